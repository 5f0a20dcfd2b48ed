using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Activities;

/// <summary>Puts a visit, call or other contact with a company on somebody's day.</summary>
[Requires(Permission.LogActivities)]
public sealed record PlanActivity : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public ActivityKind Kind { get; set; }

    public Guid CompanyId { get; set; }

    public Guid? SiteId { get; set; }

    public Initiator Initiator { get; set; }

    public string Purpose { get; set; } = "";

    public DateTimeOffset PlannedAt { get; set; }

    /// <summary>The company's people who are expected.</summary>
    public IReadOnlyList<Guid> ContactIds { get; set; } = [];

    internal sealed class Validator : AbstractValidator<PlanActivity>
    {
        public Validator()
        {
            RuleFor(request => request.CompanyId).NotEmpty().WithMessage(_ => Sentences.Of("Activities.CompanyMissing"));
            RuleFor(request => request.Kind).IsInEnum();
            RuleFor(request => request.Initiator).IsInEnum();
            RuleFor(request => request.PlannedAt).NotEmpty().WithMessage(_ => Sentences.Of("Activities.TimeMissing"));
            RuleFor(request => request.Purpose).NotNull().WithMessage(_ => Sentences.Of("Activities.PurposeTooLong")).MaximumLength(500).WithMessage(_ => Sentences.Of("Activities.PurposeTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<PlanActivity, Guid>
    {
        public async Task<Guid> Handle(PlanActivity request, CancellationToken cancellationToken)
        {
            var occasion = await db.OccasionOf(request.Kind, request.CompanyId, request.SiteId, request.Initiator, request.Purpose, cancellationToken);
            var expected = await db.ContactsOf(request.CompanyId, request.ContactIds, cancellationToken);

            db.Activities.Add(Activity.Plan(request.RequestId, occasion, request.PlannedAt, expected, user.MemberId));
            return request.RequestId;
        }
    }
}
