using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Activities;

/// <summary>What an activity is about, whether it is planned or already happened.</summary>
/// <param name="Kind">The way of contact.</param>
/// <param name="Company">With whom.</param>
/// <param name="Site">Where, when it is about one site.</param>
/// <param name="Initiator">Who began it.</param>
/// <param name="Purpose">What for; may be empty.</param>
public sealed record Occasion(ActivityKind Kind, Company Company, Site? Site, Initiator Initiator, string Purpose = "")
{
    internal void RefuseWhenSiteIsElsewhere()
    {
        if (Site is not null && Site.CompanyId != Company.Id)
            throw new RuleBroken("Activities.SiteOfOtherCompany", Site.Name, Company.Name);
    }

    // Only our own reaching out is refused: a company that calls us may be planned for, whatever it said before.
    internal void RefuseWhenUnwanted(IEnumerable<Contact> contacts)
    {
        if (Initiator != Initiator.Us)
            return;

        Company.RefuseWhenNotToBeContacted();
        foreach (var contact in contacts)
            contact.RefuseWhenOptedOut(Kind);
    }
}

/// <summary>What is told afterwards.</summary>
/// <param name="At">When it began.</param>
/// <param name="Outcome">What came out of it.</param>
/// <param name="Present">The company's people who took part.</param>
/// <param name="Note">Own words; may be empty.</param>
/// <param name="DurationMinutes">How long it took, when it matters.</param>
public sealed record ActivityReport(
    DateTimeOffset At,
    ActivityOutcome Outcome,
    IReadOnlyCollection<Contact> Present,
    string Note = "",
    int? DurationMinutes = null);
