using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>
/// A manager takes the responsibility for a subsidised job that is not shown to be in addition to the staff; the reason is shown with
/// the placement. Nobody else opens this gate with words.
/// </summary>
[Requires(Permission.OverrideGates)]
public sealed record OverrideAddedEmployment : ICommand<Unit>
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<OverrideAddedEmployment>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<OverrideAddedEmployment, Unit>
    {
        public async Task<Unit> Handle(OverrideAddedEmployment request, CancellationToken cancellationToken)
        {
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, request.Version, cancellationToken);
            audit.Shows(placement.CandidateId);
            var (rules, now) = (await db.RuleSet(cancellationToken), clock.GetUtcNow());
            var (months, found) = await db.AddedEmploymentOf([placement], cancellationToken);
            if (AddedAtStart.Gates(placement, rules, [.. months[placement.SiteId]], [.. found[placement.Id]]).Count == 0)
                throw new RuleBroken("Placements.NoAddedEmploymentAsked");

            var open = AddedAtStart.Checks(placement, rules, [.. months[placement.SiteId]], [.. found[placement.Id]]);
            var allowed = await db.Keep(placement, open, request.Reason, user, now, cancellationToken, _ => true);
            placement.OverrideAddedEmployment(user.MemberId, request.Reason, now, allowed[0]);
            return Unit.Value;
        }
    }
}
