using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Openings;

/// <summary>Writes down places that a company offers at one of its sites.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record OfferOpening : OpeningCard, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid SiteId { get; set; }

    internal sealed class Validator : AbstractValidator<OfferOpening>
    {
        public Validator() => Include(new OpeningCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<OfferOpening, Guid>
    {
        public async Task<Guid> Handle(OfferOpening request, CancellationToken cancellationToken)
        {
            var site = await db.Sites.Get(request.SiteId, cancellationToken);
            var tasks = await WrittenTasks.Find(db, site.CompanyId, request, cancellationToken);

            var opening = new Opening(request.RequestId, site.CompanyId, site.Id, request.Title, request.WorkFunction, request.Kind, request.Places!.Value);
            opening.Schedule(request.WeeklyHours, request.FromOn, request.ToOn);
            tasks.WriteTo(opening, clock.Today());
            db.Add(opening);
            return opening.Id;
        }
    }
}
