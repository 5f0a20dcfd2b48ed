using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Records that a paper which the start needs was seen, and where it lies.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record FilePaper : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public PaperKind? Kind { get; set; }

    public DateOnly? DatedOn { get; set; }

    /// <summary>The last day of a permit.</summary>
    public DateOnly? ValidToOn { get; set; }

    public string Reference { get; set; } = "";

    internal sealed class Validator : AbstractValidator<FilePaper>
    {
        public Validator()
        {
            RuleFor(request => request.Kind).NotNull().WithMessage(_ => Sentences.Of("Placements.PaperKindMissing"));
            RuleFor(request => request.DatedOn).NotNull().WithMessage(_ => Sentences.Of("Placements.PaperDateMissing"));
            RuleFor(request => request.Reference).Must(reference => reference.Trim().Length is > 0 and <= FiledPaper.LongestReference)
                .WithMessage(_ => RuleSentences.Of("Placements.PaperNeedsReference"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FilePaper, Guid>
    {
        public async Task<Guid> Handle(FilePaper request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            placement.File(new FiledPaper(
                request.RequestId, placement.Id, request.Kind!.Value, request.DatedOn!.Value, request.ValidToOn, request.Reference,
                user.MemberId, clock.GetUtcNow(), clock.Today()));
            return request.RequestId;
        }
    }
}
