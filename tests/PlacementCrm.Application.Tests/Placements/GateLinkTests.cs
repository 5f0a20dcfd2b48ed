using PlacementCrm.Application.Kernel;
using PlacementCrm.Web.Placements;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>What keeps a placement from its start leads to where that can be changed, and only those who can change it there.</summary>
public sealed class GateLinkTests
{
    private static readonly GatePlaces s_at = new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    [TestCase("CandidateIsAway", "/candidates/{0}", Permission.KeepCandidates)]
    [TestCase("YouthTooYoung", "/candidates/{0}/edit", Permission.KeepCandidates)]
    [TestCase("YouthTooHeavy", "/openings/{1}", Permission.KeepPlacements)]
    [TestCase("YouthTooManyHours", "/placements/{2}?step=CallOff", Permission.KeepPlacements)]
    public void Leads_to_where_the_condition_can_be_met(string code, string address, Permission policy)
    {
        var link = GateLinks.Of($"Placements.{code}", s_at);

        Assert.That((link.Href, link.Policy), Is.EqualTo((string.Format(System.Globalization.CultureInfo.InvariantCulture, address, s_at.Candidate, s_at.Opening, s_at.Placement), policy)));
    }

    [TestCase("MissingMeeting")]
    [TestCase("MissingReopenedMeeting")]
    [TestCase("MissingConfirmation")]
    [TestCase("MissingAdaptation")]
    [TestCase("MissingApproval")]
    [TestCase("MissingApprovalRefused")]
    [TestCase("MissingHearing")]
    [TestCase("MissingStatement")]
    [TestCase("MissingPermit")]
    [TestCase("MissingDay")]
    [TestCase("MissingPeriod")]
    [TestCase("MissingAgreement")]
    [TestCase("MissingYouthPoints")]
    [TestCase("MissingYouthWeek")]
    [TestCase("HoursOverlap")]
    [TestCase("RefusedInVitas")]
    [TestCase("AddedEmploymentFails")]
    [TestCase("AddedEmploymentUnknown")]
    [TestCase("AddedEmploymentVacated")]
    [TestCase("AddedEmploymentVacatedUnknown")]
    [TestCase("YouthUnexplained")]
    [TestCase("YouthTimesForbidden")]
    [TestCase("YouthTimesUnexplained")]
    public void Nothing_leads_to_the_page_that_it_stands_on(string code) =>
        Assert.That(GateLinks.Of($"Placements.{code}", s_at).Href, Is.Not.EqualTo($"/placements/{s_at.Placement}"));
}
