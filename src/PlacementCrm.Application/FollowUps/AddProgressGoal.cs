using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>A goal that candidate, company and consultant agree on; all three read it.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record AddProgressGoal : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public string Title { get; set; } = "";

    public string Target { get; set; } = "";

    internal sealed class Validator : AbstractValidator<AddProgressGoal>
    {
        public Validator()
        {
            RuleFor(request => request.Title).Must(title => title.Trim().Length is > 0 and <= ProgressGoal.LongestTitle)
                .WithMessage(_ => RuleSentences.Of("FollowUps.GoalTitleNeeded", ProgressGoal.LongestTitle));
            RuleFor(request => request.Target).MaximumLength(ProgressGoal.LongestTarget)
                .WithMessage(_ => RuleSentences.Of("FollowUps.GoalTargetTooLong", ProgressGoal.LongestTarget));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AddProgressGoal, Guid>
    {
        public async Task<Guid> Handle(AddProgressGoal request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            if (placement.State.IsOver())
                throw new RuleBroken("Placements.GoalIsClosed", placement.State.Words());
            var open = await db.ProgressGoals.CountAsync(goal => goal.PlacementId == placement.Id && goal.State == GoalState.Open, cancellationToken);
            if (open >= ProgressGoal.MostPerPlacement)
                throw new RuleBroken("FollowUps.TooManyGoals", ProgressGoal.MostPerPlacement);

            db.Add(new ProgressGoal(request.RequestId, placement.Id, request.Title, request.Target, user.MemberId, clock.GetUtcNow()));
            return request.RequestId;
        }
    }
}
