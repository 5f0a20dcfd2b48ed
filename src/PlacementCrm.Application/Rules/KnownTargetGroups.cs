using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Rules;

internal static class KnownTargetGroups
{
    /// <summary>A candidate may have no group yet, or one of the organisation's list, whether it is still used or not.</summary>
    public static async Task RefuseUnknownTargetGroup(this CrmDbContext db, string? code, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(code) && !await db.TargetGroups.AnyAsync(group => group.Code == code, cancel))
            throw new RequestInvalid([new Failure(nameof(CandidateCard.TargetGroupCode), Sentences.Of("Candidates.TargetGroupUnknown"))]);
    }
}
