using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What became of the matches of one candidate, of one opening, or of both: the latest change first.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindSuggestions : IQuery<IReadOnlyList<FindSuggestions.Row>>, IReadsCandidates
{
    private const int Most = 50;

    public Guid? CandidateId { get; init; }

    public Guid? OpeningId { get; init; }

    /// <summary>Shortlisted, presented and accepted without a placement yet; null shows all.</summary>
    public bool OnlyOpen { get; init; }

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required uint Version { get; init; }
        public required Guid CandidateId { get; init; }
        public required string Candidate { get; init; }
        public required Guid OpeningId { get; init; }
        public required string Opening { get; init; }
        public required Guid CompanyId { get; init; }
        public required string Company { get; init; }
        public Guid? WorkTaskId { get; init; }
        public required SuggestionState State { get; init; }
        public required string ChangedBy { get; init; }
        public required DateTimeOffset ChangedAt { get; init; }
        public DeclinedBy? DeclinedBy { get; init; }
        public DeclineReason? DeclineReason { get; init; }
        /// <summary>None where they may tell of a consideration and the reader may not read those.</summary>
        public string? DeclineWords { get; init; }

        /// <summary>The placement it became.</summary>
        public Guid? PlacementId { get; init; }

        /// <summary>As they were when it was shortlisted; those about considerations only for who may see them.</summary>
        public IReadOnlyList<Why> Reasons { get; init; } = [];
    }

    /// <param name="Code">The matching engine's name for the reason.</param>
    public sealed record Why(ReasonKind Kind, string Code, string Sentence);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindSuggestions, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindSuggestions request, CancellationToken cancellationToken)
        {
            var asked = db.SuggestionsVisibleTo(user).AsNoTracking();
            if (request.CandidateId is { } candidateId)
                asked = asked.Where(suggestion => suggestion.CandidateId == candidateId);
            if (request.OpeningId is { } openingId)
                asked = asked.Where(suggestion => suggestion.OpeningId == openingId);
            if (request.OnlyOpen)
                asked = asked.Where(suggestion => suggestion.State != SuggestionState.Declined && suggestion.State != SuggestionState.Expired
                    && !db.Placements.Any(placement => placement.SuggestionId == suggestion.Id));

            var found = await (
                from suggestion in asked
                join candidate in db.Candidates on suggestion.CandidateId equals candidate.Id
                join opening in db.Openings on suggestion.OpeningId equals opening.Id
                join company in db.Companies on opening.CompanyId equals company.Id
                join member in db.Members on suggestion.ChangedById equals member.Id
                orderby suggestion.ChangedAt descending, suggestion.Id descending
                select new
                {
                    Suggestion = suggestion,
                    Candidate = candidate.GivenName + " " + candidate.FamilyName,
                    Opening = opening.Title,
                    opening.CompanyId,
                    Company = company.Name,
                    ChangedBy = member.Name,
                    PlacementId = db.Placements.Where(placement => placement.SuggestionId == suggestion.Id).Select(placement => (Guid?)placement.Id).FirstOrDefault(),
                }).Take(Most).ToListAsync(cancellationToken);

            audit.Shows(found.Select(row => row.Suggestion.CandidateId));
            return [.. found.Select(row => new Row
            {
                Id = row.Suggestion.Id,
                Version = row.Suggestion.Version,
                CandidateId = row.Suggestion.CandidateId,
                Candidate = row.Candidate,
                OpeningId = row.Suggestion.OpeningId,
                Opening = row.Opening,
                CompanyId = row.CompanyId,
                Company = row.Company,
                WorkTaskId = row.Suggestion.WorkTaskId,
                State = row.Suggestion.State,
                ChangedBy = row.ChangedBy,
                ChangedAt = row.Suggestion.ChangedAt,
                DeclinedBy = row.Suggestion.DeclinedBy,
                DeclineReason = row.Suggestion.DeclineReason,
                DeclineWords = DeclinedWords.For(user, row.Suggestion.DeclineWords, row.Suggestion.DeclineReason, row.Suggestion.ChangedById),
                PlacementId = row.PlacementId,
                Reasons = [.. row.Suggestion.Reasons.Where(Mine).Select(reason => new Why(reason.Kind, reason.Code, reason.Sentence))],
            })];
        }

        // The matching engine's reasons about considerations and what must be avoided all begin with these words.
        private bool Mine(SuggestionReason reason) =>
            user.May(Permission.SeeConsiderations)
            || !(reason.Code.StartsWith("Consideration", StringComparison.Ordinal) || reason.Code.StartsWith("Avoid", StringComparison.Ordinal));
    }
}
