using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Approvals;

/// <summary>The jobcentre answers the question for a later end; a yes writes the new period in the same act.</summary>
[Requires(Permission.ApprovePeriods)]
public sealed record DecideExtension : Decision, ICommand<Unit>
{
    public Guid ExtensionId { get; init; }

    public uint Version { get; init; }

    internal sealed class Validator : AbstractValidator<DecideExtension>
    {
        public Validator() => Include(new DecisionValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<DecideExtension, Unit>
    {
        public async Task<Unit> Handle(DecideExtension request, CancellationToken cancellationToken)
        {
            var asked = await db.ExtensionsVisibleTo(user).Get(request.ExtensionId, request.Version, cancellationToken);
            var placement = await db.Placements.Whole().Get(asked.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var (today, now) = (clock.Today(), clock.GetUtcNow());
            if (request.IsApproved is true)
            {
                asked.Approve(user.MemberId, now);
                // What warns by now without having warned then is answered by the authority's yes: its reason is the consultant's.
                var words = new ExtensionWords(asked.ToOn, asked.Ground, asked.Reason, asked.WarningReason ?? asked.Reason, asked.Answers);
                await db.Extend(placement, words, new PeriodApproval(today, user.Name, today), user, clock, cancellationToken);
            }
            else
            {
                asked.Refuse(request.Reason, user.MemberId, now);
                db.TellTheConsultant(placement, user, today);
            }

            return Unit.Value;
        }
    }
}

internal static class ExtensionVisibility
{
    public static IQueryable<ExtensionRequest> ExtensionsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var placements = db.PlacementsVisibleTo(user);
        return db.ExtensionRequests.Where(request => placements.Any(placement => placement.Id == request.PlacementId));
    }
}
