using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Board;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>The placements that the user may see, the latest start first.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindPlacements : IQuery<FindPlacements.Page>, IReadsCandidates
{
    public const int PageSize = 25;
    public const int CountedTo = 10_001;

    /// <summary>The days of "ends soon".</summary>
    public const int SoonDays = 14;

    /// <summary>Null shows all that are not over; with a candidate or a company, all.</summary>
    public PlacementState? State { get; init; }

    /// <summary>Consultants: those they look after. Jobcentre staff: those whose case worker they are.</summary>
    public bool Mine { get; init; }

    public bool EndsSoon { get; init; }

    /// <summary>Somebody is at work there now.</summary>
    public bool Running { get; init; }

    /// <summary>Before the start, or running, without a confirmed safety meeting.</summary>
    public bool MissingMeeting { get; init; }

    /// <summary>Team, municipality, kind and words; state and whose are above.</summary>
    public BoardFilter Narrow { get; init; } = new();

    public Guid? CandidateId { get; init; }

    public Guid? CompanyId { get; init; }

    /// <summary>The last placement of the page before.</summary>
    public Guid? After { get; init; }

    public sealed record Page(IReadOnlyList<PlacementRow> Rows, int Count, Guid? Next);

    internal sealed class Validator : AbstractValidator<FindPlacements>
    {
        public Validator() => RuleFor(request => request.Narrow).SetValidator(new BoardFilter.Rules());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindPlacements, Page>
    {
        public async Task<Page> Handle(FindPlacements request, CancellationToken cancellationToken)
        {
            var found = Filtered(request);
            var count = await found.Take(CountedTo).CountAsync(cancellationToken);
            if (request.After is { } after)
            {
                var last = await db.PlacementsVisibleTo(user).Where(placement => placement.Id == after)
                    .Select(placement => new { placement.StartsOn, placement.Id }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
                found = found.Where(placement => placement.StartsOn < last.StartsOn || (placement.StartsOn == last.StartsOn && placement.Id < last.Id));
            }

            var rows = await found.OrderByDescending(placement => placement.StartsOn).ThenByDescending(placement => placement.Id).Take(PageSize + 1)
                .Rows(db).ToListAsync(cancellationToken);
            var shown = rows.OrderByDescending(row => row.StartsOn).ThenByDescending(row => row.Id).Take(PageSize).ToList();
            audit.Shows(shown.Select(row => row.CandidateId));
            return new Page(shown, count, rows.Count > PageSize ? shown[^1].Id : null);
        }

        private IQueryable<Placement> Filtered(FindPlacements request)
        {
            var found = db.PlacementsVisibleTo(user).Narrowed(request.Narrow, db, user);
            if (request.CandidateId is { } candidateId)
                found = found.Where(placement => placement.CandidateId == candidateId);
            if (request.CompanyId is { } companyId)
                found = found.Where(placement => placement.CompanyId == companyId);
            if (request.State is { } state)
                found = found.Where(placement => placement.State == state);
            else if (request.CandidateId is null && request.CompanyId is null)
                found = found.Where(placement => PlacementFilters.NotOver.Contains(placement.State));
            if (request.Mine)
                found = found.Where(placement => placement.ConsultantId == user.MemberId
                    || db.Candidates.Any(candidate => candidate.Id == placement.CandidateId && candidate.CaseWorkerId == user.MemberId));
            if (request.Running)
                found = found.Where(placement => PlacementFilters.Running.Contains(placement.State));
            if (request.EndsSoon)
            {
                var until = clock.Today().AddDays(SoonDays);
                found = found.Where(placement => placement.EndsOn <= until && PlacementFilters.Running.Contains(placement.State));
            }

            return request.MissingMeeting
                ? found.Where(placement => placement.MeetingOverrideById == null && PlacementFilters.NotOver.Contains(placement.State)
                    && !db.SafetyMeetings.Any(meeting => meeting.PlacementId == placement.Id && meeting.State == SafetyMeetingState.Confirmed))
                : found;
        }
    }
}
