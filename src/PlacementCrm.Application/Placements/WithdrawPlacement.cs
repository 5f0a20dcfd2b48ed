using FluentValidation;
using MediatR;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Placements;

/// <summary>The candidate or the company changes their mind before the start.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record WithdrawPlacement : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public WithdrawnBy? By { get; set; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<WithdrawPlacement>
    {
        public Validator()
        {
            RuleFor(request => request.By).NotNull().WithMessage(_ => Sentences.Of("Placements.WithdrawnByMissing"));
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<WithdrawPlacement, Unit>
    {
        public async Task<Unit> Handle(WithdrawPlacement request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);

            if (request.By is WithdrawnBy.Candidate)
                placement.WithdrawByCandidate(request.Reason, user.MemberId, clock.GetUtcNow());
            else
                placement.WithdrawByCompany(request.Reason, user.MemberId, clock.GetUtcNow());
            await db.CloseFollowUps(placement, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}

/// <summary>Who changed their mind.</summary>
public enum WithdrawnBy
{
    Candidate,
    Company,
}
