using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Activities;

/// <summary>Puts a planned activity on another day: a new plan with the same people; the old one stays and says where it went.</summary>
[Requires(Permission.LogActivities)]
public sealed record RescheduleActivity : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid ActivityId { get; set; }

    public uint Version { get; set; }

    public DateTimeOffset PlannedAt { get; set; }

    internal sealed class Validator : AbstractValidator<RescheduleActivity>
    {
        public Validator() => RuleFor(request => request.PlannedAt).NotEmpty().WithMessage(_ => Sentences.Of("Activities.TimeMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<RescheduleActivity, Guid>
    {
        public async Task<Guid> Handle(RescheduleActivity request, CancellationToken cancellationToken)
        {
            var plan = await db.Activities.Include(row => row.Participants).Get(request.ActivityId, request.Version, cancellationToken);
            var occasion = await db.OccasionOf(plan.Kind, plan.CompanyId, plan.SiteId, plan.Initiator, plan.Purpose, cancellationToken);
            var expected = await db.ContactsOf(plan.CompanyId, [.. plan.Participants.Select(participant => participant.ContactId)], cancellationToken);

            db.Activities.Add(plan.Reschedule(request.RequestId, occasion, request.PlannedAt, expected, user.MemberId, clock.GetUtcNow()));
            return request.RequestId;
        }
    }
}
