using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Web.Print;
using PlacementCrm.Web.Resources;

namespace PlacementCrm.Web.Agreements;

/// <summary>The agreement as it stands now, and each version as it was handed out.</summary>
internal static class AgreementEndpoints
{
    public static void MapAgreements(this WebApplication app)
    {
        app.MapPaper("/placements/{id:guid}/agreement", Permission.SeeConsiderations, Draft);
        app.MapPaper("/placements/agreements/{id:guid}", Permission.SeeConsiderations, Given);
    }

    private static async Task<Paper> Draft(PaperRequest request)
    {
        var content = await request.Read(new ShowAgreement(request.Id), CultureInfo.CurrentUICulture);
        var culture = request.Asked ?? PaperLanguages.Find(content.Language)!;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return Sheet(request, content, culture, texts => texts["Draft"], isFixed: false);
    }

    /// <summary>In the language that it was handed out in: a translation is not what was signed.</summary>
    private static async Task<Paper> Given(PaperRequest request)
    {
        var given = await request.Read(new ShowGivenAgreement(request.Id), CultureInfo.CurrentUICulture);
        var culture = PaperLanguages.Find(given.Language)!;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        var day = DateOnly.FromDateTime(Shell.Components.CopenhagenTime.Of(given.GivenAt).DateTime).ToString("d", culture);
        return Sheet(request, given.Content, culture, texts => given.IsShortened
            ? texts["VersionShortened", given.Number, day]
            : texts["Version", given.Number, day, given.Fingerprint[..12]], isFixed: true);
    }

    private static Paper Sheet(
        PaperRequest request, AgreementContent content, CultureInfo culture, Func<IStringLocalizer<AgreementTexts>, string> mark, bool isFixed)
    {
        var texts = request.Services.GetRequiredService<IStringLocalizer<AgreementTexts>>();
        string title = texts[$"Title-{content.Kind}"];
        var words = mark(texts);
        return new(
            typeof(AgreementPaper),
            new Dictionary<string, object?> { [nameof(AgreementPaper.Content)] = content, [nameof(AgreementPaper.Mark)] = words },
            culture, title, $"{title} · {words}", $"{texts["FileName"]}-{request.Id:N}"[..20], $"/placements/{content.PlacementId}?tab=papers", isFixed);
    }
}
