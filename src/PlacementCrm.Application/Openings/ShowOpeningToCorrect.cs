using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Openings;

/// <summary>The form for correcting an opening, filled in with what is stored.</summary>
/// <param name="Since">When the form was opened before, to be told who changed what in between.</param>
[Requires(Permission.KeepCompanies)]
public sealed record ShowOpeningToCorrect(Guid OpeningId, DateTimeOffset? Since = null) : IQuery<ToCorrect<CorrectOpening>>
{
    internal sealed class Handler(CrmDbContext db, RecentChanges changes) : IRequestHandler<ShowOpeningToCorrect, ToCorrect<CorrectOpening>>
    {
        public async Task<ToCorrect<CorrectOpening>> Handle(ShowOpeningToCorrect request, CancellationToken cancellationToken)
        {
            var opening = await db.Openings.AsNoTracking().Include(row => row.Tasks).ThenInclude(task => task.Written)
                .Get(request.OpeningId, cancellationToken);
            return await changes.With<CorrectOpening, Opening>(FormOf(opening), opening.Id, request.Since, cancellationToken);
        }

        private static CorrectOpening FormOf(Opening opening) => new()
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
