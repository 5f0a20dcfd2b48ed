using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>Many candidates to many openings at once: one proposal for all whom the reader may see and asks for.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindTeamProposal : IQuery<TeamProposal>, IReadsCandidates
{
    public const int PageSize = 25;

    /// <summary>
    /// Placed together at most, so that the fairest proposal comes while the reader waits; who has waited longest comes first.
    /// </summary>
    public const int PeopleAtMost = 300;

    public const int PairsAtMost = 40;

    /// <summary>Whose candidates; none for everybody's.</summary>
    public Guid? ConsultantId { get; init; }

    public string? MunicipalityCode { get; init; }

    public PlacementKind? Kind { get; init; }

    /// <summary>The most for the tenth that gets least, and not only the most in all.</summary>
    public bool IsFair { get; init; } = true;

    /// <summary>These stay together in the proposal.</summary>
    public IReadOnlyList<TeamPair> Pins { get; init; } = [];

    /// <summary>These are not proposed.</summary>
    public IReadOnlyList<TeamPair> Bans { get; init; } = [];

    public int Take { get; init; } = PageSize;

    internal sealed class Validator : AbstractValidator<FindTeamProposal>
    {
        public Validator()
        {
            RuleFor(request => request.Pins).Must(pairs => pairs.Count <= PairsAtMost).WithMessage(_ => Sentences.Of("Matching.PairsAtMost", PairsAtMost));
            RuleFor(request => request.Bans).Must(pairs => pairs.Count <= PairsAtMost).WithMessage(_ => Sentences.Of("Matching.PairsAtMost", PairsAtMost));
            RuleFor(request => request.Take).InclusiveBetween(1, PeopleAtMost);
        }
    }

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindTeamProposal, TeamProposal>
    {
        public async Task<TeamProposal> Handle(FindTeamProposal request, CancellationToken cancellationToken)
        {
            if (await db.MatchingIsOff(cancellationToken))
                return new TeamProposal(null, new(0, 0, 0, 0, 0, 0, 0), new(0, 0, 0, 0));

            var today = clock.Today();
            var (snapshot, everybody) = await indexes.WithPeople(db, today, cancellationToken);
            var pool = await new TeamPoolReader(db, user, today).Read(request, snapshot, everybody, cancellationToken);
            var answer = new TeamAnswer(pool, request);
            var judged = await TeamJudged.Of(db, user, today, pool, answer, snapshot.Offers.Weights, cancellationToken);
            var words = new TeamWords(db, user, today, pool, answer, judged);
            var lines = await words.Lines(request.Take, cancellationToken);
            var proposal = await words.Tell(lines, cancellationToken);

            audit.Shows(words.Named);
            var run = new MatchRunLog(db, user, clock).Keep(snapshot, [.. lines.Select(line => line.Row)], judged.Pairs.Count, pool.People.Count - judged.Pairs.Count, Asked(request, pool));
            return proposal with { RunId = run };
        }

        private static RunAsked Asked(FindTeamProposal request, TeamPool pool) => new()
        {
            Rows = request.Take,
            People = pool.People.Count,
            IsFair = request.IsFair,
            IsWhatIf = request.Pins.Count + request.Bans.Count > 0,
            Pins = [.. request.Pins.Select(pair => new RunPair(pair.CandidateId, pair.OpeningId))],
            Bans = [.. request.Bans.Select(pair => new RunPair(pair.CandidateId, pair.OpeningId))],
        };
    }
}
