using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Placements;

/// <summary>How far an extension may reach, in words; for the form that records one and the form that asks for one.</summary>
internal static class ExtensionWords
{
    public static string Reach(this IStringLocalizer<PlacementTexts> texts, ShowPeriods.Step step) => (step.LastOn, step.Needs) switch
    {
        (null, _) => texts["ReachNoLimit"],
        ({ } last, null) => texts["ReachTo", PlacementWords.Day(last)],
        ({ } last, { } needs) => texts["ReachToWith", PlacementWords.Day(last), texts[$"Ground-{needs}"].Value],
    };

    public static IReadOnlyList<Option<ExtensionGround?>> Grounds(this ShowPeriods.Page page, IStringLocalizer<PlacementTexts> texts) =>
        [.. page.Steps.Where(step => step.Needs is not null).Select(step => new Option<ExtensionGround?>(step.Needs, PlacementWords.Capitalized(texts[$"Ground-{step.Needs}"])))];
}
