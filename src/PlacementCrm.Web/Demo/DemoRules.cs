using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;

namespace PlacementCrm.Web.Demo;

/// <summary>The figures that the room at a site is counted from, and changes of a rule and of the match that wait for a second person.</summary>
internal static class DemoRules
{
    private const int Months = 14;

    public static async Task Draft(DemoStage stage, DemoCast cast)
    {
        await stage.At(-4, cast["admin@fjordby.example"], new DraftRule
        {
            RequestId = DemoCast.IdOf("rule draft"),
            Code = "LongestPeriod.WorkTrial.DP-50",
            ValidFromOn = new DateOnly(stage.Today.Year + 1, 7, 1),
            Numbers = new RuleNumbers { FirstWeeks = 6 },
            SourceAddress = "star.dk/da/implementering/beskaeftigelsesreform",
            Sureness = Sureness.B,
            Note = "Udkast til vejledning nævner seks uger for dagpengemodtagere over 50. Skal læses igennem af en til, før den gælder.",
        });
        var points = MatchPoints.Of(MatchWeights.Shipped);
        points.TravelAtMost = 18;
        await stage.At(-2, cast["manager@fjordby.example"], new DraftMatchRules
        {
            RequestId = DemoCast.IdOf("points draft"),
            ValidFromOn = stage.Today.AddDays(14),
            Points = points,
            Note = "Flere siger nej, fordi der er langt med bus. Vejen til arbejde skal tælle mere.",
        });
    }

    public static async Task CountStaff(DemoStage stage, IReadOnlyList<DemoCompany> companies)
    {
        for (var number = 0; number < Math.Min(12, companies.Count); number++)
        {
            var company = companies[number];
            // About as many as the site says, a little more in summer, and one hired last month.
            var staff = (await stage.At(-6, company.Owner, new ShowSite(company.Sites[0]))).OrdinaryFte ?? 8;
            await stage.At(-6, company.Owner, new WriteStaffMonths
            {
                SiteId = company.Sites[0],
                Source = number % 4 == 0 ? StaffSource.Register : StaffSource.Company,
                Months = [.. Enumerable.Range(1, Months - 1).Select(back => FirstOfMonth(stage, back)).Select(month =>
                    new WriteStaffMonths.Entry(month, staff + (month.Month is >= 5 and <= 8 ? 1.6m : 0.4m) + (month == FirstOfMonth(stage, 1) ? 1 : 0)))],
            });
        }
    }

    private static DateOnly FirstOfMonth(DemoStage stage, int back) => new DateOnly(stage.Today.Year, stage.Today.Month, 1).AddMonths(-back);
}
