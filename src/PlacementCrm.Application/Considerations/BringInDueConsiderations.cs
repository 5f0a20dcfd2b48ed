using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Considerations;

/// <summary>
/// The first day of what the candidate confirmed ahead has come: it enters the meetings as if it were confirmed today, so a
/// running placement is at risk until the three have answered. Sent by the clock; answers for how many candidates.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record BringInDueConsiderations : ICommand<int>
{
    // The next run takes the rest.
    private const int AtOnce = 200;

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<BringInDueConsiderations, int>
    {
        public async Task<int> Handle(BringInDueConsiderations request, CancellationToken cancellationToken)
        {
            if (!await db.TakeJob(nameof(BringInDueConsiderations), cancellationToken))
                return 0;

            var candidates = await Due(clock.Today()).Select(row => row.CandidateId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var candidateId in candidates)
                await db.BringIntoMeetings(candidateId, user, clock, cancellationToken);

            audit.Shows(candidates);
            return candidates.Count;
        }

        /// <summary>
        /// Those that began after the first day of a placement and that nobody has talked about there. A day on which the clock stood
        /// still is made up for; one that is in the meeting is not found again.
        /// </summary>
        private IQueryable<Consideration> Due(DateOnly today) => db.Considerations.Where(row =>
            row.State == ConsiderationState.Confirmed && row.IsShareable && row.ValidFromOn <= today && (row.ValidToOn == null || row.ValidToOn >= today)
            && db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.ConsentGivenOn != null && candidate.ConsentWithdrawnOn == null)
            && db.Placements.Any(placement => placement.CandidateId == row.CandidateId && placement.StartsOn < row.ValidFromOn
                && PlacementFilters.NotOver.Contains(placement.State)
                && (db.SafetyMeetings.Any(meeting => meeting.PlacementId == placement.Id && meeting.State != SafetyMeetingState.NotHeld
                        && !meeting.Answers.Any(answer => answer.ConsiderationId == row.Id))
                    || (placement.State == PlacementState.Active
                        && !db.SafetyMeetings.Any(meeting => meeting.PlacementId == placement.Id && meeting.State != SafetyMeetingState.NotHeld)))));
    }
}
