using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Matching;

/// <summary>How the matching screens say strengths, places, distances and refusals.</summary>
internal static class MatchingWords
{
    public static Tone ToneOf(Strength strength) => strength switch
    {
        Strength.Strong => Tone.Success,
        Strength.Fair => Tone.Primary,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(SuggestionState state) => state switch
    {
        SuggestionState.Accepted => Tone.Success,
        SuggestionState.Declined => Tone.Danger,
        SuggestionState.Expired => Tone.Neutral,
        _ => Tone.Primary,
    };

    /// <summary>The question that nobody has answered yet, on the task list of whoever asks it.</summary>
    public static AddTask TaskFor(this MatchRow row, MatchReason reason, DateOnly dueOn) => new()
    {
        Title = row.TaskTitle(reason),
        DueOn = dueOn,
        CompanyId = reason.AsksCandidate ? null : row.CompanyId,
        CandidateId = reason.AsksCandidate ? row.CandidateId : null,
    };

    /// <summary>The rule's word for the state, standing alone.</summary>
    public static string Of(SuggestionState state) => char.ToUpper(state.Words()[0], CultureInfo.CurrentUICulture) + state.Words()[1..];

    public static string Places(this IStringLocalizer<MatchingTexts> texts, int places) =>
        places == 1 ? texts["OnePlace"] : texts["FreePlaces", Math.Max(0, places)];

    public static string Distance(this IStringLocalizer<MatchingTexts> texts, decimal kilometres) =>
        texts["Kilometres", kilometres.ToString(kilometres < 10 ? "0.#" : "0", CultureInfo.CurrentCulture)];

    public static string FactorName(this IStringLocalizer<MatchingTexts> texts, Factor factor) => texts[$"Factor-{factor}"];

    public static string WrongTimes(this IStringLocalizer<MatchingTexts> texts, MatchDifference.Complaint complaint) =>
        texts["WrongTimes", texts.FactorName(complaint.Factor), complaint.Count];

    public static IReadOnlyList<Option<DeclineReason?>> DeclineReasons(this IStringLocalizer<MatchingTexts> texts) =>
        [.. Enum.GetValues<DeclineReason>().Select(reason => new Option<DeclineReason?>(reason, texts[$"Decline-{reason}"]))];

    public static IReadOnlyList<Option<DeclinedBy?>> Decliners(this IStringLocalizer<MatchingTexts> texts) =>
        [.. Enum.GetValues<DeclinedBy>().Select(by => new Option<DeclinedBy?>(by, texts[$"By-{by}"]))];
}
