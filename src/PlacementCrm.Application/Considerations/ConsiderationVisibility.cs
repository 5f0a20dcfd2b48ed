using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

internal static class ConsiderationVisibility
{
    /// <summary>The considerations of the candidates whom the user works for; the permission is checked by the request.</summary>
    public static IQueryable<Consideration> ConsiderationsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var candidates = db.Candidates.VisibleTo(user);
        return db.Considerations.Where(consideration => candidates.Any(candidate => candidate.Id == consideration.CandidateId));
    }
}
