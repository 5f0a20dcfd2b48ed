using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Matching;

internal static class MatchingSwitch
{
    public static Task<bool> MatchingIsOff(this CrmDbContext db, CancellationToken cancel) =>
        db.Organisations.AnyAsync(row => row.Id == db.CurrentOrganisation && row.MatchingOffSince != null, cancel);
}
