using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class SuggestionTests : PlacementTest
{
    [Test]
    public async Task Keeps_the_reasons_of_a_shortlisted_candidate_as_they_are_today()
    {
        var request = Shortlist();

        var id = await SendAs(Some.Consultant, request);

        var stored = await Load<Suggestion>(id);
        Assert.Multiple(() =>
        {
            Assert.That(id, Is.EqualTo(request.RequestId));
            Assert.That(stored.State, Is.EqualTo(SuggestionState.Shortlisted));
            Assert.That(stored.WorkTaskId, Is.EqualTo(Opening.Tasks[0].Id));
            Assert.That(stored.Reasons.Select(reason => reason.Sentence), Does.Contain("Wishes warehouse work; the opening is warehouse work."));
            Assert.That(stored.SuggestedById, Is.EqualTo(Some.Consultant.MemberId));
        });
    }

    [Test]
    public async Task Goes_from_the_shortlist_through_the_presentation_to_the_acceptance()
    {
        var id = await AcceptedSuggestion();

        var rows = await SendAs(Some.Consultant, new FindSuggestions { CandidateId = Candidate.Id });

        Assert.That(rows.Select(row => (row.Id, row.State, row.Candidate, row.Opening, row.Company)),
            Is.EqualTo(new[] { (id, SuggestionState.Accepted, "Ali Hassan", "Warehouse", "Jensen Byg ApS") }));
    }

    [Test]
    public async Task Shows_reasons_about_considerations_only_to_who_may_see_them()
    {
        var consideration = new Consideration(Guid.NewGuid(), Candidate.Id, "lift", 5, "", isShareable: true, Today, null);
        consideration.Confirm(Today);
        await Given(consideration);
        await SendAs(Some.Consultant, Shortlist());

        var forConsultant = await SendAs(Some.Consultant, new FindSuggestions { OpeningId = Opening.Id });
        var forManager = await SendAs(Some.Manager, new FindSuggestions { OpeningId = Opening.Id });

        Assert.That(forConsultant[0].Reasons.Select(reason => reason.Code), Does.Contain("ByHand").And.Contain("Consideration.Unknown"));
        Assert.That(forManager[0].Reasons.Select(reason => reason.Code), Does.Contain("ByHand").And.None.StartsWith("Consideration"));
    }

    [Test]
    public async Task Refuses_a_second_suggestion_of_the_same_candidate_for_the_same_opening()
    {
        await SendAs(Some.Consultant, Shortlist());

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, Shortlist()), Throws.TypeOf<RuleBroken>().With.Message.Contains("It is “shortlisted”"));
    }

    [Test]
    public async Task Lets_a_declined_candidate_be_shortlisted_again()
    {
        var first = await SendAs(Some.Consultant, Shortlist());
        await SendAs(Some.Consultant, Decline(first, await VersionOf<Suggestion>(first)));

        var second = await SendAs(Some.Consultant, Shortlist());

        var declined = await Load<Suggestion>(first);
        Assert.Multiple(() =>
        {
            Assert.That(second, Is.Not.EqualTo(first));
            Assert.That((declined.DeclinedBy, declined.DeclineReason, declined.DeclineWords),
                Is.EqualTo((DeclinedBy.Company, DeclineReason.PlaceIsTaken, "They hired their nephew.")));
        });
    }

    [Test]
    public async Task Names_nobody_to_a_company_without_consent()
    {
        var silent = await Given(SomeCandidate("Mia", "Krog", consents: false));
        var id = await SendAs(Some.Consultant, Shortlist() with { CandidateId = silent.Id });

        await Assert.ThatAsync(() => Present(Some.Consultant, id), Throws.TypeOf<RuleBroken>().With.Message.StartsWith("Mia Krog has not consented"));
        Assert.That((await Load<Suggestion>(id)).State, Is.EqualTo(SuggestionState.Shortlisted));
    }

    [Test]
    public async Task Goes_no_further_when_the_consent_was_withdrawn()
    {
        var id = await SendAs(Some.Consultant, Shortlist());
        await Present(Some.Consultant, id);
        await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });

        await Assert.ThatAsync(
            async () => await SendAs(Some.Consultant, new AcceptSuggestion(id, await VersionOf<Suggestion>(id))),
            Throws.TypeOf<RuleBroken>().With.Message.StartsWith("Ali Hassan has not consented"));
    }

    [Test]
    public async Task Refuses_an_opening_that_is_closed()
    {
        var closed = SomeOpening("Closed");
        closed.Close();
        await Given(closed);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Shortlist() with { OpeningId = closed.Id, WorkTaskId = null }),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo("“Closed” is closed. Reopen it or choose another opening."));
    }

    [Test]
    public Task Asks_for_a_reason() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Shortlist() with { Words = " " }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("at least one reason"));

    [Test]
    public async Task Asks_why_it_was_declined()
    {
        var id = await SendAs(Some.Consultant, Shortlist());

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new DeclineSuggestion { SuggestionId = id }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("Choose who said no"));
    }

    [Test]
    public async Task Is_forbidden_to_jobcentre_staff_and_managers()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Shortlist()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, Shortlist()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindSuggestions()), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Other_teams_and_other_organisations_find_nothing()
    {
        var id = await SendAs(Some.Consultant, Shortlist());

        Assert.That(await SendAs(Some.ConsultantOfOtherTeam, new FindSuggestions()), Is.Empty);
        Assert.That(await SendAs(Some.Stranger, new FindSuggestions()), Is.Empty);
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, Shortlist()), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => Present(Some.Stranger, id), Throws.TypeOf<NotFound>());
    }

    private static DeclineSuggestion Decline(Guid id, uint version) => new()
    {
        SuggestionId = id,
        Version = version,
        By = DeclinedBy.Company,
        Reason = DeclineReason.PlaceIsTaken,
        Words = "They hired their nephew.",
    };

    private async Task Present(CurrentUser user, Guid id) => await SendAs(user, new PresentSuggestion(id, await VersionOf<Suggestion>(id)));
}
