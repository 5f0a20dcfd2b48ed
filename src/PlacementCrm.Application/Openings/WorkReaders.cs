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
    private readonly ConcurrentDictionary<Guid, (Guid Import, WorkCatalogue Catalogue)> _catalogues = new();

    public async Task<WorkReader> Of(CrmDbContext db, CancellationToken cancel)
    {
        // Said for the first time there is one row more, said anew it has a newer number. The sum and not the newest of them: a
        // transaction that began earlier may be the last to end.
        var stamp = await db.Database.SqlQuery<Stamp>(
            $"""
            select count(*) as "Count", coalesce(sum(xmin::text::bigint), 0)::bigint as "Numbers",
                (select id from esco_import where organisation_id = {db.CurrentOrganisation} order by imported_at desc, id limit 1) as "Import"
            from work_meaning where organisation_id = {db.CurrentOrganisation}
            """).SingleAsync(cancel);
        if (_readers.TryGetValue(db.CurrentOrganisation, out var known) && known.Stamp == stamp)
            return known.Reader;

        var said = await db.WorkMeanings.AsNoTracking().OrderBy(row => row.Key).Select(row => new ConfirmedWork(row.Kind, row.Text, row.Code)).ToListAsync(cancel);
        var reader = WorkReader.Of(said, await Catalogue(db, stamp.Import, cancel));
        _readers[db.CurrentOrganisation] = (stamp, reader);
        return reader;
    }

    private async Task<WorkCatalogue> Catalogue(CrmDbContext db, Guid? import, CancellationToken cancel)
    {
        if (import is not { } id)
            return WorkCatalogue.Starter;
        if (_catalogues.TryGetValue(db.CurrentOrganisation, out var known) && known.Import == id)
            return known.Catalogue;

        var esco = await db.EscoImports.AsNoTracking().SingleAsync(row => row.Id == id, cancel);
        var catalogue = WorkCatalogue.With(new EscoWork(esco.FunctionLines, esco.SkillLines));
        _catalogues[db.CurrentOrganisation] = (id, catalogue);
        return catalogue;
    }

    private sealed record Stamp(long Count, long Numbers, Guid? Import);
}

internal static class OrganisationWords
{
    /// <summary>How the organisation of this context reads words for work.</summary>
    public static Task<WorkReader> ReadsWork(this CrmDbContext db, CancellationToken cancel) => db.GetService<WorkReaders>().Of(db, cancel);
}
