using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PlacementCrm.Application.Persistence;

/// <summary>Lets <c>deploy/add-migration.sh</c> read the model; never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CrmDbContext>
{
    public CrmDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CrmDbContext>().UseCrmDatabase("Host=nowhere").Options, new Tenant());
}
