using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Activities;

/// <summary>Tells what came of a planned activity: held, or nobody was there.</summary>
[Requires(Permission.LogActivities)]
public sealed record HoldActivity : ToldActivity, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid ActivityId { get; set; }

    public uint Version { get; set; }

    internal sealed class Validator : ToldActivityValidator<HoldActivity>
    {
        public Validator()
        {
            RuleFor(request => request.Outcome).NotEqual(ActivityOutcome.None).WithMessage(_ => Sentences.Of("Activities.OutcomeMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<HoldActivity, Guid>
    {
        public async Task<Guid> Handle(HoldActivity request, CancellationToken cancellationToken)
        {
            var activity = await db.Activities.Include(row => row.Participants).Get(request.ActivityId, request.Version, cancellationToken);
            var present = await db.ContactsOf(activity.CompanyId, request.ContactIds, cancellationToken);
            activity.Tell(request, present, user, clock.GetUtcNow());
            await db.KeepFacts(request, activity, cancellationToken);
            await db.KeepDemands(request, activity, user, cancellationToken);
            db.KeepNextStep(request, activity, user);
            return activity.Id;
        }
    }
}
