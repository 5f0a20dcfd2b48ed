using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>Another plan for a kind of placement, for those that start on a day or later. What runs keeps what it has.</summary>
[Requires(Permission.KeepFollowUpPlans)]
public sealed record ReviseFollowUpPlan : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public PlacementKind Kind { get; init; }

    /// <summary>The version that the user saw.</summary>
    public int Number { get; init; }

    public DateOnly? ValidFromOn { get; set; }

    public IReadOnlyList<FollowUpTerms> Steps { get; init; } = [];

    internal sealed class Validator : AbstractValidator<ReviseFollowUpPlan>
    {
        public Validator()
        {
            RuleFor(request => request.ValidFromOn).NotNull().WithMessage(_ => Sentences.Of("FollowUps.ValidFromMissing"));
            RuleFor(request => request.Steps).Must(steps => steps.Count is > 0 and <= FollowUpPlan.MostSteps)
                .WithMessage(_ => RuleSentences.Of("FollowUps.StepsNeeded", FollowUpPlan.MostSteps));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<ReviseFollowUpPlan, Guid>
    {
        public async Task<Guid> Handle(ReviseFollowUpPlan request, CancellationToken cancellationToken)
        {
            var now = await db.FollowUpPlans.Where(plan => plan.Kind == request.Kind).OrderByDescending(plan => plan.Number).FirstOrDefaultAsync(cancellationToken);
            if (now is null)
            {
                now = FollowUpPlan.Shipped(request.Kind);
                db.Add(now);
            }

            if (now.Number != request.Number)
                throw new EditConflict();
            var next = now.Revise([.. request.Steps.Select(step => step with { Title = FollowUpPlans.KeyOf(step.Title) })], request.ValidFromOn!.Value, user.MemberId);
            db.Add(next);
            return next.Id;
        }
    }
}
