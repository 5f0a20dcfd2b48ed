using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Persistence;

internal static class CrmDbContextExtensions
{
    /// <summary>
    /// Begins a transaction in which PostgreSQL shows and accepts only rows of the context's organisation. The setting dies
    /// with the transaction, so a pooled connection can never carry it to somebody else.
    /// </summary>
    public static async Task<IDbContextTransaction> EnterOrganisation(this CrmDbContext db, bool readOnly, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        // A statement, not set_config(): only statements reach the workers of a distributed database. A Guid cannot carry SQL.
        var sql = $"SET LOCAL app.organisation_id = '{db.CurrentOrganisation}'" + (readOnly ? "; SET TRANSACTION READ ONLY" : "");
#pragma warning disable EF1002 // SET takes no parameters; the only value is a Guid.
        await db.Database.ExecuteSqlRawAsync(sql, cancel);
#pragma warning restore EF1002
        return transaction;
    }

    /// <exception cref="NotFound">No such row in this organisation.</exception>
    public static async Task<TEntity> Get<TEntity>(this IQueryable<TEntity> rows, Guid id, CancellationToken cancel)
        where TEntity : Entity =>
        await rows.SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new NotFound();

    /// <summary>The row as the user saw it; saving it checks the version once more.</summary>
    /// <exception cref="EditConflict">Somebody changed it in between.</exception>
    public static async Task<TEntity> Get<TEntity>(this IQueryable<TEntity> rows, Guid id, uint version, CancellationToken cancel)
        where TEntity : Entity
    {
        var row = await rows.Get(id, cancel);
        return row.Version == version ? row : throw new EditConflict();
    }
}
