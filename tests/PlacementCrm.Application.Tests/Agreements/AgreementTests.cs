using Npgsql;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Agreements;

public sealed class AgreementTests : PlacementTest
{
    [Test]
    public async Task Says_who_where_when_and_what()
    {
        await Sql($"update site set p_number = '1007256945', employee_representative = 'Bo Lund' where id = '{Site.Id}'");
        await Sql($"update company set cvr = '13748136' where id = '{Company.Id}'");
        var id = await Proposed();
        await SendAs(Some.Consultant, Hear(id));
        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = [.. new[] { 1, 2, 3, 4 }.Select(day => new WorkingDay((DayOfWeek)day, new(9, 0), new(14, 0)))] });

        var content = await SendAs(Some.JobcentreStaff, new ShowAgreement(id));

        Assert.Multiple(() =>
        {
            Assert.That((content.Candidate, content.Municipality, content.Consultant), Is.EqualTo(("Ali Hassan", "Vejle", "Karen Holm")));
            Assert.That((content.Workplace.Company, content.Workplace.Cvr, content.Workplace.PNumber, content.Workplace.EmployeeRepresentative),
                Is.EqualTo(("Jensen Byg ApS", "13748136", "1007256945", "Bo Lund")));
            Assert.That((content.StartsOn, content.EndsOn, content.WeeklyHours, content.Days.Count), Is.EqualTo((Monday, Monday.AddDays(27), 20m, 4)));
            Assert.That((content.Purpose, content.Tasks), Is.EqualTo((PlacementPurpose.TrainSpecificCompetences, "Packing")));
            Assert.That(content.Representative, Is.EqualTo(new Heard("Dorte Lund", Today)));
            Assert.That(content.Insurance, Is.EqualTo(new InsuranceNote(Insurer.Municipality, Insurer.Municipality, IsVerified: true)));
        });
    }

    [Test]
    public async Task Names_only_what_is_shared_and_was_agreed_in_a_meeting_that_was_held()
    {
        var lifting = await GivenConsideration("lift", 5);
        await GivenConsideration("stand", 20, shareable: false);
        var sitting = await GivenConsideration("sit", 60);
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.Adapted) with { What = "Own trolley", Who = "Lone", FromOn = Monday });
        Assert.That((await SendAs(Some.Consultant, new ShowAgreement(id))).Considerations, Is.Empty, "The meeting is still ahead.");

        await SendAs(Some.Consultant, new BeginSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        await SendAs(Some.Consultant, await Answer(meeting, sitting.Id, AnswerKind.NotPossible) with { Note = "No chairs" });

        var content = await SendAs(Some.Consultant, new ShowAgreement(id));
        Assert.That(content.Considerations, Is.EqualTo(new[] { new AgreedConsideration(lifting.Id, "lift", 5, "", AnswerKind.Adapted, "Own trolley", "Lone", Monday) }));
    }

    [Test]
    public async Task Says_how_far_the_meeting_is_and_keeps_what_was_confirmed_while_it_is_opened_again()
    {
        var lifting = await GivenConsideration("lift", 5);
        var id = await Agreed();
        Assert.That((await SendAs(Some.Consultant, new ShowAgreement(id))).Meeting, Is.Null);

        var meeting = await SendAs(Some.Consultant, Plan(id));
        Assert.That(await MeetingOf(id), Is.EqualTo((SafetyMeetingState.Planned, (DateOnly?)null, 0)));

        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        Assert.That(await MeetingOf(id), Is.EqualTo((SafetyMeetingState.Held, (DateOnly?)Today, 1)));

        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        Assert.That(await MeetingOf(id), Is.EqualTo((SafetyMeetingState.Confirmed, (DateOnly?)Today, 1)));

        await SendAs(Some.Consultant, new ReopenSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), Reason = "A new task." });
        Assert.That(await MeetingOf(id), Is.EqualTo((SafetyMeetingState.Reopened, (DateOnly?)Today, 1)));
    }

    [Test]
    public async Task Keeps_each_version_that_was_handed_out()
    {
        var (id, lifting) = await WithAgreedConsideration();
        var request = new GiveOutAgreement { PlacementId = id, Language = "da" };

        var first = await SendAs(Some.Consultant, request);
        await SendAs(Some.Consultant, request);
        await Sql($"update placement set tasks = 'Something else' where id = '{id}'");
        await SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = id, Language = "en" });

        var rows = (await SendAs(Some.Manager, new FindGivenAgreements(id))).Rows;
        Assert.That(rows.Select(row => (row.Number, row.Language, row.By, row.GivenAt)), Is.EqualTo(new[] { (2, "en", "Karen Holm", Now), (1, "da", "Karen Holm", Now) }));
        Assert.That((await SendAs(Some.JobcentreStaff, new FindEvents { PlacementId = id })).Rows.Count(row => row.Kind is EventKind.AgreementGivenOut), Is.EqualTo(2));
        Assert.That(rows.Select(row => row.Fingerprint), Is.Unique.And.All.Length.EqualTo(64));
        var shown = await SendAs(Some.JobcentreStaff, new ShowGivenAgreement(first));
        Assert.That((shown.Content.Tasks, shown.Number, shown.IsShortened, shown.Content.Considerations.Single().ConsiderationId), Is.EqualTo(("Packing", 1, false, lifting)));
    }

    [Test]
    public async Task An_old_version_loses_what_is_no_longer_shared()
    {
        var (id, lifting) = await WithAgreedConsideration();
        var given = await SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = id });

        await SendAs(Some.Consultant, new ShareConsideration { ConsiderationId = lifting, Version = await VersionOf<Consideration>(lifting), IsShareable = false });

        var shown = await SendAs(Some.Consultant, new ShowGivenAgreement(given));
        Assert.That((shown.Content.Considerations.Count, shown.IsShortened), Is.EqualTo((0, true)));
        Assert.That((await SendAs(Some.Consultant, new ShowAgreement(id))).Considerations, Is.Empty);
    }

    [Test]
    public async Task Nothing_is_named_after_the_candidate_withdrew_consent()
    {
        var (id, _) = await WithAgreedConsideration();
        var given = await SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = id });

        await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });

        Assert.That((await SendAs(Some.Consultant, new ShowGivenAgreement(given))).Content.Considerations, Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new ShowAgreement(id))).Considerations, Is.Empty);
    }

    [Test]
    public async Task The_program_itself_cannot_change_what_was_handed_out()
    {
        var given = await SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = await Proposed() });
        await using var connection = new NpgsqlConnection(Database.App);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"update given_agreement set content = '{{}}' where id = '{given}'", connection);

        await Assert.ThatAsync(() => command.ExecuteNonQueryAsync(), Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo("42501"));
    }

    [Test]
    public async Task Is_for_those_who_see_the_candidate_and_considerations()
    {
        var id = await Proposed();
        var given = await SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = id });

        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowAgreement(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new GiveOutAgreement { PlacementId = id }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowAgreement(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowGivenAgreement(given)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new GiveOutAgreement { PlacementId = id }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = id, Language = "fr" }), Throws.TypeOf<RequestInvalid>());
        Assert.That(await Count<GivenAgreement>(), Is.EqualTo(1));
    }

    private async Task<(SafetyMeetingState?, DateOnly?, int)> MeetingOf(Guid placement)
    {
        var content = await SendAs(Some.Consultant, new ShowAgreement(placement));
        return (content.Meeting, content.MeetingOn, content.Considerations.Count);
    }

    private async Task<(Guid Placement, Guid Consideration)> WithAgreedConsideration()
    {
        var lifting = await GivenConsideration("lift", 5);
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, new BeginSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.Agreed));
        return (id, lifting.Id);
    }
}
