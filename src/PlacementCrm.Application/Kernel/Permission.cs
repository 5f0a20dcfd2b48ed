using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Kernel;

/// <summary>What somebody may do. Each request names exactly one; pages hide what the pipeline would refuse.</summary>
public enum Permission
{
    /// <summary>Settings of one's own: language, password.</summary>
    UseOwnAccount,
    SeeCompanies,
    KeepCompanies,
    LogActivities,
    SeeCandidates,
    KeepCandidates,
    SeeConsiderations,
    KeepConsiderations,
    SeeMatches,
    ShortlistCandidates,
    SeePlacements,
    KeepPlacements,
    CommentOnPlacements,
    HoldSafetyMeetings,
    OverrideGates,
    SeeTasks,
    ImportData,
    SeeReports,
    KeepMembers,
    KeepOrganisation,
}

/// <summary>Which role has which permissions. The only place that knows.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, HashSet<Permission>> s_byRole = new()
    {
        [Role.Consultant] =
        [
            Permission.UseOwnAccount, Permission.SeeCompanies, Permission.KeepCompanies, Permission.LogActivities,
            Permission.SeeCandidates, Permission.KeepCandidates, Permission.SeeConsiderations, Permission.KeepConsiderations,
            Permission.SeeMatches, Permission.ShortlistCandidates, Permission.SeePlacements, Permission.KeepPlacements,
            Permission.CommentOnPlacements, Permission.HoldSafetyMeetings, Permission.SeeTasks, Permission.ImportData,
        ],
        [Role.JobcentreStaff] =
        [
            Permission.UseOwnAccount, Permission.SeeCandidates, Permission.SeeConsiderations, Permission.SeePlacements,
            Permission.CommentOnPlacements, Permission.SeeTasks,
        ],
        [Role.Manager] =
        [
            Permission.UseOwnAccount, Permission.SeeCompanies, Permission.KeepCompanies, Permission.LogActivities,
            Permission.SeeCandidates, Permission.SeeMatches, Permission.SeePlacements, Permission.CommentOnPlacements,
            Permission.OverrideGates, Permission.SeeTasks, Permission.ImportData, Permission.SeeReports,
        ],
        [Role.Administrator] =
        [
            Permission.UseOwnAccount, Permission.SeeCompanies, Permission.KeepCompanies, Permission.SeeTasks,
            Permission.ImportData, Permission.KeepMembers, Permission.KeepOrganisation,
        ],
        // A booker sees the campaigns assigned to them, which come with outreach; until then nothing but their account.
        [Role.MeetingBooker] = [Permission.UseOwnAccount],
    };

    public static bool Has(this Role role, Permission permission) => s_byRole[role].Contains(permission);
}
