using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Vitas;

/// <summary>Writes down that the application was sent in VITAS, with its case number.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record SendToVitas : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    /// <summary>Of the case as it was shown; null when there was none.</summary>
    public uint? Version { get; init; }

    public string Number { get; set; } = "";

    public DateOnly? SentOn { get; set; }

    internal sealed class Validator : AbstractValidator<SendToVitas>
    {
        public Validator()
        {
            RuleFor(request => request.Number).Must(number => number.Trim().Length is > 0 and <= VitasCase.LongestNumber)
                .WithMessage(_ => Domain.RuleSentences.Of("Placements.VitasNumber", VitasCase.LongestNumber));
            RuleFor(request => request.SentOn).NotNull().WithMessage(_ => Sentences.Of("Vitas.SentOnMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<SendToVitas, Guid>
    {
        public async Task<Guid> Handle(SendToVitas request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var application = await db.VitasCases.SingleOrDefaultAsync(row => row.PlacementId == placement.Id, cancellationToken);
            if (application?.Version != request.Version)
                throw new EditConflict();

            if (application is null)
                db.Add(application = new VitasCase(request.RequestId, placement));
            application.Send(request.Number, request.SentOn!.Value, clock.Today());
            return application.Id;
        }
    }
}
