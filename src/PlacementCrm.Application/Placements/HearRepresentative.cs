using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Writes down what the employees' representative said to a placement.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record HearRepresentative : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public string Name { get; set; } = "";

    public RepresentativeRole? Role { get; set; }

    public DateOnly? HeardOn { get; set; }

    public bool? Agrees { get; set; }

    public string? Comment { get; set; }

    internal sealed class Validator : AbstractValidator<HearRepresentative>
    {
        public Validator()
        {
            RuleFor(request => request.Name).Must(name => name.Trim().Length is > 0 and <= RepresentativeHearing.LongestName)
                .WithMessage(_ => RuleSentences.Of("Placements.HearingNeedsName"));
            RuleFor(request => request.Role).NotNull().WithMessage(_ => Sentences.Of("Placements.HearingRoleMissing"));
            RuleFor(request => request.HeardOn).NotNull().WithMessage(_ => Sentences.Of("Placements.HeardOnMissing"));
            RuleFor(request => request.Agrees).NotNull().WithMessage(_ => Sentences.Of("Placements.AgreesMissing"));
            RuleFor(request => request.Comment).NotEmpty().When(request => request.Agrees is false)
                .WithMessage(_ => RuleSentences.Of("Placements.HearingNeedsComment"));
            RuleFor(request => request.Comment).MaximumLength(RepresentativeHearing.LongestComment)
                .WithMessage(_ => Sentences.Of("Placements.CommentTooLong", RepresentativeHearing.LongestComment));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<HearRepresentative, Guid>
    {
        public async Task<Guid> Handle(HearRepresentative request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            placement.Hear(new RepresentativeHearing(
                request.RequestId, placement.Id, request.Name, request.Role!.Value, request.HeardOn!.Value, request.Agrees!.Value, request.Comment,
                user.MemberId, clock.GetUtcNow(), clock.Today()));
            return request.RequestId;
        }
    }
}
