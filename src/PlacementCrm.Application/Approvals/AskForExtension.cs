using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Approvals;

/// <summary>Asks the jobcentre for a later end; the rules are held against it first, so that nobody is asked for what cannot be.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record AskForExtension : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public DateOnly? ToOn { get; set; }

    public ExtensionGround? Ground { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Needed when a rule warns about the later end.</summary>
    public string? WarningReason { get; set; }

    /// <summary>What only people know about a wage subsidy.</summary>
    public ProposalAnswers Answers { get; set; } = new();

    internal sealed class Validator : AbstractValidator<AskForExtension>
    {
        public Validator()
        {
            RuleFor(request => request.ToOn).NotNull().WithMessage(_ => Sentences.Of("Placements.ExtensionToMissing"));
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= ExtensionRequest.LongestWords)
                .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
            RuleFor(request => request.WarningReason).MaximumLength(ExtensionRequest.LongestWords).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AskForExtension, Guid>
    {
        public async Task<Guid> Handle(AskForExtension request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            if (await db.ExtensionRequests.AnyAsync(row => row.PlacementId == placement.Id && row.State == ExtensionState.Asked, cancellationToken))
                throw new RequestInvalid([new Failure("", Sentences.Of("Placements.ExtensionAskedAlready"))]);

            var days = await db.MagDaysOf(placement.CandidateId, placement.Id, cancellationToken);
            var rules = await db.RuleSet(cancellationToken);
            placement.CheckExtension(request.ToOn!.Value, request.Ground, rules, days.PerCompany.GetValueOrDefault(placement.CompanyId), await db.BirthYearOf(placement, cancellationToken));
            var asked = AskedPeriod.Longer(placement, request.ToOn.Value, request.Answers);
            await db.ReviewOrRefuse(placement, asked, request.WarningReason, rules, clock.Today(), cancellationToken);
            db.Add(new ExtensionRequest(
                request.RequestId, placement, request.ToOn.Value, request.Ground, request.Reason, user.MemberId, clock.GetUtcNow(), request.WarningReason, request.Answers));
            return request.RequestId;
        }
    }
}
