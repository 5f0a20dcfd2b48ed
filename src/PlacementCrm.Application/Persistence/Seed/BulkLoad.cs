using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PlacementCrm.Application.Companies;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Persistence.Seed;

/// <summary>
/// Stores very many rows of one organisation, for generated data. Past the pipeline and without an audit entry for each row;
/// that is why it takes a connection string, which no page has.
/// </summary>
public sealed class BulkLoad(string connectionString, Guid organisationId)
{
    /// <summary>All of the rows in one transaction, in the order that their references need.</summary>
    public async Task Write(IEnumerable<Entity> rows, CancellationToken cancel = default)
    {
        await using var db = Open();
        await using var transaction = await db.EnterOrganisation(readOnly: false, cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var byType = rows.ToLookup(row => row.GetType());
        foreach (var type in ReferredFirst(db.Model, [.. byType.Select(group => db.Model.FindEntityType(group.Key)!)]))
        {
            if (BulkColumns.Fit(type))
                await Insert(connection, BulkColumns.Of(type), [.. byType[type.ClrType]], cancel);
            else
                await Save(db, byType[type.ClrType], cancel);
        }

        var companies = CompanyOverview.TouchedBy(byType.SelectMany(group => group));
        await db.Database.ExecuteSqlAsync($"select refresh_company_overview({companies})", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The legal limits that placements of this organisation are held against.</summary>
    public async Task<IReadOnlyList<Rule>> Rules(CancellationToken cancel = default)
    {
        await using var db = Open();
        await using var transaction = await db.EnterOrganisation(readOnly: true, cancel);
        return await db.Rules.AsNoTracking().ToListAsync(cancel);
    }

    private CrmDbContext Open() => new(
        new DbContextOptionsBuilder<CrmDbContext>().UseCrmDatabase(connectionString).Options, new Tenant { OrganisationId = organisationId });

    // COPY would be the tool for this, but PostgreSQL refuses it under row-level security.
    private async Task Insert(NpgsqlConnection connection, BulkColumns columns, IReadOnlyList<Entity> rows, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(columns.Insert, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = organisationId });
        foreach (var values in columns.ValuesOf(rows))
            command.Parameters.Add(new NpgsqlParameter { Value = values });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task Save(CrmDbContext db, IEnumerable<Entity> rows, CancellationToken cancel)
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static List<IEntityType> ReferredFirst(IModel model, IReadOnlyCollection<IEntityType> wanted)
    {
        var ordered = new List<IEntityType>();
        var seen = new HashSet<IEntityType>();
        foreach (var type in model.GetEntityTypes())
            Visit(type);
        return [.. ordered.Where(wanted.Contains)];

        void Visit(IEntityType type)
        {
            if (!seen.Add(type))
                return;
            foreach (var key in type.GetForeignKeys())
                Visit(key.PrincipalEntityType);
            ordered.Add(type);
        }
    }
}
