using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Kernel;

/// <summary>Reads out of the trail who changed which field of a row, for two people who edit it at the same time.</summary>
internal sealed class RecentChanges(CrmDbContext db, TimeProvider clock)
{
    // An entry carries the moment its request began; the change is seen when the request has ended.
    private static readonly TimeSpan s_slowestRequest = TimeSpan.FromMinutes(1);

    // More than this many saves of one row while a form is open are no longer told apart.
    private const int Most = 200;

    public async Task<ToCorrect<TForm>> With<TForm, TEntity>(TForm form, Guid rowId, DateTimeOffset? since, CancellationToken cancel)
        where TForm : ICorrection where TEntity : Entity =>
        new(form, clock.GetUtcNow(), since is { } moment ? await Of<TEntity>(rowId, moment, cancel) : []);

    private async Task<IReadOnlyList<FieldChange>> Of<TEntity>(Guid rowId, DateTimeOffset since, CancellationToken cancel)
    {
        var oldest = since.ToUniversalTime() - s_slowestRequest;
        var entries = await (
            from entry in db.AuditEntries.AsNoTracking()
            where entry.At >= oldest && entry.Kind == AuditKind.Changed && entry.Subjects.Contains(rowId)
            join member in db.Members on entry.MemberId equals member.Id
            orderby entry.At descending
            select new { entry.Fields, entry.At, member.Name }).Take(Most).ToListAsync(cancel);
        return [.. entries
            .SelectMany(entry => entry.Fields.Select(NameIn<TEntity>).Append("").Select(field => new FieldChange(field, entry.Name, entry.At)))
            .DistinctBy(change => change.Field)];
    }

    /// <summary>"Company.Phone" is the company's Phone; "Demand.Value" is a change of one of its parts, a Demand.</summary>
    private static string NameIn<TEntity>(string field)
    {
        var parts = field.Split('.', 2);
        return parts.Length == 2 && parts[0] == typeof(TEntity).Name ? parts[1] : parts[0];
    }
}
