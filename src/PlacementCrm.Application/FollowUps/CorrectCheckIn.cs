using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>Puts right what its author wrote down wrong.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CorrectCheckIn : CheckInCard, ICommand<Unit>
{
    public Guid CheckInId { get; init; }

    public uint Version { get; init; }

    internal sealed class Validator : AbstractValidator<CorrectCheckIn>
    {
        public Validator() => Include(new CheckInCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CorrectCheckIn, Unit>
    {
        public async Task<Unit> Handle(CorrectCheckIn request, CancellationToken cancellationToken)
        {
            var checkIn = await db.CheckInsVisibleTo(user).Include(row => row.Grades).Include(row => row.Considerations).AsSplitQuery()
                .Get(request.CheckInId, request.Version, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(checkIn.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            var was = checkIn.NextOn;
            checkIn.Correct(await db.CheckedAnswers(request, placement, clock.Today(), cancellationToken, checkIn), user.MemberId, clock.GetUtcNow());
            await db.WriteHoursOf(request, placement, user, clock, cancellationToken);
            await db.MoveNext(placement, checkIn, was, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}
