using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Openings;

/// <summary>The form for correcting an opening, filled in with what is stored.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record ShowOpeningToCorrect(Guid OpeningId) : IQuery<CorrectOpening>
{
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowOpeningToCorrect, CorrectOpening>
    {
        public async Task<CorrectOpening> Handle(ShowOpeningToCorrect request, CancellationToken cancellationToken)
        {
            var opening = await db.Openings.AsNoTracking().Include(row => row.Tasks).ThenInclude(task => task.Demands)
                .Get(request.OpeningId, cancellationToken);
            return new CorrectOpening
            {
                OpeningId = opening.Id,
                Version = opening.Version,
                Title = opening.Title,
                WorkFunction = opening.WorkFunction,
                Kind = opening.Kind,
                WeeklyHours = opening.WeeklyHours,
                FromOn = opening.FromOn,
                ToOn = opening.ToOn,
                Places = opening.Places,
                Tasks = [.. opening.Tasks.OrderBy(task => task.Id).Select(task => new OpeningTask
                {
                    Id = task.Id,
                    Name = task.Name,
                    Demands = [.. task.Demands.Select(demand => new TaskDemand
                    {
                        DimensionCode = demand.DimensionCode,
                        Value = demand.Value,
                        SourceActivityId = demand.SourceActivityId,
                    })],
                })],
            };
        }
    }
}
