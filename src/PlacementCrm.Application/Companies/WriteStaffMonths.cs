using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>Writes down the ordinary employees of a site, month by month; a better figure takes the place of the old one.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record WriteStaffMonths : ICommand<Unit>
{
    private const int Most = 36;

    public Guid SiteId { get; init; }

    public StaffSource? Source { get; set; }

    public IReadOnlyList<Entry> Months { get; set; } = [];

    /// <param name="Month">Its first day.</param>
    public sealed record Entry(DateOnly Month, decimal OrdinaryFte);

    internal sealed class Validator : AbstractValidator<WriteStaffMonths>
    {
        public Validator()
        {
            RuleFor(request => request.Source).NotNull().WithMessage(_ => Sentences.Of("Companies.StaffSourceMissing"));
            RuleFor(request => request.Months).Must(months => months.Count is > 0 and <= Most).WithMessage(_ => Sentences.Of("Companies.StaffMonthsMissing"));
            RuleFor(request => request.Months).Must(months => months.DistinctBy(entry => entry.Month).Count() == months.Count)
                .WithMessage(_ => Sentences.Of("Companies.StaffMonthOnce"));
            RuleForEach(request => request.Months).Must(entry => entry.OrdinaryFte is >= 0 and <= SiteStaffMonth.Most)
                .WithMessage(_ => Sentences.Of("Companies.EmployeesInvalid"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<WriteStaffMonths, Unit>
    {
        public async Task<Unit> Handle(WriteStaffMonths request, CancellationToken cancellationToken)
        {
            var site = await db.Sites.Get(request.SiteId, cancellationToken);
            var known = await db.SiteStaffMonths.Where(month => month.SiteId == site.Id).ToDictionaryAsync(month => month.Month, cancellationToken);
            var (now, today) = (clock.GetUtcNow(), clock.Today());
            foreach (var entry in request.Months)
            {
                if (!known.TryGetValue(entry.Month, out var month))
                    db.Add(new SiteStaffMonth(site.Id, entry.Month, entry.OrdinaryFte, request.Source!.Value, user.MemberId, now, today));
                else if (month.OrdinaryFte != entry.OrdinaryFte)
                    month.Count(entry.OrdinaryFte, request.Source!.Value, user.MemberId, now);
            }

            return Unit.Value;
        }
    }
}
