using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class CandidateVisibilityTests : DatabaseTest
{
    private Candidate _candidate = null!;

    private static IEnumerable<TestCaseData> ThoseWhoWorkForThem =>
    [
        new TestCaseData(Some.OtherConsultant).SetArgDisplayNames("own case load"),
        new TestCaseData(Some.Consultant).SetArgDisplayNames("team mate"),
        new TestCaseData(Some.JobcentreStaff).SetArgDisplayNames("own municipality"),
        new TestCaseData(Some.Manager).SetArgDisplayNames("manager"),
    ];

    private static IEnumerable<TestCaseData> Others =>
    [
        new TestCaseData(Some.ConsultantOfOtherTeam).SetArgDisplayNames("other team"),
        new TestCaseData(Some.JobcentreStaffOfOtherMunicipality).SetArgDisplayNames("other municipality"),
        new TestCaseData(Some.Stranger).SetArgDisplayNames("other organisation"),
    ];

    [SetUp]
    public async Task Register() => _candidate = await Given(Cards.Stored(1001));

    [TestCaseSource(nameof(ThoseWhoWorkForThem))]
    public async Task Shows_a_candidate_to_those_who_work_for_them(CurrentUser user)
    {
        var page = await SendAs(user, new ShowCandidate(_candidate.Id));
        var list = await SendAs(user, new FindCandidates());

        Assert.That(page.Name, Is.EqualTo("Ali Hansen"));
        Assert.That(list.Rows.Select(row => row.Id), Is.EqualTo(new[] { _candidate.Id }));
    }

    [TestCaseSource(nameof(Others))]
    public async Task Answers_others_as_if_the_candidate_did_not_exist(CurrentUser user)
    {
        await Assert.ThatAsync(() => SendAs(user, new ShowCandidate(_candidate.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(user, new ShowCandidate(Guid.NewGuid())), Throws.TypeOf<NotFound>());

        var list = await SendAs(user, new FindCandidates { Text = "Hansen" });
        Assert.That((list.Rows.Count, list.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_consultant_without_a_team_does_not_see_candidates_without_a_team()
    {
        await Given(Cards.Stored(1002, team: null));
        var loner = Some.ConsultantOfOtherTeam with { Team = null };

        var list = await SendAs(loner, new FindCandidates());

        Assert.That(list.Rows, Is.Empty);
    }

    [TestCaseSource(nameof(NoCandidates))]
    public Task Is_forbidden_to_roles_that_work_for_no_candidate(CurrentUser user) =>
        Assert.ThatAsync(() => SendAs(user, new FindCandidates()), Throws.TypeOf<Forbidden>());

    private static IEnumerable<TestCaseData> NoCandidates =>
    [
        new TestCaseData(Some.Administrator).SetArgDisplayNames("administrator"),
        new TestCaseData(Some.Booker).SetArgDisplayNames("booker"),
    ];

    [Test]
    public async Task Each_showing_is_written_down_with_whom_it_showed()
    {
        await SendAs(Some.JobcentreStaff, new ShowCandidate(_candidate.Id));
        await SendAs(Some.JobcentreStaff, new FindCandidates());

        var entries = new List<AuditEntry>();
        await InDatabase(Some.JobcentreStaff, db => { entries.AddRange(db.AuditEntries.OrderBy(entry => entry.Request)); return Task.CompletedTask; });
        Assert.That(entries.Select(entry => (entry.Request, entry.Kind, entry.MemberId)), Is.EqualTo(new[]
        {
            ("FindCandidates", AuditKind.Read, Some.JobcentreStaff.MemberId),
            ("ShowCandidate", AuditKind.Read, Some.JobcentreStaff.MemberId),
        }));
        Assert.That(entries.Select(entry => entry.Subjects), Is.All.EqualTo(new[] { _candidate.Id }));
    }
}
