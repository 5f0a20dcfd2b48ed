using FluentValidation;
using MediatR;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>The placement ran as agreed and is over, or led to a job or to education before its last day.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CompletePlacement : EndingWords, ICommand<Unit>
{
    internal sealed class Validator : AbstractValidator<CompletePlacement>
    {
        public Validator() => Include(new EndingWordsValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CompletePlacement, Unit>
    {
        public async Task<Unit> Handle(CompletePlacement request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            var ending = request.Ending();
            placement.Complete(ending, clock.Today(), user.MemberId, clock.GetUtcNow(), await db.WorkCalendarOf(placement.Id, cancellationToken));
            await db.RefuseBeforeRecords(ending, placement, cancellationToken);
            await db.CloseFollowUps(placement, user, clock, cancellationToken);
            await db.WithdrawOpenExtension(placement, user, clock, cancellationToken);
            if (request.ThankCompany)
                await db.ThankTheCompany(placement, clock.Today(), cancellationToken);
            return Unit.Value;
        }
    }
}
