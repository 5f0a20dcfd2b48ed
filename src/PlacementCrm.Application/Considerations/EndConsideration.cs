using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>The candidate no longer needs it: it ends today or ended on an earlier day, and leaves every meeting.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record EndConsideration : ICommand<Unit>
{
    public Guid ConsiderationId { get; init; }

    public uint Version { get; init; }

    /// <summary>The last day on which it held.</summary>
    public DateOnly? On { get; set; }

    internal sealed class Validator : AbstractValidator<EndConsideration>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(request => request.On).Must(on => on <= clock.Today()).WithMessage(_ => Sentences.Of("Considerations.EndDay"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<EndConsideration, Unit>
    {
        public async Task<Unit> Handle(EndConsideration request, CancellationToken cancellationToken)
        {
            var consideration = await db.ConsiderationsVisibleTo(user).Get(request.ConsiderationId, request.Version, cancellationToken);
            audit.Shows(consideration.CandidateId);

            consideration.Expire(request.On!.Value);
            await db.TakeOutOfMeetings(consideration, next: null, user, clock, cancellationToken);
            if (consideration.ValidFromOn > clock.Today())
                await LetEarlierHoldOn(consideration, cancellationToken);
            return Unit.Value;
        }

        // What was to give way to it has nothing to give way to any more.
        private async Task LetEarlierHoldOn(Consideration given, CancellationToken cancel)
        {
            var earlier = await db.Considerations.Where(known => known.SupersededById == given.Id).ToListAsync(cancel);
            earlier.ForEach(known => known.HoldOn());
            await db.BringIntoMeetings(given.CandidateId, user, clock, cancel);
        }
    }
}
