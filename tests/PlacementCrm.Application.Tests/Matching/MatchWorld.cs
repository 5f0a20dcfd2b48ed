using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>A candidate and companies in Vejle between whom nothing speaks against; each test changes what it is about.</summary>
public abstract class MatchWorld : DatabaseTest
{
    private int _number = 100;

    protected Task<Candidate> SomebodyWaiting(Action<Candidate>? with = null, string familyName = "Hansen", DateOnly? waitingSince = null, CurrentUser? of = null) =>
        Given(Somebody(with, familyName, waitingSince, of), of);

    /// <summary>The same, not stored yet: for many at once.</summary>
    protected Candidate Somebody(Action<Candidate>? with = null, string familyName = "Hansen", DateOnly? waitingSince = null, CurrentUser? of = null)
    {
        var candidate = new Candidate(Guid.CreateVersion7(), _number++, "Ali", familyName, "630", Today.AddYears(2), waitingSince ?? Today.AddMonths(-3));
        candidate.Assign((of ?? Some.Consultant).MemberId, null, (of ?? Some.Consultant).Team);
        candidate.Wish("", ["packing"], []);
        candidate.Know([], 4);
        candidate.Work(10, 25, null);
        candidate.Travel(Transport.Bicycle, 20, "7100", 55.7090, 9.5350);
        candidate.GiveConsent(Today.AddMonths(-2));
        with?.Invoke(candidate);
        return candidate;
    }

    protected Task<Consideration> Confirmed(Candidate candidate, string dimension, decimal limit, bool isShareable = true)
    {
        var consideration = new Consideration(Guid.CreateVersion7(), candidate.Id, dimension, limit, "", isShareable, Today.AddMonths(-1), null);
        consideration.Confirm(Today.AddDays(-20));
        return Given(consideration);
    }

    /// <summary>An opening with one task, named as the work.</summary>
    protected async Task<Opening> OpeningFor(
        string title = "Packer", string work = "packing", decimal? hours = 20, decimal? standing = null, int places = 1, decimal? staff = 20, CurrentUser? of = null,
        PlacementKind kind = PlacementKind.WorkTrial, DateOnly? toOn = null)
    {
        var company = await Given(new Company(Guid.CreateVersion7(), "Jensen Byg", Segment.Construction, Now), of);
        var site = new Site(Guid.CreateVersion7(), company.Id, "Vejle");
        site.LocateAt("Havnegade 1", "7100", "Vejle", "630");
        site.PinAt(55.7100, 9.5400);
        site.Staff(staff, null);
        await Given(site, of);
        var visit = Activity.Log(
            Guid.CreateVersion7(), new Occasion(ActivityKind.Visit, company, site, Initiator.Us, ""),
            new ActivityReport(Now.AddDays(-40), ActivityOutcome.Interested, []), (of ?? Some.Consultant).MemberId, Now);
        await Given(visit, of);

        var opening = new Opening(Guid.CreateVersion7(), company.Id, site.Id, title, work, kind, places);
        opening.Schedule(hours, null, toOn);
        var task = opening.AddTask(Guid.CreateVersion7(), char.ToUpperInvariant(work[0]) + work[1..]);
        if (standing is { } minutes)
            task.Demand(Guid.CreateVersion7(), "stand", minutes, visit.Id, Today.AddDays(-40), Today.AddDays(-40));
        return await Given(opening, of);
    }
    /// <summary>A placement that is proposed.</summary>
    protected async Task<Placement> Placed(Candidate candidate, Opening opening, DateOnly from, DateOnly to)
    {
        var (me, now) = (Some.Consultant.MemberId, Clock.Now);
        var pair = new Suggestion(Guid.CreateVersion7(), candidate.Id, opening.Id, null, [new(ReasonKind.Fit, "ByHand", "They know each other.")], SuggestionState.Suggested, me, now);
        pair.Shortlist(me, now);
        pair.Present(me, now);
        pair.Accept(me, now);
        await Given(pair);
        var rules = new List<Rule>();
        await InDatabase(null, async db => rules = await db.Rules.AsNoTracking().ToListAsync());
        return await Given(Placement.Propose(
            Guid.CreateVersion7(), pair,
            new PlacementTerms
            {
                CompanyId = opening.CompanyId,
                SiteId = opening.SiteId,
                Kind = opening.Kind,
                Purpose = opening.Kind is PlacementKind.WorkTrial ? PlacementPurpose.TrainSpecificCompetences : null,
                Tasks = "Packs parcels",
                WeeklyHours = 20,
                TargetGroupCode = "KH-AP",
                FromOn = from,
                ToOn = to,
                ConsultantId = me,
            },
            new RuleSet(rules), me, now));
    }
}
