using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Vitas;

/// <summary>
/// Writes down that the application was sent in VITAS, with its case number; puts right what is not answered yet. After a no, and for
/// another period, it is a further application.
/// </summary>
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
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var application = await db.VitasCaseOf(placement.Id, cancellationToken);
            if (application?.Version != request.Version)
                throw new EditConflict();

            if (application is not { State: VitasState.Sent } || !application.IsFor(placement.Period))
                db.Add(application = new VitasCase(request.RequestId, placement, application));
            application.Send(request.Number, request.SentOn!.Value, clock.Today());
            return application.Id;
        }
    }
}

internal static class VitasReading
{
    /// <summary>The application that matters now.</summary>
    public static Task<VitasCase?> VitasCaseOf(this CrmDbContext db, Guid placementId, CancellationToken cancel) =>
        db.VitasCases.Where(row => row.PlacementId == placementId).OrderByDescending(row => row.Order).FirstOrDefaultAsync(cancel);
}
