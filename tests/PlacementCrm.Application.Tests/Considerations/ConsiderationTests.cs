using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tests.Candidates;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Considerations;

public sealed class ConsiderationTests : DatabaseTest
{
    private Guid _candidate;

    [SetUp]
    public async Task Register() => _candidate = (await Given(Cards.Stored(1001))).Id;

    [Test]
    public async Task A_new_one_is_a_draft_until_the_candidate_confirms_it()
    {
        var id = await SendAs(Some.Consultant, Standing());
        var draft = await Load<Consideration>(id);

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = id, Version = draft.Version, On = Today });

        var stored = await Load<Consideration>(id);
        Assert.That((draft.State, draft.IsInForce(Today)), Is.EqualTo((ConsiderationState.Draft, false)));
        Assert.That((stored.State, stored.ConfirmedOn, stored.IsInForce(Today)), Is.EqualTo((ConsiderationState.Confirmed, (DateOnly?)Today, true)));
        Assert.That((stored.CandidateId, stored.DimensionCode, stored.Limit, stored.Words, stored.IsShareable),
            Is.EqualTo((_candidate, "stand", 20m, "I need a chair at the bench.", true)));
    }

    [Test]
    public async Task Words_that_name_an_illness_do_not_stop_it()
    {
        var id = await SendAs(Some.Consultant, Standing() with { Words = "Depression" });

        Assert.That((await Load<Consideration>(id)).Words, Is.EqualTo("Depression"));
    }

    [Test]
    public async Task A_draft_is_written_anew_and_a_confirmed_one_is_not()
    {
        var id = await SendAs(Some.Consultant, Standing());
        var confirmed = await Confirmed();
        var correction = new CorrectConsideration { ConsiderationId = id, Version = (await Load<Consideration>(id)).Version, DimensionCode = "lift", Limit = 5, ValidFromOn = Today };

        await SendAs(Some.OtherConsultant, correction);

        var stored = await Load<Consideration>(id);
        Assert.That((stored.DimensionCode, stored.Limit, stored.Words, stored.IsShareable), Is.EqualTo(("lift", 5m, "", false)));
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, correction with { ConsiderationId = confirmed.Id, Version = confirmed.Version }), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, correction with { Limit = null }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, correction), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, correction), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Replacing_ends_the_old_one_and_the_new_one_holds_at_once()
    {
        var old = await Confirmed();

        var id = await SendAs(Some.Consultant, new SupersedeConsideration
        {
            ReplacedId = old.Id,
            Version = old.Version,
            DimensionCode = "stand",
            Limit = 45,
            ValidFromOn = Today,
            ConfirmedOn = Today,
        });

        var (replaced, next) = (await Load<Consideration>(old.Id), await Load<Consideration>(id));
        Assert.That((replaced.State, replaced.SupersededById), Is.EqualTo((ConsiderationState.Superseded, (Guid?)id)));
        Assert.That((next.CandidateId, next.Limit, next.IsInForce(Today)), Is.EqualTo((_candidate, 45m, true)));
    }

    [Test]
    public async Task Only_a_confirmed_one_is_replaced()
    {
        var id = await SendAs(Some.Consultant, Standing());
        var request = new SupersedeConsideration
        {
            ReplacedId = id,
            Version = (await Load<Consideration>(id)).Version,
            DimensionCode = "stand",
            Limit = 45,
            ValidFromOn = Today,
            ConfirmedOn = Today,
        };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RuleBroken>());
        Assert.That(await Count<Consideration>(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_candidate_decides_about_sharing_at_any_time()
    {
        var confirmed = await Confirmed();

        await SendAs(Some.Consultant, new ShareConsideration { ConsiderationId = confirmed.Id, Version = confirmed.Version, IsShareable = false });

        Assert.That((await Load<Consideration>(confirmed.Id)).IsShareable, Is.False);
    }

    [Test]
    public async Task Says_what_is_missing_or_out_of_range()
    {
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new AddConsideration { CandidateId = _candidate }),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Matches<IReadOnlyList<Failure>>(failures =>
                failures.Select(failure => failure.Field).Order().SequenceEqual(["DimensionCode", "Limit", "ValidFromOn"])));
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, Standing() with { Limit = 601 }),
            Throws.TypeOf<RequestInvalid>().With.Message.EqualTo("Write a limit between 0 and 600."));
    }

    [Test]
    public Task A_limit_that_limits_nothing_is_refused() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Standing() with { Limit = 600 }), Throws.TypeOf<RuleBroken>());

    [Test]
    public async Task Confirming_has_a_day_that_is_not_tomorrow()
    {
        var id = await SendAs(Some.Consultant, Standing());
        var version = (await Load<Consideration>(id)).Version;

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = id, Version = version, On = Today.AddDays(1) }),
            Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task C12_Are_shown_to_those_who_work_for_the_candidate_and_each_opening_is_written_down()
    {
        await Confirmed();
        await SendAs(Some.Consultant, Standing() with { RequestId = Guid.NewGuid(), DimensionCode = "hours-day", Limit = 4 });

        var rows = await SendAs(Some.JobcentreStaff, new ShowConsiderations(_candidate));

        Assert.That(rows.Select(row => ConsiderationSentence.Limit(row.DimensionCode, row.Limit)),
            Is.EqualTo(new[] { "Works at most 4 hours a day", "Stands at most 20 minutes" }), "hours come first");
        var entries = await Sql($"""
            select count(*) from audit_entry
            where request = 'ShowConsiderations' and kind = 'Read' and member_id = '{Some.JobcentreStaff.MemberId}' and subjects = array['{_candidate}'::uuid]
            """);
        Assert.That(entries, Is.EqualTo(1L));
    }

    [Test]
    public async Task Are_forbidden_to_managers_and_unknown_to_everybody_who_does_not_work_for_the_candidate()
    {
        var confirmed = await Confirmed();

        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowConsiderations(_candidate)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Standing()), Throws.TypeOf<Forbidden>());
        foreach (var user in new[] { Some.ConsultantOfOtherTeam, Some.Stranger })
        {
            await Assert.ThatAsync(() => SendAs(user, new ShowConsiderations(_candidate)), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(user, Standing()), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(
                () => SendAs(user, new ShareConsideration { ConsiderationId = confirmed.Id, Version = confirmed.Version, IsShareable = false }),
                Throws.TypeOf<NotFound>());
        }

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowConsiderations(_candidate)), Throws.TypeOf<NotFound>());
    }

    private AddConsideration Standing() => new()
    {
        CandidateId = _candidate,
        DimensionCode = "stand",
        Limit = 20,
        Words = "I need a chair at the bench.",
        IsShareable = true,
        ValidFromOn = Today,
    };

    private async Task<Consideration> Confirmed()
    {
        var id = await SendAs(Some.Consultant, Standing());
        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = id, Version = (await Load<Consideration>(id)).Version, On = Today });
        return await Load<Consideration>(id);
    }
}
