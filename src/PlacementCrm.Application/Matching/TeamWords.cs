using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Application.Matching;

/// <summary>Tells a proposal in words: who, where, why, and who else would fit.</summary>
internal sealed class TeamWords(CrmDbContext db, CurrentUser user, DateOnly today, TeamPool pool, TeamAnswer answer, TeamJudged judged)
{
    // More than are named are counted: those that are among the best of most need not be those that fit most.
    private const int CrowdsCounted = 50;

    private readonly Dictionary<Guid, Person> _names = [];
    private Dictionary<int, int> _fits = [];

    /// <summary>Whose data the words show.</summary>
    public IEnumerable<Guid> Named => _names.Keys;

    /// <summary>One's own candidates first, then who has waited longest.</summary>
    public async Task<IReadOnlyList<TeamProposal.Line>> Lines(int take, CancellationToken cancel)
    {
        var mine = await db.Candidates.AsNoTracking().VisibleTo(user).Where(candidate => candidate.ConsultantId == user.MemberId).Select(candidate => candidate.Id).ToHashSetAsync(cancel);
        List<int> shown = [.. judged.Pairs.Keys.OrderByDescending(person => mine.Contains(pool.People[person].Id)).ThenBy(person => person).Take(take)];
        await Learn(shown.Select(person => pool.People[person].Id), cancel);

        _fits = pool.Options.CountAt([.. shown.Select(person => answer.Plan.Places[person]).Union(Wanted())], pool.People);
        var lines = shown.ConvertAll(person => Line(person, judged.Pairs[person]));
        var rows = await new MatchLister(db, user, today).WithTasks(lines.ConvertAll(line => line.Row), cancel);
        return [.. lines.Zip(rows, (line, row) => line with { Row = row })];
    }

    public async Task<TeamProposal> Tell(IReadOnlyList<TeamProposal.Line> lines, CancellationToken cancel)
    {
        List<int> left = [.. Enumerable.Range(0, pool.People.Count).Where(person => answer.PlaceIn(answer.Plan, person) is null)];
        List<int> moved = [.. Enumerable.Range(0, pool.People.Count).Where(person => answer.Plan.Places[person] != answer.Before.Places[person])];
        var (leftShown, movedShown) = (left.Take(TeamProposal.NamedAtMost).ToList(), moved.Take(TeamProposal.NamedAtMost).ToList());
        await Learn(
        [
            .. leftShown.Concat(movedShown).Concat(judged.Changed).Select(person => pool.People[person].Id), .. pool.Chosen.Select(taken => taken.CandidateId),
            .. answer.Pins.Concat(answer.Bans).Concat(answer.Lost).Select(pair => pair.CandidateId),
        ], cancel);

        var titles = await Titles([.. pool.Chosen.Select(taken => taken.OpeningId), .. answer.Lost.Select(pair => pair.OpeningId)], cancel);

        return new TeamProposal(null, Count(left.Count), MeasuresOf(answer.Plan, answer.WorstTenthAtMost))
        {
            Before = answer.Pins.Count + answer.Bans.Count == 0 ? null : MeasuresOf(answer.Before, answer.Most.WorstTenth),
            Lines = lines,
            Moves = [.. movedShown.Select(Move)],
            MoveCount = moved.Count,
            LeftWithout = [.. leftShown.Select(Left)],
            // Who was deleted in between has no name any more.
            ChangedMeanwhile = [.. judged.Changed.Where(person => _names.ContainsKey(pool.People[person].Id)).Select(Changed)],
            AlreadyChosen = [.. pool.Chosen.Select(taken => new TeamProposal.Chosen(taken.CandidateId, Name(taken.CandidateId), taken.OpeningId, titles[taken.OpeningId], taken.State))],
            NotKept = [.. answer.Lost.Select(pair => new TeamProposal.Lost(
                pair, _names.GetValueOrDefault(pair.CandidateId)?.Name, titles.GetValueOrDefault(pair.OpeningId), pool.Chosen.Any(taken => taken.CandidateId == pair.CandidateId)))],
            Crowded = [.. Crowded()],
            Pins = [.. answer.Pins.Select(pair => new TeamProposal.Fixed(pair, Name(pair.CandidateId), Title(answer.PlaceOf(pair)), answer.IsKept(pair)))],
            Bans = [.. answer.Bans.Select(pair => new TeamProposal.Fixed(pair, Name(pair.CandidateId), Title(answer.PlaceOf(pair)), IsKept: true))],
        };
    }

    private TeamProposal.Counts Count(int left) => new(
        pool.Asked, pool.People.Count, pool.Busy, pool.Places.Count(place => place.Free > 0), pool.Places.Sum(place => place.Free), judged.Pairs.Count, left);

    private TeamProposal.Measures MeasuresOf(TeamPlan plan, double worstTenthAtMost) => new(
        TeamAnswer.CountIn(plan), answer.Most.Points == 0 ? 100 : Math.Round(100m * plan.Points / answer.Most.Points, 1), Percent(plan.WorstTenth), Percent(worstTenthAtMost));

    private TeamProposal.Line Line(int person, TeamJudged.Pair pair)
    {
        var (place, suited, offer, profile) = (answer.Plan.Places[person], pool.Suits[person], pair.Offer, pair.Somebody.Profile);
        var known = _names[profile.Id];
        return new TeamProposal.Line(
            MatchRow.Of(pair.Fit, profile, offer, user) with { Title = offer.Profile.Title, Sub = offer.Where },
            known.Name, known.Label, offer.Where, known.Consultant, known.ConsultantId == user.MemberId,
            1 + suited.Best.TakeWhile(option => option.Place != place).Count(), suited.Count, _fits[place] - 1, pool.Places[place].Free, answer.IsPinned(person));
    }

    private TeamProposal.Left Left(int person)
    {
        var profile = pool.People[person];
        var why = !profile.HasConsent ? LeftBecause.NoConsent : pool.Suits[person].Count == 0 ? LeftBecause.NothingFits : LeftBecause.AllTaken;
        return new TeamProposal.Left(profile.Id, Name(profile.Id), _names[profile.Id].Label, why, pool.Suits[person].Count);
    }

    private TeamProposal.Changed Changed(int person) =>
        new(pool.People[person].Id, Name(pool.People[person].Id), answer.PlaceIn(answer.Plan, person)!.OpeningId, Title(answer.PlaceIn(answer.Plan, person)!));

    private TeamProposal.Move Move(int person) => new(
        pool.People[person].Id, Name(pool.People[person].Id),
        answer.PlaceIn(answer.Before, person) is { } from ? Title(from) : null, answer.PlaceIn(answer.Plan, person) is { } to ? Title(to) : null);

    // What nobody needs to look at is not crowded, however many it would fit.
    private IEnumerable<int> Wanted() => pool.Suits.SelectMany(suited => suited.Best.Select(option => option.Place)).CountBy(place => place)
        .OrderByDescending(wanted => wanted.Value - pool.Places[wanted.Key].Free).ThenBy(wanted => pool.Places[wanted.Key].OpeningId).Take(CrowdsCounted).Select(wanted => wanted.Key);

    private IEnumerable<TeamProposal.Crowd> Crowded() => _fits
        .Select(entry => new TeamProposal.Crowd(pool.Places[entry.Key].OpeningId, Title(pool.Places[entry.Key]), entry.Value, pool.Places[entry.Key].Free))
        .Where(crowd => crowd.Fit > crowd.Places)
        .OrderByDescending(crowd => crowd.Fit - crowd.Places).ThenBy(crowd => crowd.OpeningId).Take(TeamProposal.NamedAtMost / 2);

    private Task<Dictionary<Guid, string>> Titles(List<Guid> openings, CancellationToken cancel) => (
        from opening in db.Openings.AsNoTracking()
        join company in db.Companies on opening.CompanyId equals company.Id
        where openings.Contains(opening.Id)
        select new { opening.Id, Title = opening.Title + ", " + company.Name }).ToDictionaryAsync(row => row.Id, row => row.Title, cancel);

    private async Task Learn(IEnumerable<Guid> people, CancellationToken cancel)
    {
        List<Guid> ids = [.. people.Distinct().Where(id => !_names.ContainsKey(id))];
        var found = await db.Candidates.AsNoTracking().VisibleTo(user).Where(candidate => ids.Contains(candidate.Id))
            .Select(candidate => new Person(
                candidate.Id, candidate.GivenName + " " + candidate.FamilyName, candidate.Number, candidate.ConsultantId,
                db.Members.Where(member => member.Id == candidate.ConsultantId).Select(member => member.Name).FirstOrDefault())).ToListAsync(cancel);
        found.ForEach(person => _names[person.Id] = person);
    }

    private string Name(Guid candidate) => _names[candidate].Name;

    private static string Title(TeamPool.Place place) => $"{place.Title}, {place.Where}";

    private static int Percent(double share) => (int)Math.Round(100 * share);

    private sealed record Person(Guid Id, string Name, int Number, Guid? ConsultantId, string? Consultant)
    {
        public string Label => $"K-{Number}";
    }
}
