using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Application.FollowUps;

/// <summary>What became of a goal: reached, not reached, or no longer wanted.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CloseProgressGoal(Guid GoalId, uint Version, GoalState State) : ICommand<Unit>
{
    internal sealed class Validator : AbstractValidator<CloseProgressGoal>
    {
        public Validator() => RuleFor(request => request.State).NotEqual(GoalState.Open).WithMessage(_ => RuleSentences.Of("FollowUps.GoalEndNeeded"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CloseProgressGoal, Unit>
    {
        public async Task<Unit> Handle(CloseProgressGoal request, CancellationToken cancellationToken)
        {
            var goal = await db.GoalsVisibleTo(user).Get(request.GoalId, request.Version, cancellationToken);
            audit.Shows((await db.PlacementsVisibleTo(user).Get(goal.PlacementId, cancellationToken)).CandidateId);
            goal.Close(request.State, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
