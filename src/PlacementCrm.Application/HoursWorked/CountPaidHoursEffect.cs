using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>How many people have paid hours 4, 13 and 26 weeks after the placements that ended in a period; numbers only, no names.</summary>
[Requires(Permission.SeeReports)]
public sealed record CountPaidHoursEffect(DateOnly FromOn, DateOnly ToOn) : IQuery<IReadOnlyList<PaidHoursEffect>>
{
    internal sealed class Validator : AbstractValidator<CountPaidHoursEffect>
    {
        public Validator() => RuleFor(request => request.ToOn).GreaterThanOrEqualTo(request => request.FromOn)
            .WithMessage(_ => Sentences.Of("HoursWorked.PeriodEndsBeforeItBegins"));
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<CountPaidHoursEffect, IReadOnlyList<PaidHoursEffect>>
    {
        public async Task<IReadOnlyList<PaidHoursEffect>> Handle(CountPaidHoursEffect request, CancellationToken cancellationToken)
        {
            var placements = db.Placements.Where(placement => placement.EndedOn >= request.FromOn && placement.EndedOn <= request.ToOn
                && (placement.State == PlacementState.Completed || placement.State == PlacementState.EndedEarly));
            var ended = await placements.Select(placement => new EndedPlacement(placement.CandidateId, placement.EndedOn!.Value)).ToListAsync(cancellationToken);
            var rows = await db.HoursEntries
                .Where(entry => entry.WeekStartsOn > request.FromOn && placements.Any(placement => placement.CandidateId == entry.CandidateId))
                .Select(entry => new { entry.CandidateId, entry.WeekStartsOn, entry.PaidHours }).ToListAsync(cancellationToken);

            var paid = rows.ConvertAll(row => new PaidWeek(row.CandidateId, new IsoWeek(row.WeekStartsOn), row.PaidHours));
            return [.. PaidHoursEffect.UsualWeeks.Select(weeks => PaidHoursEffect.After(weeks, ended, paid, clock.Today()))];
        }
    }
}
