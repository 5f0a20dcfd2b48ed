using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Kernel;

/// <summary>Collects what the current request must leave in the trail.</summary>
internal sealed class AuditTrail(CrmDbContext db, RequestScope scope, TimeProvider clock)
{
    private readonly HashSet<Guid> _shown = [];

    /// <summary>Called by a handler for each person whose data it hands out.</summary>
    public void Shows(params IEnumerable<Guid> candidateIds) => _shown.UnionWith(candidateIds);

    public void RecordChanges(string request)
    {
        var changed = db.ChangeTracker.Entries<Entity>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        var subjects = changed.Select(entry => entry.Entity.Id).ToHashSet();
        subjects.UnionWith(_shown);
        Add(AuditKind.Changed, request, subjects, [.. changed.SelectMany(FieldsOf).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A row that is marked as changed although it is not, so that its version moves on, has none.</summary>
    private static IEnumerable<string> FieldsOf(EntityEntry<Entity> entry)
    {
        var kind = entry.Metadata.ClrType.Name;
        return entry.State is EntityState.Modified
            ? entry.Properties.Where(IsOther).Select(property => $"{kind}.{property.Metadata.Name}")
            : [kind];
    }

    private static bool IsOther(PropertyEntry property) =>
        property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    public void RecordReads(string request)
    {
        if (_shown.Count > 0)
            Add(AuditKind.Read, request, _shown);
    }

    /// <summary>In a transaction of its own: the refused request never gets one.</summary>
    public async Task RecordRefusal(string request, CancellationToken cancel)
    {
        await using var transaction = await db.EnterOrganisation(readOnly: false, cancel);
        Add(AuditKind.Refused, request, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    // The key is among the subjects: its row tells which program it was, and who let it act as this member.
    private void Add(AuditKind kind, string request, IReadOnlyCollection<Guid> subjects, IReadOnlyCollection<string>? fields = null) => db.Add(new AuditEntry(
        kind, request, scope.User.MemberId, scope.User.ApiKeyId is { } key ? [.. subjects, key] : subjects, clock.GetUtcNow(), fields));
}
