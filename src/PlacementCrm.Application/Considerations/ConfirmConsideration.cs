using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>The candidate has read or heard it and said: yes, this is right. From that day it is respected everywhere.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record ConfirmConsideration : ICommand<Unit>
{
    public Guid ConsiderationId { get; init; }

    public uint Version { get; init; }

    public DateOnly? On { get; set; }

    /// <summary>Whether it may be said to a company, when the candidate decided it in the same talk; null leaves it.</summary>
    public bool? IsShareable { get; set; }

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

            if (request.IsShareable is { } isShareable)
                consideration.Share(isShareable);
            consideration.Confirm(request.On!.Value);
            if (consideration.IncidentId is not null)
                await ReplaceEarlier(consideration, cancellationToken);
            await db.BringIntoMeetings(consideration.CandidateId, user, clock, cancellationToken);
            return Unit.Value;
        }

        // What an incident taught about standing is the next version of what was known about standing.
        private async Task ReplaceEarlier(Consideration next, CancellationToken cancel)
        {
            var earlier = await db.Considerations
                .Where(known => known.CandidateId == next.CandidateId && known.DimensionCode == next.DimensionCode && known.State == ConsiderationState.Confirmed && known.Id != next.Id)
                .ToListAsync(cancel);
            foreach (var known in earlier)
            {
                known.SupersedeBy(next, clock.Today());
                await db.TakeOutOfMeetings(known, next, user, clock, cancel);
            }
        }
    }
}
