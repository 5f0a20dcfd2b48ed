using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>
/// Writes the candidate's paid hours in ordinary work in the weeks after a placement; it stays linked to the placement that it
/// came from. "Nobody knows" is an answer of its own.
/// </summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordHoursAfter : ICommand<int>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public HoursSource? Source { get; set; }

    /// <summary>At the company of the placement.</summary>
    public bool IsSameCompany { get; set; }

    /// <summary>Another employer; empty when not known.</summary>
    public string? EmployerName { get; set; }

    public IReadOnlyList<HoursLine> Lines { get; init; } = [];

    internal sealed class Validator : AbstractValidator<RecordHoursAfter>
    {
        public Validator()
        {
            RuleFor(request => request.Source).NotNull().WithMessage(_ => Sentences.Of("HoursWorked.SourceMissing"));
            RuleFor(request => request.EmployerName).MaximumLength(200).WithMessage(_ => Sentences.Of("HoursWorked.EmployerTooLong"));
            RuleFor(request => request.Lines).Must(lines => lines.Any(line => !line.IsEmpty)).WithMessage(_ => Sentences.Of("HoursWorked.NoWeek"));
            RuleForEach(request => request.Lines).SetValidator(new HoursLineValidator());
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordHoursAfter, int>
    {
        public async Task<int> Handle(RecordHoursAfter request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var note = new HoursNote(WorkedHours.Unknown, request.Source!.Value, user.MemberId, clock.GetUtcNow(), EmployerOf(request, placement.CompanyId));
            return await db.WriteHours(placement, request.Lines, note, clock.Today(), cancellationToken, isAfter: true);
        }

        private static Employer? EmployerOf(RecordHoursAfter request, Guid companyId) =>
            request.IsSameCompany ? new Employer(companyId, null)
            : string.IsNullOrWhiteSpace(request.EmployerName) ? null
            : new Employer(null, request.EmployerName.Trim());
    }
}
