using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Rematch;

/// <summary>What an early end may name: incidents that nobody has settled, and demands that the placement has taught to avoid.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowEndingForm(Guid PlacementId) : IQuery<ShowEndingForm.Form>, IReadsCandidates
{
    /// <param name="Avoid">From the proposals of the placement's incidents, and from considerations that were not possible there.</param>
    public sealed record Form(IReadOnlyList<OpenIncident> Incidents, IReadOnlyList<AvoidedDemand> Avoid);

    public sealed record OpenIncident(Guid Id, DateTimeOffset At, IncidentKind Kind);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowEndingForm, Form>
    {
        public async Task<Form> Handle(ShowEndingForm request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            var open = await db.OpenIncidentsOf(placement.Id, cancellationToken);
            var learnt = await Proposed(placement.Id, cancellationToken);
            learnt.AddRange(await NotPossible(placement.Id, cancellationToken));
            return new(
                [.. open.Select(incident => new OpenIncident(incident.Id, incident.At, incident.Kind))],
                [.. learnt.Where(demand => Dimensions.Find(demand.DimensionCode) is not null).DistinctBy(demand => demand.DimensionCode)]);
        }

        private Task<List<AvoidedDemand>> Proposed(Guid placementId, CancellationToken cancel) => (
            from incident in db.Incidents
            where incident.PlacementId == placementId
            join consideration in db.Considerations on incident.Id equals consideration.IncidentId
            where consideration.State != ConsiderationState.Rejected
            orderby incident.At descending
            select new AvoidedDemand { DimensionCode = consideration.DimensionCode, Limit = consideration.Limit }).ToListAsync(cancel);

        private Task<List<AvoidedDemand>> NotPossible(Guid placementId, CancellationToken cancel) => (
            from meeting in db.SafetyMeetings
            where meeting.PlacementId == placementId
            from answer in meeting.Answers
            where answer.Answer == AnswerKind.NotPossible
            join consideration in db.Considerations on answer.ConsiderationId equals consideration.Id
            select new AvoidedDemand { DimensionCode = consideration.DimensionCode, Limit = consideration.Limit }).ToListAsync(cancel);
    }
}
