using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Tasks;

/// <summary>Into whose hands a task may be given: somebody who is still here and may see what it is about.</summary>
internal static class TaskOwners
{
    /// <exception cref="NotFound">No such member.</exception>
    /// <exception cref="RequestInvalid">The member has left, or may not see what the task is about.</exception>
    public static async Task RefuseOwnerWithoutSight(this CrmDbContext db, Guid ownerId, TaskLinks about, CurrentUser user, CancellationToken cancel)
    {
        if (ownerId == user.MemberId)
            return;

        var member = await db.Members.AsNoTracking().Get(ownerId, cancel);
        if (!member.IsActive || !await Sees(db, UserOf(member, user), about, cancel))
            throw new RequestInvalid([new Failure("OwnerId", Sentences.Of("Tasks.OwnerCannotSee", member.Name))]);
    }

    private static CurrentUser UserOf(Member member, CurrentUser user) =>
        new(member.Id, user.OrganisationId, user.OrganisationName, member.Name, member.Role, member.MunicipalityCode, member.Team);

    private static async Task<bool> Sees(CrmDbContext db, CurrentUser owner, TaskLinks about, CancellationToken cancel) =>
        owner.May(Permission.SeeTasks)
        && (about.CompanyId is null || about.CandidateId is not null || about.PlacementId is not null || owner.May(Permission.SeeCompanies))
        && (about.CandidateId is not { } candidate || (owner.May(Permission.SeeCandidates) && await db.Candidates.VisibleTo(owner).AnyAsync(row => row.Id == candidate, cancel)))
        && (about.PlacementId is not { } placement || (owner.May(Permission.SeePlacements) && await db.PlacementsVisibleTo(owner).AnyAsync(row => row.Id == placement, cancel)));
}
