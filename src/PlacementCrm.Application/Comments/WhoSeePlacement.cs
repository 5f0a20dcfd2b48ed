using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Comments;

internal static class WhoSeePlacement
{
    /// <summary>The colleagues who may see the candidate, and so may be named: the other side of the candidates' own visibility.</summary>
    public static IQueryable<Member> WhoSee(this IQueryable<Member> members, Candidate candidate)
    {
        var (consultant, team, municipality) = (candidate.ConsultantId, candidate.Team, candidate.MunicipalityCode);
        return members.Where(member => member.IsActive
            && (member.Role == Role.Manager
                || (member.Role == Role.Consultant && (member.Id == consultant || (team != null && member.Team == team)))
                || (member.Role == Role.JobcentreStaff && member.MunicipalityCode == municipality)));
    }
}
