using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Incidents;

/// <summary>
/// Tells that something unforeseen happened at a workplace. In the same act: the placement is at risk when the work stopped, a
/// consideration is proposed, the case worker gets a task, and the duty to report an accident becomes one too.
/// </summary>
[Requires(Permission.KeepPlacements)]
public sealed record ReportIncident : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    /// <summary>When it happened, as the teller's clock says.</summary>
    public DateTimeOffset At { get; set; }

    public IncidentKind? Kind { get; set; }

    /// <summary>Functional words, no diagnosis.</summary>
    public string WhatHappened { get; set; } = "";

    public bool WorkStopped { get; set; }

    /// <summary>Must be answered: "not known yet" is an answer, silence is not a no.</summary>
    public Harm? Harm { get; set; }

    public int? AbsenceDays { get; set; }

    /// <summary>What was done at once; may be empty.</summary>
    public string Measure { get; set; } = "";

    /// <summary>What a workplace should consider from now on; goes with <see cref="ProposedLimit"/>.</summary>
    public string? ProposedDimensionCode { get; set; }

    public decimal? ProposedLimit { get; set; }

    public string ProposedWords { get; set; } = "";

    public bool NotifyCaseWorker { get; set; }

    internal sealed class Validator : AbstractValidator<ReportIncident>
    {
        public Validator()
        {
            RuleFor(request => request.PlacementId).NotEmpty().WithMessage(_ => Sentences.Of("Incidents.PlacementMissing"));
            RuleFor(request => request.At).NotEmpty().WithMessage(_ => Sentences.Of("Incidents.TimeMissing"));
            RuleFor(request => request.Kind).Must(kind => kind is { } given && Enum.IsDefined(given)).WithMessage(_ => Sentences.Of("Incidents.KindMissing"));
            RuleFor(request => request.WhatHappened).Must(words => words?.Trim().Length is > 0 and <= IncidentReport.LongestWords)
                .WithMessage(_ => Sentences.Of("Incidents.WordsMissing", IncidentReport.LongestWords));
            RuleFor(request => request.Measure).Must(words => words?.Length <= IncidentReport.LongestWords)
                .WithMessage(_ => Sentences.Of("Incidents.WordsTooLong", IncidentReport.LongestWords));
            RuleFor(request => request.Harm).Must(harm => harm is { } given && Enum.IsDefined(given)).WithMessage(_ => Sentences.Of("Incidents.HarmMissing"));
            RuleFor(request => request.AbsenceDays).Must(days => days is null or (>= 0 and <= IncidentReport.MostAbsenceDays))
                .WithMessage(_ => Sentences.Of("Incidents.AbsenceOutOfRange", IncidentReport.MostAbsenceDays));
            When(request => request.ProposedDimensionCode is not null, ProposalRules);
        }

        private void ProposalRules()
        {
            RuleFor(request => request.ProposedDimensionCode).Must(code => Dimensions.Find(code) is not null).WithMessage(_ => Sentences.Of("Considerations.DimensionMissing"));
            RuleFor(request => request.ProposedLimit).NotNull().WithMessage(_ => Sentences.Of("Considerations.LimitMissing"));
            RuleFor(request => request.ProposedWords).Must(words => words?.Length <= Consideration.LongestWords)
                .WithMessage(_ => Sentences.Of("Considerations.WordsTooLong", Consideration.LongestWords));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ReportIncident, Guid>
    {
        public async Task<Guid> Handle(ReportIncident request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            var now = clock.GetUtcNow();
            var report = new IncidentReport(
                request.At, request.Kind!.Value, request.WhatHappened, request.WorkStopped, request.Harm!.Value,
                HarmTelling.DaysOf(request.Harm.Value, request.AbsenceDays), request.Measure);
            var incident = Incident.Report(request.RequestId, placement, report, user.MemberId, now);
            db.Add(incident);

            // The reason stands on boards and lists that everybody reads: it says nothing about the person.
            if (incident.WorkStopped && placement.State is PlacementState.Active)
                placement.MarkAtRisk(Wording.OfProgram(() => Sentences.Of("Incidents.WorkStopped")), user.MemberId, now);
            if (request.ProposedDimensionCode is { } code)
                db.Add(Consideration.ProposeFrom(
                    incident.Id, Guid.CreateVersion7(), placement.CandidateId, code, request.ProposedLimit!.Value, request.ProposedWords, incident.At.DanishDay()));
            if (request.NotifyCaseWorker)
                await db.TellCaseWorker(incident, clock.Today(), cancellationToken);
            await db.SettleAccidentDuty(incident, user, clock, cancellationToken);
            return incident.Id;
        }
    }
}
