using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Openings;

/// <summary>What was seen of a demand, in a visit or call that was held. Earlier observations stay beside it.</summary>
[Requires(Permission.LogActivities)]
public sealed record ObserveDemand : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid SiteTaskId { get; init; }

    public string DimensionCode { get; set; } = "";

    public decimal? Value { get; set; }

    /// <summary>The visit or call in which it was seen.</summary>
    public Guid? SourceActivityId { get; set; }

    internal sealed class Validator : AbstractValidator<ObserveDemand>
    {
        public Validator()
        {
            RuleFor(request => request.DimensionCode).Must(code => Dimensions.Find(code) is not null).WithMessage(_ => Sentences.Of("Openings.DimensionMissing"));
            RuleFor(request => request.Value).Must((request, value) => value is { } number && Dimensions.Get(request.DimensionCode).Takes(number))
                .When(request => Dimensions.Find(request.DimensionCode) is not null)
                .WithMessage(request => Sentences.Of(
                    "Openings.DemandOutOfRange", DimensionText.Name(Dimensions.Get(request.DimensionCode)), Dimension.Least, Dimensions.Get(request.DimensionCode).Most));
            RuleFor(request => request.SourceActivityId).NotNull().WithMessage(_ => Sentences.Of("Openings.SourceMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ObserveDemand, Guid>
    {
        public async Task<Guid> Handle(ObserveDemand request, CancellationToken cancellationToken)
        {
            var task = await db.SiteTasks.Include(row => row.Observations).Get(request.SiteTaskId, cancellationToken);
            var source = await db.Activities.AsNoTracking()
                .Where(activity => activity.Id == request.SourceActivityId && activity.CompanyId == task.CompanyId && activity.State == ActivityState.Held)
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            task.Observe(request.RequestId, request.DimensionCode, request.Value!.Value, source.Id, source.At.DanishDay(), source.AuthorId);
            return request.RequestId;
        }
    }
}
