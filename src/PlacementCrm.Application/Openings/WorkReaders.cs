using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// Each organisation's way to read words for work, made anew when somebody has said what words mean, here or on another server. Kept,
/// because reading a word for the first time costs a search through the catalogue.
/// </summary>
internal sealed class WorkReaders
{
    private readonly ConcurrentDictionary<Guid, (Stamp Stamp, WorkReader Reader)> _readers = new();

    public async Task<WorkReader> Of(CrmDbContext db, CancellationToken cancel)
    {
        // Said for the first time there is one row more, said anew it has a newer number.
        var stamp = await db.Database.SqlQuery<Stamp>(
            $"""select count(*) as "Count", coalesce(max(xmin::text::bigint), 0) as "Newest" from work_meaning where organisation_id = {db.CurrentOrganisation}""").SingleAsync(cancel);
        if (_readers.TryGetValue(db.CurrentOrganisation, out var known) && known.Stamp == stamp)
            return known.Reader;

        var said = await db.WorkMeanings.AsNoTracking().OrderBy(row => row.Key).Select(row => new ConfirmedWork(row.Kind, row.Text, row.Code)).ToListAsync(cancel);
        var reader = WorkReader.Of(said);
        _readers[db.CurrentOrganisation] = (stamp, reader);
        return reader;
    }

    private sealed record Stamp(long Count, long Newest);
}

internal static class OrganisationWords
{
    /// <summary>How the organisation of this context reads words for work.</summary>
    public static Task<WorkReader> ReadsWork(this CrmDbContext db, CancellationToken cancel) => db.GetService<WorkReaders>().Of(db, cancel);
}
