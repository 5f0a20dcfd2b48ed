using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Considerations;

/// <summary>Opens a candidate's considerations. Each opening is logged with who and whom.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowConsiderations(Guid CandidateId) : IQuery<IReadOnlyList<ShowConsiderations.Row>>, IReadsCandidates
{
    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required uint Version { get; init; }
        public required string DimensionCode { get; init; }
        public required decimal Limit { get; init; }
        public required string Words { get; init; }
        public required bool IsShareable { get; init; }
        public required ConsiderationState State { get; init; }
        public required DateOnly ValidFromOn { get; init; }
        public DateOnly? ValidToOn { get; init; }
        public DateOnly? ConfirmedOn { get; init; }

        /// <summary>The next one is confirmed and holds from the day after the last one of this.</summary>
        public bool IsBeingReplaced { get; init; }

        /// <summary>When the incident happened that taught it; null when the candidate said it without one.</summary>
        public DateTimeOffset? IncidentAt { get; init; }

        public string? RejectedWords { get; init; }

        /// <summary>The companies whose safety meeting answered that it is not possible there, where the placement is not over.</summary>
        public IReadOnlyList<string> NotPossibleAt { get; init; } = [];
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowConsiderations, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ShowConsiderations request, CancellationToken cancellationToken)
        {
            if (!await db.Candidates.VisibleTo(user).AnyAsync(candidate => candidate.Id == request.CandidateId, cancellationToken))
                throw new NotFound();

            audit.Shows(request.CandidateId);
            var rows = await db.Considerations
                .Where(consideration => consideration.CandidateId == request.CandidateId)
                .Select(consideration => new Row
                {
                    Id = consideration.Id,
                    Version = consideration.Version,
                    DimensionCode = consideration.DimensionCode,
                    Limit = consideration.Limit,
                    Words = consideration.Words,
                    IsShareable = consideration.IsShareable,
                    State = consideration.State,
                    ValidFromOn = consideration.ValidFromOn,
                    ValidToOn = consideration.ValidToOn,
                    ConfirmedOn = consideration.ConfirmedOn,
                    IsBeingReplaced = consideration.State == ConsiderationState.Confirmed && consideration.SupersededById != null,
                    IncidentAt = db.Incidents.Where(incident => incident.Id == consideration.IncidentId).Select(incident => (DateTimeOffset?)incident.At).FirstOrDefault(),
                    RejectedWords = consideration.RejectedWords,
                    NotPossibleAt = (
                        from meeting in db.SafetyMeetings
                        join placement in db.Placements on meeting.PlacementId equals placement.Id
                        join company in db.Companies on placement.CompanyId equals company.Id
                        where meeting.State != SafetyMeetingState.NotHeld && PlacementFilters.NotOver.Contains(placement.State)
                            && meeting.Answers.Any(answer => answer.ConsiderationId == consideration.Id && answer.Answer == AnswerKind.NotPossible)
                        orderby company.Name
                        select company.Name).ToList(),
                })
                .ToListAsync(cancellationToken);
            return [.. rows.OrderBy(row => PlaceInForm(row.DimensionCode)).ThenByDescending(row => row.ValidFromOn).ThenBy(row => row.Id)];
        }

        // The catalogue's order: hours first, then body, surroundings, people.
        private static int PlaceInForm(string code) =>
            Dimensions.All.TakeWhile(dimension => !string.Equals(dimension.Code, code, StringComparison.Ordinal)).Count();
    }
}
