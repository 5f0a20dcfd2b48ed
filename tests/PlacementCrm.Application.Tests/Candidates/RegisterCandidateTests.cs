using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class RegisterCandidateTests : DatabaseTest
{
    [Test]
    public async Task Stores_everything_that_was_written_and_gives_a_number()
    {
        var request = Cards.Registration();

        var id = await SendAs(Some.Consultant, request);

        var stored = await Load<Candidate>(id);
        Assert.Multiple(() =>
        {
            Assert.That(stored.Label, Is.EqualTo("K-1001"));
            Assert.That(stored.State, Is.EqualTo(CandidateState.Registered));
            Assert.That(stored.Team, Is.EqualTo("Vest"), "the consultant's team");
            Assert.That(stored.WishedFunctions, Is.EqualTo(new[] { "Warehouse", "Kitchen" }));
            Assert.That(stored.SiteNeeds, Is.EqualTo(new[] { SiteDimension.Patience }));
            Assert.That(stored.Skills, Is.EqualTo(new[] { "Forklift licence" }));
            Assert.That((stored.WeeklyHoursMin, stored.WeeklyHoursMax), Is.EqualTo((10m, 25m)));
            Assert.That((stored.Transport, stored.MaxDistanceKm), Is.EqualTo((Transport.Bicycle, 12)));
            Assert.That(stored.RetentionEndsOn, Is.EqualTo(new DateOnly(2031, 11, 23)));
            Assert.That(stored.WaitingSinceOn, Is.EqualTo(new DateOnly(2026, 11, 23)));
            Assert.That(stored.HasConsent, Is.False, "nobody consents by being registered");
        });
    }

    [Test]
    public async Task Numbers_go_on_and_a_repeated_request_takes_none()
    {
        var first = Cards.Registration();
        await SendAs(Some.Consultant, first);
        await SendAs(Some.Consultant, first);

        var second = await SendAs(Some.Consultant, Cards.Registration("Mia", "Krogh"));

        Assert.That((await Load<Candidate>(second)).Number, Is.EqualTo(1002));
        Assert.That(await Count<Candidate>(), Is.EqualTo(2));
    }

    [Test]
    public async Task Two_at_the_same_moment_get_two_numbers()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAs(Some.Consultant, Cards.Registration())));

        var numbers = new List<int>();
        foreach (var id in ids)
            numbers.Add((await Load<Candidate>(id)).Number);
        Assert.That(numbers, Is.EquivalentTo(new[] { 1001, 1002, 1003, 1004, 1005, 1006 }));
    }

    [Test]
    public Task C25_Asks_for_names_municipality_consultant_and_retention_at_once() =>
        Assert.ThatAsync(
            () => SendAs(Some.Consultant, new RegisterCandidate { MunicipalityCode = "999" }),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Matches<IReadOnlyList<Failure>>(failures =>
                failures.Select(failure => failure.Field).Order().SequenceEqual(["ConsultantId", "FamilyName", "GivenName", "MunicipalityCode", "RetentionEndsOn"])));

    [Test]
    public Task Says_of_each_weekly_hours_which_of_the_two_is_meant() =>
        Assert.ThatAsync(
            () => SendAs(Some.Consultant, Cards.Registration() with { WeeklyHoursMin = 50, WeeklyHoursMax = 60 }),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Matches<IReadOnlyList<Failure>>(failures =>
                failures.Count == 2 && failures.Single(failure => failure.Field == "WeeklyHoursMin").Message.Contains("at least", StringComparison.Ordinal)
                && failures.Single(failure => failure.Field == "WeeklyHoursMax").Message.Contains("at most:", StringComparison.Ordinal)));

    [Test]
    public Task Refuses_a_case_worker_of_another_municipality()
    {
        var request = Cards.Registration();
        request.CaseWorkerId = Some.JobcentreStaffOfOtherMunicipality.MemberId;

        return Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RequestInvalid>().With.Message.Contains("Poul Kjær"));
    }

    [Test]
    public Task Refuses_a_consultant_of_another_organisation()
    {
        var request = Cards.Registration();
        request.ConsultantId = Some.Stranger.MemberId;

        return Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<NotFound>());
    }

    [Test]
    public Task Refuses_a_retention_that_has_ended()
    {
        var request = Cards.Registration();
        request.RetentionEndsOn = Today;

        return Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public Task Is_forbidden_to_a_manager() =>
        Assert.ThatAsync(() => SendAs(Some.Manager, Cards.Registration()), Throws.TypeOf<Forbidden>());
}
