using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Events;

/// <summary>Each step is one event and one entry on every timeline that it concerns.</summary>
public sealed class TimelineEventTests : PlacementTest
{
    [Test]
    public async Task Each_step_of_a_suggestion_and_a_placement_is_one_event_in_its_order()
    {
        var id = await Proposed();
        await SendAs(Some.OtherConsultant, new AgreePlacement(id, await VersionOf<Placement>(id)));

        var rows = (await SendAs(Some.JobcentreStaff, new FindEvents { CandidateId = Candidate.Id })).Rows;

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => (row.Kind, row.ToState)), Is.EqualTo(new[]
            {
                (EventKind.PlacementMoved, "Agreed"),
                (EventKind.PlacementMoved, "Proposed"),
                (EventKind.SuggestionMoved, "Accepted"),
                (EventKind.SuggestionMoved, "Presented"),
                (EventKind.SuggestionMoved, (string?)"Shortlisted"),
            }));
            Assert.That((rows[0].By, rows[0].At, rows[0].PlacementId, rows[0].Company), Is.EqualTo(("Mikkel Nørby", Now, (Guid?)id, "Jensen Byg ApS")));
        });
    }

    [Test]
    public async Task The_company_sees_the_same_steps_between_its_activities()
    {
        var id = await Proposed();

        var page = await SendAs(Some.Consultant, new ShowTimeline { CompanyId = Company.Id });
        var onlyCalls = await SendAs(Some.Consultant, new ShowTimeline { CompanyId = Company.Id, Kind = Domain.Activities.ActivityKind.Call });

        Assert.Multiple(() =>
        {
            Assert.That(page.Lines.Select(line => line.Event!.Kind), Has.Exactly(3).EqualTo(EventKind.SuggestionMoved).And.Exactly(1).EqualTo(EventKind.PlacementMoved));
            Assert.That(page.Lines.Select(line => line.Event!.PlacementId), Has.Some.EqualTo(id));
            Assert.That(page.Lines.Select(line => line.Event!.Candidate), Is.All.EqualTo("Ali Hassan"));
            Assert.That(onlyCalls.Lines, Is.Empty);
        });
    }

    [Test]
    public async Task Somebody_who_may_not_see_the_candidate_learns_only_that_something_happened()
    {
        await Proposed();

        var rows = (await SendAs(Some.ConsultantOfOtherTeam, new ShowTimeline { CompanyId = Company.Id })).Lines.Select(line => line.Event!).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Count.EqualTo(4));
            Assert.That(rows.Select(row => row.IsRestricted), Is.All.True);
            Assert.That(rows.Select(row => (row.Candidate, row.PlacementId, row.ToState, row.Words)), Is.All.EqualTo(((string?)null, (Guid?)null, (string?)null, (string?)null)));
        });
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new FindEvents { CandidateId = Candidate.Id }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new FindEvents { CandidateId = Candidate.Id }), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task A_refused_step_leaves_no_event()
    {
        var id = await Proposed();
        var before = await Count<DomainEvent>();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new StartPlacement(id, await VersionOf<Placement>(id))), Throws.TypeOf<Domain.RuleBroken>());

        Assert.That(await Count<DomainEvent>(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_happened_cannot_be_rewritten_by_the_program()
    {
        await Proposed();

        await Assert.ThatAsync(
            () => InDatabase(null, db => db.DomainEvents.ExecuteDeleteAsync()),
            Throws.TypeOf<Npgsql.PostgresException>().With.Property("SqlState").EqualTo("42501"));
    }
}
