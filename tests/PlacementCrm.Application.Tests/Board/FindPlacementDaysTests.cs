using PlacementCrm.Application.Board;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Board;

public sealed class FindPlacementDaysTests : PlacementTest
{
    private static readonly FindPlacementDays s_days = new(Monday, Monday.AddDays(41));

    [Test]
    public async Task A_placement_shows_its_start_its_meeting_its_follow_ups_and_its_end()
    {
        var id = await Ready();
        await Start(id);

        var page = await SendAs(Some.Consultant, s_days);

        Assert.Multiple(() =>
        {
            Assert.That(On(page, DayKind.Start), Is.EqualTo(new[] { Monday }));
            Assert.That(On(page, DayKind.Meeting), Is.EqualTo(new[] { Monday }));
            Assert.That(On(page, DayKind.End), Is.EqualTo(new[] { Monday.AddDays(27) }));
            Assert.That(On(page, DayKind.FollowUp), Does.Contain(Monday.AddDays(7)));
            Assert.That(page.Entries.Select(entry => (entry.PlacementId, entry.Candidate, entry.Company)).Distinct(), Is.EqualTo(new[] { (id, "Ali Hassan", "Jensen Byg ApS") }));
            Assert.That(page.Days.Sum(day => day.Number), Is.EqualTo(page.Entries.Count));
        });
    }

    [Test]
    public async Task Strangers_and_other_municipalities_have_empty_days()
    {
        await Proposed();

        foreach (var user in new[] { Some.Stranger, Some.JobcentreStaffOfOtherMunicipality, Some.ConsultantOfOtherTeam })
            Assert.That((await SendAs(user, s_days)).Days, Is.Empty, user.Name);
        Assert.That((await SendAs(Some.JobcentreStaff, s_days)).Days, Is.Not.Empty);
    }

    [Test]
    public Task More_than_a_sheet_is_refused() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, s_days with { ToOn = Monday.AddDays(42) }), Throws.TypeOf<RequestInvalid>());

    [Test]
    public Task Administrators_see_no_calendar_of_placements() =>
        Assert.ThatAsync(() => SendAs(Some.Administrator, s_days), Throws.TypeOf<Forbidden>());

    private static IEnumerable<DateOnly> On(FindPlacementDays.Page page, DayKind kind) => page.Entries.Where(entry => entry.Kind == kind).Select(entry => entry.On);
}
