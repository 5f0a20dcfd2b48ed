using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.Openings;

/// <summary>Writes down anew what is offered, with its tasks and their demands.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CorrectOpening : OpeningCard, ICorrection
{
    public Guid OpeningId { get; init; }

    public uint Version { get; set; }

    internal sealed class Validator : AbstractValidator<CorrectOpening>
    {
        public Validator() => Include(new OpeningCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<CorrectOpening, Unit>
    {
        public async Task<Unit> Handle(CorrectOpening request, CancellationToken cancellationToken)
        {
            var opening = await db.Openings.Include(row => row.Tasks).ThenInclude(task => task.Written).AsSplitQuery()
                .Get(request.OpeningId, request.Version, cancellationToken);
            var tasks = await WrittenTasks.Find(db, opening.CompanyId, request, cancellationToken);

            await RefuseFewerThanTaken(opening.Id, request.Places!.Value, cancellationToken);
            opening.Describe(request.Title, request.WorkFunction, request.Kind);
            opening.OfferPlaces(request.Places!.Value);
            opening.Schedule(request.WeeklyHours, request.FromOn, request.ToOn);
            tasks.WriteTo(opening, clock.Today());
            // A changed demand alone is a change of the opening: whoever reads an older one must be told.
            db.Entry(opening).Property(row => row.Title).IsModified = true;
            return Unit.Value;
        }

        private async Task RefuseFewerThanTaken(Guid openingId, int places, CancellationToken cancel)
        {
            await db.LockPlacesOf(openingId, cancel);
            var taken = await db.Placements.CountAsync(placement => placement.OpeningId == openingId && PlacementFilters.NotOver.Contains(placement.State), cancel);
            if (places < taken)
                throw new RequestInvalid([new Failure(nameof(Places), Sentences.Of("Openings.PlacesTaken", taken))]);
        }
    }
}
