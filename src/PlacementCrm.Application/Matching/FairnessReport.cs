using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// By what people are grouped: what is stored anyway and lawful to look at. Of health nothing but how many considerations somebody has.
/// </summary>
public enum FairnessBy
{
    Age,
    Language,
    Municipality,
    TargetGroup,
    Considerations,
}

/// <param name="RunCount">Lists of the month; proposals that somebody only tried out are not among them.</param>
/// <param name="People">Who stood in one of them, and who waited in the month.</param>
/// <param name="Pending">Put on a shortlist and not decided yet.</param>
public sealed record FairnessReport(
    DateOnly Month, int RunCount, int People, IReadOnlyList<FairnessReport.Part> Parts, IReadOnlyList<FairnessReport.Called> Calibration, int Pending,
    FairnessReport.CompanyLoad Load)
{
    /// <summary>Of fewer people nothing is told.</summary>
    public const int SmallestGroup = 10;

    /// <summary>Less than this share of what the largest group has is pointed out.</summary>
    public const decimal LeastRatio = 0.8m;

    /// <param name="HiddenGroups">Too small to be told of, or so that those can not be worked out from the rest.</param>
    public sealed record Part(FairnessBy By, IReadOnlyList<Group> Groups, int HiddenGroups);

    /// <param name="Code">A band, the municipality, or the kind of benefit.</param>
    /// <param name="Shown">In how many lists of openings each stood on average; once for each reader, opening and day.</param>
    /// <param name="ShownRatio">To the largest group; none where that was never shown.</param>
    /// <param name="Chosen">Of a hundred such times, how often the pair was put on a shortlist; none where fewer than ten people were shown.</param>
    /// <param name="Least">Those who were shown least; none where even half of the group is fewer than ten people.</param>
    /// <param name="FewPlaces">Per cent of those whose own list was looked at who had fewer than three places that fit; none for fewer than ten.</param>
    public sealed record Group(string Code, int People, decimal Shown, decimal? ShownRatio, decimal? Chosen, decimal? ChosenRatio, ShownLeast? Least, int? FewPlaces)
    {
        /// <summary>What the organisation calls it; none where the code says all.</summary>
        public string? Name { get; init; }

        public bool IsShownLess => ShownRatio < LeastRatio;

        public bool IsChosenLess => ChosenRatio < LeastRatio;
    }

    /// <param name="Shown">In how many lists they stood on average.</param>
    /// <param name="IsHalf">The half of the group, because a tenth of it is fewer than ten people.</param>
    public sealed record ShownLeast(decimal Shown, bool IsHalf);

    /// <summary>How what was put on shortlists is spread over the companies that were looked at; of the month under way also over those that offer a place now.</summary>
    /// <param name="Gini">0 when every company was asked as often, near 1 when all went to one; none for fewer than ten companies, or when nothing was put on a shortlist.</param>
    /// <param name="BusiestTenth">Per cent that went to the tenth of the companies that were asked most.</param>
    public sealed record CompanyLoad(int Companies, int Shortlisted, decimal? Gini, int? BusiestTenth);

    /// <param name="Decided">How many pairs called so were put on a shortlist and decided; none for fewer than ten people, or where those could be worked out.</param>
    public sealed record Called(Strength Strength, int? Decided, int? PercentAccepted);
}
