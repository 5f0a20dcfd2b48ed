using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Candidates;

/// <summary>Whose data a user may meet at all. Every read and every change of a candidate goes through here.</summary>
internal static class CandidateVisibility
{
    /// <summary>
    /// Consultants: their own case load and their team's. Jobcentre staff: their own municipality. Managers: the organisation.
    /// Everybody else: nobody.
    /// </summary>
    public static IQueryable<Candidate> VisibleTo(this IQueryable<Candidate> candidates, CurrentUser user) => user.Role switch
    {
        // Somebody without a team has no team mates: null must not match the candidates without one.
        Role.Consultant when user.Team is null => candidates.Where(candidate => candidate.ConsultantId == user.MemberId),
        Role.Consultant => candidates.Where(candidate => candidate.ConsultantId == user.MemberId || candidate.Team == user.Team),
        Role.JobcentreStaff => candidates.Where(candidate => candidate.MunicipalityCode == user.MunicipalityCode),
        Role.Manager => candidates,
        _ => candidates.Where(candidate => false),
    };
}
