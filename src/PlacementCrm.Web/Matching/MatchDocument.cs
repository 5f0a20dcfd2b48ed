using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Assignment;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Matching;

/// <summary>
/// How the match works, as one Markdown file to hand over or to keep: written from the rules themselves, in the reader's language. It
/// names roles and no persons.
/// </summary>
internal sealed class MatchDocument(IStringLocalizer<MatchingTexts> texts)
{
    private static readonly Factor[] s_blockers = [Factor.Consent, Factor.Contact, Factor.Places, Factor.Period, Factor.Hours, Factor.Distance, Factor.Consideration, Factor.Avoided];

    private readonly StringBuilder _text = new();

    public string Write(ShowMatchRules.Page page, DateOnly on)
    {
        _text.Clear();
        Line($"# {texts["HowItWorks"]}", texts["DocWritten", Dates.Day(on), MatchRules.Version], texts["PersonDecides"], texts["RulesIntro"]);
        Order();
        Points(page.Now);
        Versions(page);
        NeverUsed();
        Oversight(page.OffSince);
        Limits();
        Accuracy();
        return _text.ToString();
    }

    private void Order()
    {
        Line($"## {texts["RulesOrder"]}");
        List(Enumerable.Range(1, 4).Select(step => texts[$"Order-{step}"].Value));
        Line($"## {texts["RulesBlockers"]}", texts["RulesBlockersText"]);
        List(s_blockers.Select(factor => $"**{texts.FactorName(factor)}:** {texts[$"Blocker-{factor}"]}"));
        Line(texts["RulesRatio"], $"## {texts["RulesUnknown"]}", texts["RulesUnknownText", MatchRules.FactsLastMonths], texts["DocFixed", MatchRules.UsualTravelKm, MatchRules.TasksAtMost]);
        Line($"## {texts["Team"]}", texts["RulesTeamText", (int)(100 * TeamTask.LossAtMost)]);
    }

    private void Points(MatchWeights now)
    {
        Line($"## {texts["RulesWeights"]}", texts["RulesWeightsText"]);
        Table([texts["Factor"], texts["FactorHow"], texts["FactorMost"]], now.Most().Select(row => new[] { texts.FactorName(row.Factor), texts[$"How-{row.Factor}"].Value, Number(row.Most) }));
        Line(texts["RulesStrength", now.StrongFrom, now.FairFrom]);
    }

    // The delivered points are the first version: they held before anybody approved others.
    private void Versions(ShowMatchRules.Page page)
    {
        Line($"## {texts["RulesVersions"]}", texts["RulesVersionsText"], $"### {texts["DocDelivered"]}");
        Numbers(MatchWeights.Shipped);
        foreach (var version in page.Versions)
        {
            Line($"### {texts["PointsFrom", Dates.Day(version.FromOn)]}", version.Note.ReplaceLineEndings(" "));
            List(new[]
            {
                texts[$"Doc-State-{version.State}"].Value,
                texts["DocDrafted", texts[$"Doc-Role-{version.DraftedByRole}"], Dates.Moment(version.DraftedAt)].Value,
                version is { DecidedByRole: { } role, DecidedAt: { } at } ? texts["DocDecided", texts[$"Doc-Role-{role}"], Dates.Moment(at)].Value : "",
            }.Where(line => line.Length > 0));
            Numbers(version.Weights);
        }
    }

    private void Numbers(MatchWeights weights) =>
        Table([texts["DocNumber"], texts["DocPoints"]], MatchPoints.All.Select(one => new[] { texts[$"Points-{one.Name}"].Value, Number(one.Of(weights)) }));

    private void NeverUsed()
    {
        Line($"## {texts["RulesHealth"]}", texts["RulesHealthText"], $"## {texts["DocNever"]}", texts["DocNeverText"], texts["DocHeld", PlacementCourse.HorizonWeeks]);
        Line($"## {texts["DocDimensions"]}", texts["DocDimensionsText", Dimensions.All.Count]);
        List(Dimensions.All.GroupBy(dimension => dimension.Area).Select(area => $"**{DimensionText.Name(area.Key)}:** {string.Join(", ", area.Select(DimensionText.Name))}"));
    }

    private void Oversight(DateTimeOffset? offSince)
    {
        Line($"## {texts["DocOversight"]}", texts["DocOversightText"], offSince is { } since ? texts["MatchIsOffSince", Dates.Moment(since)] : texts["DocIsOn"]);
        Line($"## {texts["RulesLog"]}", texts["RulesLogText", MatchRun.KeptMonths]);
    }

    private void Limits()
    {
        Line($"## {texts["DocLimits"]}");
        List(Enumerable.Range(1, 6).Select(limit => texts[$"DocLimit-{limit}"].Value));
    }

    private void Accuracy()
    {
        Line($"## {texts["DocAccuracy"]}", texts["DocAccuracyText"]);
        Table([texts["DocMeasure"], texts["DocValue"], texts["DocGoal"], texts["DocDay"]], MatchAccuracy.All.Select(figure =>
            new[] { texts[$"Accuracy-{figure.Name}"].Value, figure.Value, figure.Goal.Length > 0 ? figure.Goal : "–", Dates.Day(figure.MeasuredOn) }));
    }

    private void Line(params IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            _text.Append(paragraph).Append("\n\n");
    }

    private void List(IEnumerable<string> items) => Line(string.Join('\n', items.Select(item => $"- {item}")));

    private void Table(IReadOnlyList<string> head, IEnumerable<string[]> rows) =>
        Line(string.Join('\n', new[] { Row(head), Row(head.Select(_ => "---")) }.Concat(rows.Select(Row))));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);
}
