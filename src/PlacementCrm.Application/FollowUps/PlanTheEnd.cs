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

/// <summary>Writes down what is to happen when the placement ends; the placement leaves the list of those without a plan.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record PlanTheEnd : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    /// <summary>Of the plan that is changed; none for the first one.</summary>
    public uint? Version { get; init; }

    public AfterwardsKind? Kind { get; set; }

    public string Words { get; set; } = "";

    internal sealed class Validator : AbstractValidator<PlanTheEnd>
    {
        public Validator()
        {
            RuleFor(request => request.Kind).NotNull().WithMessage(_ => Sentences.Of("FollowUps.PlanMissing"));
            RuleFor(request => request.Words).MaximumLength(EndPlan.LongestWords).WithMessage(_ => RuleSentences.Of("FollowUps.PlanTooLong", EndPlan.LongestWords));
            RuleFor(request => request.Words).NotEmpty().When(request => request.Kind is AfterwardsKind.Other).WithMessage(_ => RuleSentences.Of("FollowUps.PlanNeedsWords"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<PlanTheEnd, Unit>
    {
        public async Task<Unit> Handle(PlanTheEnd request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            if (!placement.State.IsRunning())
                throw new RuleBroken("FollowUps.PlanOnlyWhileRunning");

            var plan = await db.EndPlans.SingleOrDefaultAsync(row => row.PlacementId == placement.Id, cancellationToken);
            if (plan?.Version != request.Version)
                throw new EditConflict();
            if (plan is null)
                db.Add(new EndPlan(placement.Id, request.Kind!.Value, request.Words, user.MemberId, clock.GetUtcNow()));
            else
                plan.Change(request.Kind!.Value, request.Words, user.MemberId, clock.GetUtcNow());
            await AnswerQuestions(placement.Id, cancellationToken);
            return Unit.Value;
        }

        // Who asked for the plan has it now.
        private async Task AnswerQuestions(Guid placementId, CancellationToken cancel)
        {
            var asked = await db.FollowUpTasks
                .Where(task => task.PlacementId == placementId && task.Kind == FollowUpKind.Question && task.DoneAt == null).ToListAsync(cancel);
            asked.ForEach(task => task.Complete(user.MemberId, clock.GetUtcNow()));
        }
    }
}
