using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Application.Vitas;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Vitas;

public sealed class VitasTests : PlacementTest
{
    [Test]
    public async Task Shows_what_VITAS_asks_and_nothing_of_considerations()
    {
        await GivenConsideration("lift", 5);
        var id = await Agreed();

        var page = await SendAs(Some.Manager, new ShowVitas(id));

        Assert.That((page.Workplace.Company, page.Candidate, page.Municipality, page.WeeklyHours, page.IsThere, page.IsPeriodApproved, page.Case),
            Is.EqualTo(("Jensen Byg ApS", "Ali Hassan", "Vejle", 20m, true, true, (ShowVitas.Application?)null)));
        Assert.That(page.ToString(), Does.Not.Contain("Lifts"));
    }

    [Test]
    public async Task Keeps_number_state_and_dates()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, Sent(id));
        await SendAs(Some.Consultant, new RecordVitasAnswer { PlacementId = id, Version = await Version(id), IsApproved = true, AnsweredOn = Today });

        var page = await SendAs(Some.JobcentreStaff, new ShowVitas(id));
        Assert.That((page.Case!.State, page.Case.Number, page.Case.SentOn, page.Case.AnsweredOn), Is.EqualTo((VitasState.Approved, "2026-117", Today.AddDays(-2), Today)));
        Assert.That((await SendAs(Some.JobcentreStaff, new FindEvents { PlacementId = id })).Rows.Where(row => row.Kind is EventKind.VitasMoved).Select(row => row.ToState),
            Is.EqualTo(new[] { "Approved", "Sent" }));
        Assert.That(page.IsPeriodApproved, Is.False, "The approval of the period is a step of its own.");
    }

    [Test]
    public async Task A_no_closes_the_start_and_a_further_application_opens_it()
    {
        var id = await Ready();
        await SendAs(Some.Consultant, Sent(id));
        await Answer(id, isApproved: false);

        var gates = (await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code);
        Assert.That(gates, Does.Contain("Placements.RefusedInVitas"));

        await SendAs(Some.Consultant, Sent(id) with { RequestId = Guid.NewGuid(), Version = await Version(id), Number = "2026-140", SentOn = Today });
        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code), Does.Contain("Placements.RefusedInVitas"), "To have asked again is no answer.");
        await Answer(id, isApproved: true);

        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code), Does.Not.Contain("Placements.RefusedInVitas"));
        var page = await SendAs(Some.Consultant, new ShowVitas(id));
        Assert.That((page.Case!.Number, page.Case.State, page.Earlier.Single().Number, page.Earlier.Single().State),
            Is.EqualTo(("2026-140", VitasState.Approved, "2026-117", VitasState.Refused)));
    }

    [Test]
    public async Task What_is_not_answered_yet_is_put_right_in_place()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, Sent(id));

        await SendAs(Some.Consultant, Sent(id) with { RequestId = Guid.NewGuid(), Version = await Version(id), Number = "2026-171" });

        Assert.That((await SendAs(Some.Consultant, new ShowVitas(id))).Case!.Number, Is.EqualTo("2026-171"));
        Assert.That(await Count<VitasCase>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_who_write_at_once_make_one_case()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, Sent(id));

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, Sent(id) with { RequestId = Guid.NewGuid() }), Throws.TypeOf<EditConflict>());
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new RecordVitasAnswer { PlacementId = id, Version = 1, IsApproved = true, AnsweredOn = Today }), Throws.TypeOf<EditConflict>());
        Assert.That(await Count<VitasCase>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_an_answer_before_anything_was_sent_and_missing_fields()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new RecordVitasAnswer { PlacementId = id, IsApproved = true, AnsweredOn = Today }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new SendToVitas { PlacementId = id }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("case number"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Sent(id) with { SentOn = Today.AddDays(1) }), Throws.TypeOf<RuleBroken>().With.Message.Contains("future"));
    }

    [Test]
    public async Task Is_for_those_who_see_the_placement()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Sent(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Sent(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowVitas(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new ShowVitas(id)), Throws.TypeOf<Forbidden>());
    }

    private static SendToVitas Sent(Guid placementId) => new() { PlacementId = placementId, Number = "2026-117", SentOn = Today.AddDays(-2) };

    private async Task Answer(Guid id, bool isApproved) =>
        await SendAs(Some.Consultant, new RecordVitasAnswer { PlacementId = id, Version = await Version(id), IsApproved = isApproved, AnsweredOn = Today });

    private async Task<uint> Version(Guid placementId) => (await SendAs(Some.Consultant, new ShowVitas(placementId))).Case!.Version;
}
