using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>Who sees a candidate sees their suggestions and placements; nobody else does.</summary>
internal static class PlacementVisibility
{
    public static IQueryable<Suggestion> SuggestionsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var candidates = db.Candidates.VisibleTo(user);
        return db.Suggestions.Where(suggestion => candidates.Any(candidate => candidate.Id == suggestion.CandidateId));
    }

    /// <summary>Those that did not become a placement which is over by now: a pair may be suggested anew after that.</summary>
    public static IQueryable<Suggestion> WithoutEnded(this IQueryable<Suggestion> suggestions, CrmDbContext db) =>
        suggestions.Where(suggestion => !db.Placements.Any(placement =>
            placement.SuggestionId == suggestion.Id && !PlacementFilters.NotOver.Contains(placement.State)));

    public static IQueryable<Placement> PlacementsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var candidates = db.Candidates.VisibleTo(user);
        return db.Placements.Where(placement => candidates.Any(candidate => candidate.Id == placement.CandidateId));
    }

    public static IQueryable<SafetyMeeting> SafetyMeetingsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var placements = db.PlacementsVisibleTo(user);
        return db.SafetyMeetings.Where(meeting => placements.Any(placement => placement.Id == meeting.PlacementId));
    }

    /// <summary>With the parts that its rules need.</summary>
    public static IQueryable<Placement> Whole(this IQueryable<Placement> placements) =>
        placements.Include(placement => placement.Periods).Include(placement => placement.Transitions)
            .Include(placement => placement.Hearings).Include(placement => placement.Papers).AsSplitQuery();

    /// <summary>With the parts that its rules need.</summary>
    public static IQueryable<SafetyMeeting> Whole(this IQueryable<SafetyMeeting> meetings) =>
        meetings.Include(meeting => meeting.Presences).Include(meeting => meeting.Answers).Include(meeting => meeting.Points).Include(meeting => meeting.Minutes).AsSplitQuery();

    /// <summary>The meeting that counts; those that were not held are history.</summary>
    public static Task<SafetyMeeting?> MeetingOf(this CrmDbContext db, Guid placementId, CancellationToken cancel) =>
        db.SafetyMeetings.Whole().SingleOrDefaultAsync(meeting => meeting.PlacementId == placementId && meeting.State != SafetyMeetingState.NotHeld, cancel);
}
