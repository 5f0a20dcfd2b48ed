using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Everybody of an organisation who waits for a place, as numbers, ready to be ranked. A copy that follows the database like
/// that of the openings; whom a reader may see is asked of the database each time. See decisions/0012.
/// </summary>
internal sealed class PeopleWaiting
{
    // With more to read than this, reading all again is quicker.
    private const int MostAtOnce = 200;

    private readonly ImmutableDictionary<Guid, Person> _people;

    private PeopleWaiting(ImmutableDictionary<Guid, Person> people) => _people = people;

    /// <param name="BusyUntilOn">The last day of a placement that is agreed or runs; null when there is none.</param>
    public sealed record Person(CandidateProfile Profile, DateOnly? BusyUntilOn);

    public static async Task<PeopleWaiting> Read(CrmDbContext db, CancellationToken cancel) =>
        new((await MatchProfiles.Load(db, db.Candidates.Waiting(), cancel)).ToImmutableDictionary(somebody => somebody.Profile.Id, Of));

    public async Task<PeopleWaiting> Follow(CrmDbContext db, List<Guid> changed, CancellationToken cancel)
    {
        if (changed.Count == 0)
            return this;
        if (changed.Count > MostAtOnce)
            return await Read(db, cancel);

        var people = await MatchProfiles.Load(db, db.Candidates.Waiting().Where(candidate => changed.Contains(candidate.Id)), cancel);
        return new(_people.RemoveRange(changed).AddRange(people.Select(somebody => KeyValuePair.Create(somebody.Profile.Id, Of(somebody)))));
    }

    /// <summary>Somebody who has just come is left out until the next look.</summary>
    public IReadOnlyList<Person> Of(IEnumerable<Guid> visible) => [.. visible.Select(id => _people.GetValueOrDefault(id)).OfType<Person>()];

    private static Person Of(SomebodyWaiting somebody) => new(somebody.Profile, somebody.BusyUntilOn);
}
