using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Web.Print;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.SafetyMeetings;

/// <summary>The papers of a safety meeting: the big screen for the table, and the minutes as they stand or as they were confirmed.</summary>
internal static class MeetingPapers
{
    public static void MapMeetingPapers(this IEndpointRouteBuilder app)
    {
        app.MapPaper("/safety-meetings/{id:guid}/table", Permission.SeeConsiderations, Table);
        app.MapPaper("/safety-meetings/{id:guid}/minutes", Permission.SeeConsiderations, request => Minutes(request, null));
        app.MapPaper("/safety-meetings/{id:guid}/minutes/{number:int}", Permission.SeeConsiderations, request =>
            Minutes(request, int.Parse((string)request.Context.GetRouteValue("number")!, CultureInfo.InvariantCulture)));
    }

    /// <summary>Two letters, as in the addresses of papers.</summary>

    private static async Task<Paper> Table(PaperRequest request)
    {
        var culture = request.Asked ?? CultureInfo.CurrentUICulture;
        return PaperOf<TablePaper>(request, await request.Read(new ShowMinutes(request.Id), culture), culture);
    }

    private static async Task<Paper> Minutes(PaperRequest request, int? number)
    {
        var culture = request.Asked ?? CultureInfo.CurrentUICulture;
        var minutes = await request.Read(new ShowMinutes(request.Id, number), culture);
        if (request.Asked is null && PaperLanguages.Find(minutes.PaperLanguage.Code()) is { } own && own.Name != culture.Name)
            (culture, minutes) = (own, await request.Read(new ShowMinutes(request.Id, number), own));
        return PaperOf<MinutesPaper>(request, minutes, culture);
    }

    private static Paper PaperOf<TBody>(PaperRequest request, SharedMinutes minutes, CultureInfo culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        var texts = request.Services.GetRequiredService<IStringLocalizer<SafetyMeetingTexts>>();
        return new Paper(
            typeof(TBody), new Dictionary<string, object?> { ["Minutes"] = minutes }, culture,
            texts["SafetyMeetingOf", minutes.Candidate, minutes.Company], $"{texts["SafetyMeeting"].Value}, {minutes.Organisation}",
            $"safety-meeting-{CopenhagenTime.Of(minutes.Content.At):yyyyMMdd}", $"/safety-meetings/{request.Id}");
    }
}
