using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Board;

/// <summary>Takes back one's own last step of a placement, a slip of the hand. See decisions/0011.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record UndoPlacementStep(Guid PlacementId, uint Version) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<UndoPlacementStep, Unit>
    {
        public async Task<Unit> Handle(UndoPlacementStep request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            // A period that was changed or made longer since is built on the step.
            if (placement.Period.RecordedAt > placement.InStateSinceAt)
                throw new RuleBroken("Placements.StepHasFollowers");
            if (placement.StepBack(user.MemberId, clock.GetUtcNow()) is PlacementState.Active)
                await ForgetTheStart(placement, cancellationToken);
            return Unit.Value;
        }

        /// <summary>The follow-ups that the start made go with it, unless somebody worked with the placement since.</summary>
        private async Task ForgetTheStart(Placement placement, CancellationToken cancel)
        {
            var id = placement.Id;
            var tasks = await db.FollowUpTasks.Where(task => task.PlacementId == id && task.StepId != null).ToListAsync(cancel);
            if (tasks.Exists(task => !task.IsOpen)
                || await db.CheckIns.AnyAsync(row => row.PlacementId == id, cancel)
                || await db.Incidents.AnyAsync(row => row.PlacementId == id, cancel)
                || await db.HoursEntries.AnyAsync(row => row.PlacementId == id, cancel)
                || await db.ExtensionRequests.AnyAsync(row => row.PlacementId == id, cancel))
                throw new RuleBroken("Placements.StepHasFollowers");

            var agreedOn = await db.SafetyMeetings.Where(meeting => meeting.PlacementId == id).Select(meeting => meeting.FirstFollowUpOn).MaxAsync(cancel);
            foreach (var task in tasks)
            {
                if (task.DueOn == agreedOn)
                    task.LeaveThePlan();
                else
                    db.Remove(task);
            }
        }
    }
}
