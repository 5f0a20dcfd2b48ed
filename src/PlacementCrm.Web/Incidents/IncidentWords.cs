using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Incidents;

/// <summary>How the screens about incidents say kinds, states and moments.</summary>
internal static class IncidentWords
{
    public static string Of(this IStringLocalizer<IncidentTexts> texts, IncidentKind kind) => texts[$"Kind-{kind}"];

    public static string Of(this IStringLocalizer<IncidentTexts> texts, Harm harm) => texts[$"Harm-{harm}"];

    public static string Of(IncidentState state) => char.ToUpper(state.Words()[0], CultureInfo.CurrentUICulture) + state.Words()[1..];

    public static Tone ToneOf(IncidentState state) => state switch
    {
        IncidentState.Reported => Tone.Danger,
        IncidentState.Assessed => Tone.Warning,
        IncidentState.Adjusted => Tone.Success,
        _ => Tone.Neutral,
    };

    public static string Moment(DateTimeOffset at) => CopenhagenTime.Of(at).ToString("g", CultureInfo.CurrentCulture);
}
