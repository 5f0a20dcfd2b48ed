using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>By what people are grouped: what is stored anyway and lawful to look at. Health is not among it.</summary>
public enum FairnessBy
{
    Age,
    Language,
    Municipality,
}

/// <param name="RunCount">Lists of the month; of very many only the latest are counted.</param>
/// <param name="People">Who stood in one of them, and who waited in the month.</param>
public sealed record FairnessReport(
    DateOnly Month, int RunCount, int RunsCounted, int People, IReadOnlyList<FairnessReport.Part> Parts, IReadOnlyList<FairnessReport.Called> Calibration,
    FairnessReport.CompanyLoad Load)
{
    /// <summary>Of fewer people nothing is told.</summary>
    public const int SmallestGroup = 10;

    /// <summary>Less than this share of what the largest group has is pointed out.</summary>
    public const decimal LeastRatio = 0.8m;

    /// <param name="HiddenGroups">Too small to be told of, or so that those can not be worked out from the rest.</param>
    public sealed record Part(FairnessBy By, IReadOnlyList<Group> Groups, int HiddenGroups);

    /// <param name="Code">A band, or the municipality.</param>
    /// <param name="Shown">In how many lists of openings each stood on average; once for each reader, opening and day.</param>
    /// <param name="ShownRatio">To the largest group; none where that was never shown.</param>
    /// <param name="Chosen">Of a hundred such times, how often the pair was put on a shortlist.</param>
    /// <param name="WorstTenth">In how many lists those stood who were shown least.</param>
    /// <param name="FewPlaces">Per cent of those whose own list was looked at who had fewer than three places that fit; none for fewer than ten.</param>
    public sealed record Group(string Code, int People, decimal Shown, decimal? ShownRatio, decimal? Chosen, decimal? ChosenRatio, decimal WorstTenth, int? FewPlaces)
    {
        public bool IsShownLess => ShownRatio < LeastRatio;

        public bool IsChosenLess => ChosenRatio < LeastRatio;
    }

    /// <summary>How what was put on shortlists is spread over the companies that were looked at; of the month under way also over those that offer a place now.</summary>
    /// <param name="Gini">0 when every company was asked as often, near 1 when all went to one; none for fewer than ten companies, or when nothing was put on a shortlist.</param>
    /// <param name="BusiestTenth">Per cent that went to the tenth of the companies that were asked most.</param>
    public sealed record CompanyLoad(int Companies, int Shortlisted, decimal? Gini, int? BusiestTenth);

    /// <param name="Chosen">How many put on a shortlist were called so; none for fewer than ten, or where those could be worked out.</param>
    public sealed record Called(Strength Strength, int? Chosen, int? PercentAccepted);
}
