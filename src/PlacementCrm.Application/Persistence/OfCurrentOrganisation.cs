using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace PlacementCrm.Application.Persistence;

/// <summary>Stamps a new row with the organisation of the scope that adds it.</summary>
internal sealed class OfCurrentOrganisation : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => ((CrmDbContext)entry.Context).CurrentOrganisation;
}
