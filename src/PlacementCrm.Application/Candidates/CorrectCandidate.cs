using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;

namespace PlacementCrm.Application.Candidates;

/// <summary>Writes down anew what is known about a candidate.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record CorrectCandidate : CandidateCard, ICorrection
{
    public Guid CandidateId { get; init; }

    public uint Version { get; set; }

    internal sealed class Validator : AbstractValidator<CorrectCandidate>
    {
        public Validator() => Include(new CandidateCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CorrectCandidate, Unit>
    {
        public async Task<Unit> Handle(CorrectCandidate request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, request.Version, cancellationToken);
            await db.RefuseUnknownTargetGroup(request.TargetGroupCode, cancellationToken);
            var staff = await CaseStaff.Find(db, user, request, cancellationToken);

            var today = clock.Today();
            request.WriteTo(candidate, staff.Team, today);
            if (candidate.RetentionEndsOn != request.RetentionEndsOn)
                candidate.KeepUntil(request.RetentionEndsOn!.Value, today);
            return Unit.Value;
        }
    }
}
