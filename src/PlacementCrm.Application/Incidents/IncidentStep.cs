using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>Moves an incident from one state to the next, in words; the domain knows which steps there are.</summary>
public abstract record IncidentStep : ICommand<Unit>
{
    public Guid IncidentId { get; init; }

    public uint Version { get; init; }

    public string Words { get; set; } = "";

    internal abstract class Validator<TStep> : AbstractValidator<TStep> where TStep : IncidentStep
    {
        protected Validator() => RuleFor(request => request.Words).Must(words => words?.Trim().Length is > 0 and <= IncidentReport.LongestWords)
            .WithMessage(_ => Sentences.Of("Incidents.ReasonMissing", IncidentReport.LongestWords));
    }

    internal abstract class Handler<TStep>(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit)
        : IRequestHandler<TStep, Unit> where TStep : IncidentStep
    {
        protected CrmDbContext Db => db;

        protected CurrentUser User => user;

        protected TimeProvider Clock => clock;

        public async Task<Unit> Handle(TStep request, CancellationToken cancellationToken)
        {
            var incident = await db.IncidentsVisibleTo(user).Get(request.IncidentId, request.Version, cancellationToken);
            audit.Shows(incident.CandidateId);
            await Take(incident, request, user.MemberId, clock.GetUtcNow(), cancellationToken);
            return Unit.Value;
        }

        protected abstract Task Take(Incident incident, TStep request, Guid byId, DateTimeOffset now, CancellationToken cancel);
    }
}
