using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>
/// Whether somebody was harmed and how long somebody is away, which is often known days later, or was told wrongly. The duty to
/// report the accident follows: it arises, gets another day, or is over.
/// </summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordHarm : ICommand<Unit>
{
    public Guid IncidentId { get; init; }

    public uint Version { get; init; }

    public Harm? Harm { get; set; }

    /// <summary>Only of an injury or a death; none while nobody knows.</summary>
    public int? AbsenceDays { get; set; }

    internal sealed class Validator : AbstractValidator<RecordHarm>
    {
        public Validator()
        {
            RuleFor(request => request.Harm).Must(harm => harm is { } given && Enum.IsDefined(given)).WithMessage(_ => Sentences.Of("Incidents.HarmMissing"));
            RuleFor(request => request.AbsenceDays).Must(days => days is null or (>= 0 and <= IncidentReport.MostAbsenceDays))
                .WithMessage(_ => Sentences.Of("Incidents.AbsenceOutOfRange", IncidentReport.MostAbsenceDays));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordHarm, Unit>
    {
        public async Task<Unit> Handle(RecordHarm request, CancellationToken cancellationToken)
        {
            var incident = await db.IncidentsVisibleTo(user).Get(request.IncidentId, request.Version, cancellationToken);
            audit.Shows(incident.CandidateId);

            await db.TellHarm(incident, request.Harm!.Value, request.AbsenceDays, user, clock, cancellationToken);
            return Unit.Value;
        }
    }
}

internal static class HarmTelling
{
    /// <summary>Days that belong to another answer are left out: the field may have been filled before it was hidden.</summary>
    public static int? DaysOf(Harm harm, int? days) => harm is Harm.None or Harm.Unknown ? null : days;

    /// <summary>Keeps what was thought before, and what follows for the duty to report.</summary>
    public static async Task TellHarm(
        this CrmDbContext db, Incident incident, Harm harm, int? days, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (incident.RecordHarm(harm, DaysOf(harm, days), user.MemberId, clock.GetUtcNow()) is { } before)
            db.Add(before);
        await db.SettleAccidentDuty(incident, user, clock, cancel);
    }
}
