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

    /// <summary>Who opened a candidate's considerations, not what stands in them.</summary>
    SeeWhoSaw,
    SeeMatches,
    ShortlistCandidates,
    SeePlacements,
    KeepPlacements,
    CommentOnPlacements,

    /// <summary>The authority's own yes or no to a period or a later end.</summary>
    ApprovePeriods,
    HoldSafetyMeetings,
    OverrideGates,
    SeeTasks,
    ImportData,
    SeeReports,
    KeepMembers,
    KeepOrganisation,
    SeeRules,

    /// <summary>Drafts rules, verifies them, keeps target groups; what a draft becomes is for a second person.</summary>
    KeepRules,
    ApproveRules,

    /// <summary>What the clock does; no person has it.</summary>
    RunJobs,

    /// <summary>The one thing that a public link is for, and nothing else.</summary>
    UseLink,

    /// <summary>Drafts other points for the match and switches it off and on; a draft is for a second person, as with the rules of law.</summary>
    KeepMatchRules,

    /// <summary>When somebody asks how a placement goes, for each kind of placement.</summary>
    KeepFollowUpPlans,
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
            Permission.SeeWhoSaw, Permission.SeeMatches, Permission.ShortlistCandidates, Permission.SeePlacements, Permission.KeepPlacements,
            Permission.CommentOnPlacements, Permission.HoldSafetyMeetings, Permission.SeeTasks, Permission.ImportData, Permission.SeeRules,
        ],
        [Role.JobcentreStaff] =
        [
            Permission.UseOwnAccount, Permission.SeeCandidates, Permission.SeeConsiderations, Permission.SeePlacements,
            Permission.CommentOnPlacements, Permission.ApprovePeriods, Permission.SeeTasks, Permission.SeeRules,
        ],
        [Role.Manager] =
        [
            Permission.UseOwnAccount, Permission.SeeCompanies, Permission.KeepCompanies, Permission.LogActivities,
            Permission.SeeCandidates, Permission.SeeWhoSaw, Permission.SeeMatches, Permission.SeePlacements, Permission.CommentOnPlacements,
            Permission.OverrideGates, Permission.SeeTasks, Permission.ImportData, Permission.SeeReports, Permission.SeeRules, Permission.ApproveRules,
            Permission.KeepFollowUpPlans, Permission.KeepMatchRules,
        ],
        [Role.Administrator] =
        [
            Permission.UseOwnAccount, Permission.SeeCompanies, Permission.KeepCompanies, Permission.SeeTasks,
            Permission.ImportData, Permission.KeepMembers, Permission.KeepOrganisation, Permission.SeeRules, Permission.KeepRules, Permission.ApproveRules,
            Permission.KeepFollowUpPlans, Permission.KeepMatchRules,
        ],
        // A booker sees the campaigns assigned to them, which come with outreach; until then nothing but their account.
        [Role.MeetingBooker] = [Permission.UseOwnAccount],
        [Role.System] = [Permission.RunJobs],
        // See decisions/0009.
        [Role.Outsider] = [Permission.UseLink],
    };

    public static bool Has(this Role role, Permission permission) => s_byRole[role].Contains(permission);
}
