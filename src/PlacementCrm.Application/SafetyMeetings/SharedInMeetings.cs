using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The last gate before something of a consideration is shown where the company can see it.</summary>
internal static class SharedInMeetings
{
    /// <summary>
    /// The words of those that the candidate shares now, in the language of the reader. Whatever else is asked for is not in the
    /// answer: not shared any more, or the consent to be presented was withdrawn.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> SharedWords(this CrmDbContext db, Guid candidateId, IEnumerable<Guid> considerationIds, CancellationToken cancel)
    {
        var ids = considerationIds.ToList();
        var shared = await (
            from consideration in db.Considerations
            join candidate in db.Candidates on consideration.CandidateId equals candidate.Id
            where consideration.CandidateId == candidateId && ids.Contains(consideration.Id) && consideration.IsShareable
                && candidate.ConsentGivenOn != null && candidate.ConsentWithdrawnOn == null
            select consideration).AsNoTracking().ToListAsync(cancel);
        return shared.ToDictionary(consideration => consideration.Id, ConsiderationsInMeetings.WordsOf);
    }
}
