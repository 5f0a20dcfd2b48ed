using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What is asked again at every step of a suggestion, because it may have changed since the step before.</summary>
internal static class SuggestionChecks
{
    /// <summary>The candidate may be on hold or gone, the consent may have been withdrawn, and an early end may have taught what to avoid.</summary>
    /// <exception cref="RuleBroken">One of them.</exception>
    public static async Task RefuseUnlessStillPossible(this CrmDbContext db, Suggestion suggestion, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var candidate = await db.Candidates.Get(suggestion.CandidateId, cancel);
        candidate.RefuseUnlessOnTheWay();
        if (!candidate.HasConsent)
            throw new RuleBroken("Placements.PresentNeedsConsent", $"{candidate.GivenName} {candidate.FamilyName}");

        await db.RefuseAvoided(candidate.Id, suggestion.OpeningId, suggestion.WorkTaskId, user, today, cancel);
    }

    /// <summary>Naming a candidate to a company, and planning with it, is reaching out.</summary>
    /// <exception cref="RuleBroken">The company asked not to be contacted.</exception>
    public static async Task RefuseUnwantedContact(this CrmDbContext db, Guid companyId, CancellationToken cancel) =>
        (await db.Companies.Get(companyId, cancel)).RefuseWhenNotToBeContacted();

    /// <summary>Where somebody works already, their safety goes before what the company wishes to hear from us.</summary>
    /// <exception cref="RuleBroken">The company asked not to be contacted.</exception>
    public static Task RefuseUnwantedContact(this CrmDbContext db, Placement placement, CancellationToken cancel) =>
        placement.State.IsBeforeStart() ? db.RefuseUnwantedContact(placement.CompanyId, cancel) : Task.CompletedTask;
}
