using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>Writes or corrects the hours of some weeks at the workplace, paid and unpaid apart.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordHours : ICommand<int>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public HoursSource? Source { get; set; }

    public IReadOnlyList<HoursLine> Lines { get; init; } = [];

    internal sealed class Validator : AbstractValidator<RecordHours>
    {
        public Validator()
        {
            RuleFor(request => request.Source).NotNull().WithMessage(_ => Sentences.Of("HoursWorked.SourceMissing"));
            RuleFor(request => request.Lines).Must(lines => lines.Any(line => !line.IsEmpty)).WithMessage(_ => Sentences.Of("HoursWorked.NoWeek"));
            RuleForEach(request => request.Lines).SetValidator(new HoursLineValidator());
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordHours, int>
    {
        public async Task<int> Handle(RecordHours request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var note = new HoursNote(WorkedHours.Unknown, request.Source!.Value, user.MemberId, clock.GetUtcNow());
            return await db.WriteHours(placement, request.Lines, note, clock.Today(), cancellationToken);
        }
    }
}
