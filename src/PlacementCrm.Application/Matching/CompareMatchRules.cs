using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// What a version of the points would change, before it holds: on the lists of everybody who waits now, and on the lists that
/// people have seen. Names only for those who may see the person.
/// </summary>
[Requires(Permission.ApproveRules), ShowsConsiderations]
public sealed record CompareMatchRules(Guid VersionId) : IQuery<MatchDifference>, IReadsCandidates
{
    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CompareMatchRules, MatchDifference>
    {
        public async Task<MatchDifference> Handle(CompareMatchRules request, CancellationToken cancellationToken)
        {
            // Who approves must have looked, so the look is written down even where it shows nobody.
            audit.Shows(request.VersionId);
            var other = MatchNumbers.Of(await db.MatchRuleVersions.AsNoTracking().Get(request.VersionId, cancellationToken));
            var today = clock.Today();
            var (snapshot, everybody) = await indexes.WithPeople(db, today, cancellationToken);
            var waiting = everybody.Of(await db.Candidates.Waiting().Select(candidate => candidate.Id).ToListAsync(cancellationToken))
                .Where(person => !MatchLister.IsAway(person.BusyUntilOn, null, today)).Select(person => person.Profile).ToList();
            var people = MatchDifference.SampleOf(waiting);
            var index = snapshot.Offers;
            var now = new MatchPreview(index, people, cancellationToken);
            var then = new MatchPreview(index.With(other), people, cancellationToken);

            var moves = people.Select(profile => (profile.Id, Before: now.LeadsAt(profile.Id), After: then.LeadsAt(profile.Id)))
                .Where(move => move.Before != move.After).OrderByDescending(move => Math.Abs(move.After - move.Before)).ThenBy(move => move.Id).ToList();
            var (gains, losses) = (moves.Where(move => move.After > move.Before).Take(MatchDifference.Named).ToList(), moves.Where(move => move.After < move.Before).Take(MatchDifference.Named).ToList());
            var names = await Names([.. gains.Concat(losses).Select(move => move.Id)], cancellationToken);
            var runs = await Runs(index.Weights, other, cancellationToken);
            return new MatchDifference(
                waiting.Count, people.Count, now.ListsOtherThan(then), now.FirstsOtherThan(then), now.WorstTenth, then.WorstTenth,
                [.. gains.Select(Named)], [.. losses.Select(Named)], runs.Count, runs.Lists, runs.Firsts, await Wrong(cancellationToken));

            MatchDifference.Move Named((Guid Id, int Before, int After) move) =>
                new(names.ContainsKey(move.Id) ? move.Id : null, names.GetValueOrDefault(move.Id), move.Before, move.After);
        }

        private async Task<Dictionary<Guid, string>> Names(List<Guid> ids, CancellationToken cancel)
        {
            if (!user.May(Permission.SeeCandidates))
                return [];
            var names = await db.Candidates.AsNoTracking().VisibleTo(user).Where(candidate => ids.Contains(candidate.Id))
                .ToDictionaryAsync(candidate => candidate.Id, candidate => candidate.GivenName + " " + candidate.FamilyName, cancel);
            audit.Shows(names.Keys);
            return names;
        }

        // What was stored of a list is what was shown; within it the order is exact.
        private async Task<(int Count, int Lists, int Firsts)> Runs(MatchWeights now, MatchWeights then, CancellationToken cancel)
        {
            var since = clock.GetUtcNow().AddDays(-MatchDifference.RunDays);
            var runs = await db.MatchRuns.AsNoTracking().Where(run => run.At >= since && run.Direction != MatchDirection.TeamProposal).OrderByDescending(run => run.At).Take(MatchDifference.RunsAtMost).ToListAsync(cancel);
            var pairs = runs.ConvertAll(run => (Now: run.With(now).Select(line => line.Id).ToList(), Then: run.With(then).Select(line => line.Id).ToList()));
            return (runs.Count, pairs.Count(pair => !pair.Now.SequenceEqual(pair.Then)), pairs.Count(pair => pair.Now.FirstOrDefault() != pair.Then.FirstOrDefault()));
        }

        private async Task<IReadOnlyList<MatchDifference.Complaint>> Wrong(CancellationToken cancel) =>
            (await db.MatchChoices.AsNoTracking().Where(choice => choice.About == WrongAbout.Factor)
                .GroupBy(choice => choice.Factor!).Select(group => new { Factor = group.Key, Count = group.Count() }).ToListAsync(cancel))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Factor, StringComparer.Ordinal)
            .Select(row => new MatchDifference.Complaint(Enum.Parse<Factor>(row.Factor), row.Count)).ToList();
    }
}
