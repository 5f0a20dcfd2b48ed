using PlacementCrm.Application.Candidates;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

/// <summary>Filled-in forms and stored candidates; tests change only what they are about.</summary>
internal static class Cards
{
    public static RegisterCandidate Registration(string givenName = "Ali", string familyName = "Hansen") => new()
    {
        GivenName = givenName,
        FamilyName = familyName,
        BirthYear = 1988,
        MunicipalityCode = "630",
        TargetGroupCode = "KH-AP",
        ConsultantId = Some.Consultant.MemberId,
        CaseWorkerId = Some.JobcentreStaff.MemberId,
        RetentionEndsOn = DatabaseTest.Today.AddYears(5),
        Wishes = "Something with my hands.",
        WishedFunctions = "Warehouse\n\n Kitchen ",
        SiteNeeds = [SiteDimension.Patience],
        Skills = "Forklift licence",
        LanguageLevel = 2,
        WeeklyHoursMin = 10,
        WeeklyHoursMax = 25,
        Transport = Transport.Bicycle,
        MaxDistanceKm = 12,
        HomePostcode = "7100",
    };

    public static Candidate Stored(int number, string givenName = "Ali", string familyName = "Hansen", string municipality = "630", string? team = "Vest")
    {
        var candidate = new Candidate(Guid.NewGuid(), number, givenName, familyName, municipality, DatabaseTest.Today.AddYears(5), DatabaseTest.Today);
        // Of a team mate, so that it is the team and not the own case load that makes it visible.
        candidate.Assign(Some.OtherConsultant.MemberId, null, team);
        return candidate;
    }
}
