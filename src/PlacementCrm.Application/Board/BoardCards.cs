using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Board;

/// <summary>The cards of one stage, what is most urgent first, a page at a time.</summary>
internal sealed class BoardCards(CrmDbContext db, CurrentUser user, TimeProvider clock)
{
    private readonly DateOnly _today = clock.Today();

    public IQueryable<Placement> Placements(BoardFilter filter, BoardStage stage)
    {
        var (states, soon) = (BoardStages.PlacementsOf(stage), BoardStages.EndsSoonUntil(_today));
        var found = db.PlacementsVisibleTo(user).Narrowed(filter, db, user).Where(placement => states.Contains(placement.State));
        if (filter.State is { } state)
            found = found.Where(placement => placement.State == state);
        return stage switch
        {
            BoardStage.Now => found.Where(placement => placement.EndsOn > soon),
            BoardStage.Ending => found.Where(placement => placement.EndsOn <= soon),
            _ => found,
        };
    }

    /// <summary>None for those who see no matches, and none while one state of placements is asked for.</summary>
    public IQueryable<Suggestion>? Suggestions(BoardFilter filter, BoardStage stage)
    {
        var states = BoardStages.SuggestionsOf(stage);
        return states.Length > 0 && filter.State is null && user.May(Permission.SeeMatches)
            ? db.OpenOnes(filter, user).Where(suggestion => states.Contains(suggestion.State))
            : null;
    }

    /// <param name="after">The last card of the page before.</param>
    public async Task<List<BoardCard>> Read(BoardFilter filter, BoardStage stage, Guid? after, int take, CancellationToken cancel)
    {
        var cards = new List<BoardCard>();
        var last = after is { } id ? await Last(id, cancel) : null;
        if (Suggestions(filter, stage) is { } suggestions && last is not { State: not null })
            cards.AddRange(await Read(suggestions, last, take, cancel));
        if (cards.Count < take && BoardStages.PlacementsOf(stage).Length > 0)
            cards.AddRange(await Read(Placements(filter, stage), stage, last is { State: not null } ? last : null, take - cards.Count, cancel));
        return cards;
    }

    private sealed record Cursor(Guid Id, PlacementState? State, DateOnly? StartsOn, DateOnly? EndsOn, DateTimeOffset? At);

    private async Task<Cursor> Last(Guid id, CancellationToken cancel) =>
        await db.PlacementsVisibleTo(user).Where(row => row.Id == id)
            .Select(row => new Cursor(row.Id, row.State, row.StartsOn, row.EndsOn, null)).SingleOrDefaultAsync(cancel)
        ?? await db.SuggestionsVisibleTo(user).Where(row => row.Id == id)
            .Select(row => new Cursor(row.Id, null, null, null, row.ChangedAt)).SingleOrDefaultAsync(cancel)
        ?? throw new NotFound();

    private Task<List<BoardCard>> Read(IQueryable<Suggestion> found, Cursor? last, int take, CancellationToken cancel)
    {
        if (last is { At: { } at, Id: var id })
            found = found.Where(row => row.ChangedAt > at || (row.ChangedAt == at && row.Id > id));
        var seesCare = user.May(Permission.SeeConsiderations);
        return (
            from row in found.AsNoTracking().OrderBy(row => row.ChangedAt).ThenBy(row => row.Id).Take(take)
            join candidate in db.Candidates on row.CandidateId equals candidate.Id
            join opening in db.Openings on row.OpeningId equals opening.Id
            join company in db.Companies on opening.CompanyId equals company.Id
            orderby row.ChangedAt, row.Id
            select new BoardCard
            {
                Id = row.Id,
                Version = row.Version,
                Stage = BoardStages.Of(row.State),
                Suggestion = row.State,
                CandidateId = row.CandidateId,
                Candidate = candidate.GivenName + " " + candidate.FamilyName,
                CompanyId = opening.CompanyId,
                Company = company.Name,
                OpeningId = row.OpeningId,
                Kind = opening.Kind,
                StartsOn = opening.FromOn,
                SinceAt = row.ChangedAt,
                HasCare = seesCare && db.Considerations.Any(care => care.CandidateId == row.CandidateId && care.State == ConsiderationState.Confirmed),
            }).ToListAsync(cancel);
    }

    private async Task<List<BoardCard>> Read(IQueryable<Placement> found, BoardStage stage, Cursor? last, int take, CancellationToken cancel)
    {
        var (seesCare, today) = (user.May(Permission.SeeConsiderations), _today);
        var cards = await (
            from row in Page(found, stage, last, take)
            join candidate in db.Candidates on row.CandidateId equals candidate.Id
            join company in db.Companies on row.CompanyId equals company.Id
            join counts in db.SafetyMeetings.Where(meeting => meeting.State != SafetyMeetingState.NotHeld) on row.Id equals counts.PlacementId into meetings
            from meeting in meetings.DefaultIfEmpty()
            select new BoardCard
            {
                Id = row.Id,
                Version = row.Version,
                Stage = BoardStages.Of(row.State, row.EndsOn, today),
                State = row.State,
                CandidateId = row.CandidateId,
                Candidate = candidate.GivenName + " " + candidate.FamilyName,
                CompanyId = row.CompanyId,
                Company = company.Name,
                OpeningId = row.OpeningId,
                Kind = row.Kind,
                StartsOn = row.StartsOn,
                EndsOn = row.EndsOn,
                SinceAt = row.InStateSinceAt,
                // That there are some; what stands in them is read elsewhere, and each reading is logged there.
                HasCare = seesCare && db.Considerations.Any(care => care.CandidateId == row.CandidateId && care.State == ConsiderationState.Confirmed),
                MeetingId = meeting == null ? null : meeting.Id,
                Meeting = meeting == null ? null : meeting.State,
                // Reopened and moved to another day: that one counts.
                MeetingAt = meeting == null ? null : meeting.State == SafetyMeetingState.Reopened && meeting.PlannedAt > meeting.HeldAt ? meeting.PlannedAt : meeting.HeldAt ?? meeting.PlannedAt,
                OverrideReason = row.MeetingOverrideReason,
                AddedEmploymentReason = row.AddedEmploymentOverrideReason,
                WarningReason = row.WarningReason,
                IsApprovalMissing = row.NeedsApproval && !row.Periods.OrderByDescending(period => period.Number).Take(1).Any(period => period.ApprovedAt != null),
                HasEndPlan = db.EndPlans.Any(plan => plan.PlacementId == row.Id),
                NextFollowUpOn = db.FollowUpTasks.Where(task => task.PlacementId == row.Id && task.Kind != null && task.DoneAt == null).Min(task => (DateOnly?)task.DueOn),
            }).ToListAsync(cancel);
        // The joins may have mixed the page; its order is made again here.
        return await WithClosedStarts(Sorted(cards, stage), cancel);
    }

    private async Task<List<BoardCard>> WithClosedStarts(List<BoardCard> cards, CancellationToken cancel)
    {
        List<Guid> due = [.. cards.Where(card => card.State is PlacementState.ReadyToStart && card.StartsOn <= _today).Select(card => card.Id)];
        if (due.Count == 0)
            return cards;

        var gates = await db.ClosedGatesOf(due, _today, cancel);
        return [.. cards.Select(card => gates.TryGetValue(card.Id, out var closed) ? card with { IsStartClosed = closed.Count > 0 } : card)];
    }

    // Before the start the nearest start first; while it runs what is at risk, then the nearest end.
    private static IQueryable<Placement> Page(IQueryable<Placement> found, BoardStage stage, Cursor? last, int take)
    {
        found = found.AsNoTracking();
        if (stage < BoardStage.Now)
        {
            if (last is { StartsOn: { } from, Id: var id })
                found = found.Where(row => row.StartsOn > from || (row.StartsOn == from && row.Id > id));
            return found.OrderBy(row => row.StartsOn).ThenBy(row => row.Id).Take(take);
        }

        if (last is { EndsOn: { } to, State: { } state, Id: var after })
        {
            var calm = state != PlacementState.AtRisk;
            found = found.Where(row => (!calm && row.State != PlacementState.AtRisk)
                || ((row.State != PlacementState.AtRisk) == calm && (row.EndsOn > to || (row.EndsOn == to && row.Id > after))));
        }

        return found.OrderBy(row => row.State != PlacementState.AtRisk).ThenBy(row => row.EndsOn).ThenBy(row => row.Id).Take(take);
    }

    private static List<BoardCard> Sorted(List<BoardCard> cards, BoardStage stage) => stage < BoardStage.Now
        ? [.. cards.OrderBy(card => card.StartsOn).ThenBy(card => card.Id)]
        : [.. cards.OrderBy(card => card.State != PlacementState.AtRisk).ThenBy(card => card.EndsOn).ThenBy(card => card.Id)];
}
