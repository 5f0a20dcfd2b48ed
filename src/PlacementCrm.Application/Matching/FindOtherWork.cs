using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// What else could this candidate do? What was learned and done is spread over related kinds of work, without what the avoid list names
/// and what is wished already. A suggestion to talk about: it gives no points and orders no list until it is a wish.
/// </summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindOtherWork(Guid CandidateId) : IQuery<FindOtherWork.Page>, IReadsCandidates
{
    public const int Most = 8;

    /// <summary>Of more places only so many are counted.</summary>
    public const int MostCounted = 100;

    // Nothing but the work itself, so that the places of this work come first.
    private static readonly MatchWeights s_workOnly = new()
    {
        WishSame = 2,
        WishClose = 1,
        WishRelated = 0,
        PerSkill = 0,
        LanguageEnough = 0,
        LanguageLostPerLevel = 0,
        PerSiteNeedGrade = 0,
        TravelAtMost = 0,
        ContactWithin90Days = 0,
        ContactWithinYear = 0,
        PerContact = 0,
        PerCompletedPlacement = 0,
        LostPerEarlyEnding = 0,
    };

    /// <param name="Used">What the suggestions come from, by name.</param>
    public sealed record Page(uint CandidateVersion, bool MayAdd, IReadOnlyList<string> Used, IReadOnlyList<Row> Rows);

    /// <param name="Near">The work it is near to; null when it was found by what is done in it.</param>
    /// <param name="Shared">What was used and is used here too.</param>
    /// <param name="PlaceCount">Open places of this or nearly this work against which nothing speaks; no more than <see cref="MostCounted"/> are counted.</param>
    public sealed record Row(string Code, string Name, string? Near, IReadOnlyList<string> Shared, int PlaceCount);

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindOtherWork, Page>
    {
        private static readonly PlacementState[] s_began = [PlacementState.Active, PlacementState.AtRisk, PlacementState.Completed, PlacementState.EndedEarly];

        public async Task<Page> Handle(FindOtherWork request, CancellationToken cancellationToken)
        {
            var found = await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(row => row.Id == request.CandidateId), cancellationToken);
            var somebody = found.SingleOrDefault() ?? throw new NotFound();
            audit.Shows(request.CandidateId);
            if (await db.MatchingIsOff(cancellationToken))
                return new Page(somebody.Candidate.Version, false, [], []);

            var candidate = somebody.Profile;
            var done = await db.Placements.AsNoTracking()
                .Where(placement => placement.CandidateId == request.CandidateId && s_began.Contains(placement.State))
                .Join(db.Openings, placement => placement.OpeningId, opening => opening.Id, (placement, opening) => new { placement.Tasks, opening.WorkFunction })
                .ToListAsync(cancellationToken);
            var work = CodesOf(candidate.Reader, WorkKind.Function, done.Select(one => one.WorkFunction));
            var avoided = CodesOf(candidate.Reader, WorkKind.Task, candidate.Avoids.SelectMany(line => line.NowNamed.Append(line.TaskName ?? "")));
            string[] used =
            [
                .. work.Concat(CodesOf(candidate.Reader, WorkKind.Task, done.SelectMany(one => CandidateCard.Lines(one.Tasks))))
                    .Concat(CodesOf(candidate.Reader, WorkKind.Skill, candidate.Skills)).Except(avoided, StringComparer.Ordinal),
            ];
            var known = work.Concat(CodesOf(candidate.Reader, WorkKind.Function, candidate.WishedFunctions)).ToHashSet(StringComparer.Ordinal);

            var (catalogue, index) = (candidate.Reader.Catalogue, (await indexes.Current(db, clock.Today(), cancellationToken)).Offers.With(s_workOnly));
            return new Page(
                somebody.Candidate.Version, user.May(Permission.KeepCandidates), [.. used.Select(Name)],
                [.. catalogue.OtherWork.From(used, known, Most, WithoutWork.Of(candidate, avoided, clock.Today())).Select(one => new Row(
                    one.Function.Code, Name(one.Function.Code), one.Near is { } near ? Name(near.Code) : null, [.. one.Shared.Select(Name)], CountOf(index, candidate, Name(one.Function.Code))))]);

            string Name(string code) => catalogue.Find(code)!.Names.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        }

        private static string[] CodesOf(WorkReader reader, WorkKind kind, IEnumerable<string> texts) =>
            [.. texts.Where(text => text.Length > 0).Select(text => reader.CodeOf(kind, text)).OfType<string>().Distinct(StringComparer.Ordinal)];

        private static int CountOf(OfferIndex index, CandidateProfile candidate, string work) =>
            index.Find(candidate with { WishedFunctions = [work], Skills = [] }, MostCounted).Offers.Count(offer => offer.Score > 0);
    }
}
