using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

public sealed class FindCandidatesForTests : MatchWorld
{
    [Test]
    public async Task Lists_those_who_fit_the_longest_waiting_first_among_equals()
    {
        var opening = await OpeningFor();
        await SomebodyWaiting(familyName: "Ny", waitingSince: Today.AddDays(-3));
        await SomebodyWaiting(familyName: "Gammel", waitingSince: Today.AddYears(-1));

        var page = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        Assert.That(page.List.Fits.Select(row => row.Title), Is.EqualTo(new[] { "Ali Gammel", "Ali Ny" }));
    }

    [Test]
    public async Task Nobody_of_another_team_and_nobody_who_does_not_wait_is_judged()
    {
        var opening = await OpeningFor();
        await SomebodyWaiting(of: Some.ConsultantOfOtherTeam);
        await SomebodyWaiting(somebody => somebody.Exit());

        var page = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { NotShown = "all" });

        Assert.That((page.CandidateCount, page.List.NotShownRows.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Without_consent_somebody_is_counted_and_named_under_conflicts()
    {
        var opening = await OpeningFor();
        await SomebodyWaiting(somebody => somebody.WithdrawConsent(Today), "Nej");

        var page = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { NotShown = "Consent" });

        Assert.That(page.List.NotShown, Is.EqualTo(new[] { new NotShown("Consent", 1) }));
        Assert.That(page.List.NotShownRows.Single().Title, Is.EqualTo("Ali Nej"));
    }

    [Test]
    public async Task A_stranger_does_not_find_the_opening_and_jobcentre_staff_may_not_ask()
    {
        var opening = await OpeningFor();

        await Assert.ThatAsync(() => SendAs(Some.Stranger, new FindCandidatesFor(opening.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindCandidatesFor(opening.Id)), Throws.TypeOf<Forbidden>());
    }
}
