using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;

namespace PlacementCrm.Application.Considerations;

/// <summary>The candidate has read or heard it and said: yes, this is right. From that day it is respected everywhere.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record ConfirmConsideration : ICommand<Unit>
{
    public Guid ConsiderationId { get; init; }

    public uint Version { get; init; }

    public DateOnly? On { get; set; }

    internal sealed class Validator : AbstractValidator<ConfirmConsideration>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(request => request.On).Must(on => on <= clock.Today()).WithMessage(_ => Sentences.Of("Considerations.ConfirmDay"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ConfirmConsideration, Unit>
    {
        public async Task<Unit> Handle(ConfirmConsideration request, CancellationToken cancellationToken)
        {
            var consideration = await db.ConsiderationsVisibleTo(user).Get(request.ConsiderationId, request.Version, cancellationToken);
            audit.Shows(consideration.CandidateId);

            consideration.Confirm(request.On!.Value);
            await db.BringIntoMeetings(consideration.CandidateId, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}
