using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>
/// Replaces a confirmed consideration by a new one that the candidate has confirmed as well: the old one is
/// respected until the first day of the new one, so that there is no day without one.
/// </summary>
[Requires(Permission.KeepConsiderations)]
public sealed record SupersedeConsideration : ConsiderationWords, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid ReplacedId { get; init; }

    public uint Version { get; init; }

    public DateOnly? ConfirmedOn { get; set; }

    internal sealed class Validator : AbstractValidator<SupersedeConsideration>
    {
        public Validator(TimeProvider clock)
        {
            Include(new ConsiderationWordsValidator());
            RuleFor(request => request.ConfirmedOn).Must(on => on <= clock.Today()).WithMessage(_ => Sentences.Of("Considerations.ConfirmDay"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<SupersedeConsideration, Guid>
    {
        public async Task<Guid> Handle(SupersedeConsideration request, CancellationToken cancellationToken)
        {
            var replaced = await db.ConsiderationsVisibleTo(user).Get(request.ReplacedId, request.Version, cancellationToken);
            audit.Shows(replaced.CandidateId);
            if (replaced.IsBeingReplaced)
                throw new RuleBroken("Considerations.AlreadyReplaced", replaced.ValidToOn);

            var next = new Consideration(
                request.RequestId, replaced.CandidateId, request.DimensionCode, request.Limit!.Value, request.Words, request.IsShareable, request.ValidFromOn!.Value, request.ValidToOn);
            next.Confirm(request.ConfirmedOn!.Value);
            db.Add(next);
            replaced.SupersedeBy(next, clock.Today());
            await db.TakeOutOfMeetings(replaced, next, user, clock, cancellationToken);
            await db.BringIntoMeetings(replaced.CandidateId, user, clock, cancellationToken);
            return next.Id;
        }
    }
}
