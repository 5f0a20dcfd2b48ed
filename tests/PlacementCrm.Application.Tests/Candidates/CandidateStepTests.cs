using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class CandidateStepTests : DatabaseTest
{
    private Guid _id;

    [SetUp]
    public async Task Register() => _id = (await Given(Cards.Stored(1001))).Id;

    [Test]
    public async Task Goes_from_registration_to_a_job_with_a_pause()
    {
        await Take<StartClarifying>(CandidateState.Clarifying);
        await Take<PutCandidateOnHold>(CandidateState.OnHold);
        await Take<ResumeCandidate>(CandidateState.Clarifying);
        await Take<DeclareReady>(CandidateState.Ready);
        await Take<RecordEmployment>(CandidateState.Employed);
    }

    [Test]
    public Task May_leave_at_any_time() => Take<ExitCandidate>(CandidateState.Exited);

    [Test]
    public async Task Says_why_a_step_is_not_possible()
    {
        await Assert.ThatAsync(
            () => Take<DeclareReady>(CandidateState.Ready),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo("Ali Hansen is “Registered”, so this step is not possible."));

        Assert.That((await Load<Candidate>(_id)).State, Is.EqualTo(CandidateState.Registered));
    }

    [Test]
    public async Task Is_closed_to_other_teams_to_jobcentre_staff_and_to_older_versions()
    {
        var version = (await Load<Candidate>(_id)).Version;
        var step = new StartClarifying { CandidateId = _id, Version = version };

        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, step), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, step), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, step with { Version = version + 1 }), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Consent_is_given_on_a_day_and_can_be_taken_back()
    {
        await SendAs(Some.Consultant, new GiveConsent { CandidateId = _id, Version = await Version(), On = Today.AddDays(-3) });
        Assert.That((await Load<Candidate>(_id)).HasConsent, Is.True);

        await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = _id, Version = await Version(), On = Today });

        var stored = await Load<Candidate>(_id);
        Assert.That((stored.HasConsent, stored.ConsentGivenOn, stored.ConsentWithdrawnOn), Is.EqualTo((false, Today.AddDays(-3), Today)));
    }

    [Test]
    public async Task Consent_has_a_day_that_is_not_tomorrow()
    {
        var consent = new GiveConsent { CandidateId = _id, Version = await Version() };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, consent), Throws.TypeOf<RequestInvalid>().With.Message.Contains("today or earlier"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, consent with { On = Today.AddDays(1) }), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Consent_that_was_never_given_cannot_be_withdrawn() =>
        await Assert.ThatAsync(
            async () => await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = _id, Version = await Version(), On = Today }),
            Throws.TypeOf<RuleBroken>());

    private async Task Take<TStep>(CandidateState expected) where TStep : CandidateStep, new()
    {
        await SendAs(Some.Consultant, new TStep { CandidateId = _id, Version = await Version() });
        Assert.That((await Load<Candidate>(_id)).State, Is.EqualTo(expected));
    }

    private async Task<uint> Version() => (await Load<Candidate>(_id)).Version;
}
