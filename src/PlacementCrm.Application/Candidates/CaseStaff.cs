using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Candidates;

/// <summary>The members a candidate is given to, checked before anything is stored.</summary>
/// <param name="Team">The consultant's team, whose members share the case load.</param>
internal sealed record CaseStaff(string? Team)
{
    /// <exception cref="NotFound">No such member here.</exception>
    /// <exception cref="RuleBroken">The member's role does not take candidates.</exception>
    public static async Task<CaseStaff> Find(CrmDbContext db, CurrentUser user, CandidateCard card, CancellationToken cancel)
    {
        var asked = await db.Members.AsNoTracking()
            .Where(member => member.Id == card.ConsultantId || member.Id == card.CaseWorkerId)
            .ToDictionaryAsync(member => member.Id, cancel);
        var consultant = card.ConsultantId is { } id ? asked.GetValueOrDefault(id) ?? throw new NotFound() : null;
        if (consultant is not null && consultant.Role != Role.Consultant)
            throw new RequestInvalid([new Failure(nameof(CandidateCard.ConsultantId), Sentences.Of("Candidates.NotAConsultant", consultant.Name))]);

        var caseWorker = card.CaseWorkerId is { } worker ? asked.GetValueOrDefault(worker) ?? throw new NotFound() : null;
        if (caseWorker is not null && (caseWorker.Role != Role.JobcentreStaff || caseWorker.MunicipalityCode != card.MunicipalityCode))
            throw new RequestInvalid([new Failure(nameof(CandidateCard.CaseWorkerId), Sentences.Of("Candidates.CaseWorkerElsewhere", caseWorker.Name))]);

        return new CaseStaff(consultant is null ? user.Team : consultant.Team);
    }
}
