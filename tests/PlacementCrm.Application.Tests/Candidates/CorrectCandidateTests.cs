using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class CorrectCandidateTests : DatabaseTest
{
    [Test]
    public async Task Stores_the_form_that_was_filled_in_with_what_was_stored()
    {
        var id = await SendAs(Some.Consultant, Cards.Registration());
        var form = (await SendAs(Some.Consultant, new ShowCandidateToCorrect(id))).Form;
        form.FamilyName = "Hassan";
        form.Skills += "\nHygiene course";

        await SendAs(Some.Consultant, form);

        var stored = await Load<Candidate>(id);
        Assert.That((stored.GivenName, stored.FamilyName, stored.TargetGroupCode, stored.LanguageLevel), Is.EqualTo(("Ali", "Hassan", "KH-AP", 2)));
        Assert.That(stored.Skills, Is.EqualTo(new[] { "Forklift licence", "Hygiene course" }));
        Assert.That(stored.WishedFunctions, Is.EqualTo(new[] { "Warehouse", "Kitchen" }));
    }

    [Test]
    public async Task Another_consultant_takes_the_candidate_into_their_team()
    {
        var id = await SendAs(Some.Consultant, Cards.Registration());
        var form = (await SendAs(Some.Consultant, new ShowCandidateToCorrect(id))).Form;
        form.ConsultantId = Some.ConsultantOfOtherTeam.MemberId;

        await SendAs(Some.Consultant, form);

        Assert.That((await Load<Candidate>(id)).Team, Is.EqualTo("Øst"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowCandidate(id)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task C24_Refuses_what_was_based_on_an_older_state()
    {
        var id = await SendAs(Some.Consultant, Cards.Registration());
        var form = (await SendAs(Some.Consultant, new ShowCandidateToCorrect(id))).Form;
        await SendAs(Some.Consultant, form with { GivenName = "Alice" });

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, form with { GivenName = "Alf" }), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Names_what_is_wrong_with_the_hours()
    {
        var id = await SendAs(Some.Consultant, Cards.Registration());
        var form = (await SendAs(Some.Consultant, new ShowCandidateToCorrect(id))).Form;

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, form with { WeeklyHoursMin = 30, WeeklyHoursMax = 20 }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("must not be below the lowest"));
    }

    [Test]
    public async Task Is_closed_to_other_teams_and_to_jobcentre_staff()
    {
        var id = await SendAs(Some.Consultant, Cards.Registration());
        var form = (await SendAs(Some.Consultant, new ShowCandidateToCorrect(id))).Form;

        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, form), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowCandidateToCorrect(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, form), Throws.TypeOf<Forbidden>());
    }
}
