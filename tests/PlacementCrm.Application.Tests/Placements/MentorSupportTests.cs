using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class MentorSupportTests : BesideTest
{
    [Test]
    public async Task Is_kept_with_the_rule_and_a_further_period_with_its_assessment()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, Mentor(id));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Further(id)), Throws.TypeOf<RuleBroken>().With.Message.Contains("assessment"));
        await SendAs(Some.Consultant, Further(id) with { Assessment = "Still needs help at the till." });

        var page = await SendAs(Some.JobcentreStaff, new ShowMentorSupport(id));
        Assert.That(page.Periods.Select(period => (period.Name, period.FromOn, period.ToOn, period.Assessment, period.RecordedBy, period.RuleCode, period.IsUnverified)), Is.EqualTo(new[]
        {
            ("Bo Dahl", new DateOnly(2027, 5, 23), new DateOnly(2027, 8, 22), "Still needs help at the till.", "Karen Holm", "Mentor", true),
            ("Bo Dahl", Monday, new DateOnly(2027, 5, 22), (string?)null, "Karen Holm", "Mentor", true),
        }));
    }

    [Test]
    public async Task R7_A_day_more_than_six_months_is_refused_and_leaves_nothing()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Mentor(id) with { ToOn = new DateOnly(2027, 5, 23) }), Throws.TypeOf<RuleBroken>());
        Assert.That((await SendAs(Some.Consultant, new ShowMentorSupport(id))).Periods, Is.Empty);
    }

    [Test]
    public async Task Is_written_in_full_and_by_who_may()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new RecordMentorSupport { PlacementId = id }),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Count.EqualTo(8));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Mentor(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Mentor(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowMentorSupport(id)), Throws.TypeOf<NotFound>());
    }

    [Test, CancelAfter(60_000)]
    public async Task R7_Two_who_write_down_the_same_days_at_once_do_not_both_succeed(CancellationToken cancel)
    {
        var id = await Proposed();

        await Assert.ThatAsync(
            () => Beside("lock table mentor_support in share mode", () => SendAs(Some.Consultant, Mentor(id)), () => SendAs(Some.Consultant, Mentor(id)), cancel),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("already"));
        Assert.That(await Count<MentorSupport>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Comes_to_the_timeline()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, Mentor(id));

        Assert.That((await SendAs(Some.JobcentreStaff, new FindEvents { PlacementId = id })).Rows[0].Kind, Is.EqualTo(EventKind.MentorSupportRecorded));
    }

    [Test]
    public async Task R7_Hours_that_are_missing_or_too_many_are_said_once_and_in_words([Values(null, 0, 38)] int? hours) =>
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, Mentor(await Proposed()) with { WeeklyHours = hours }),
            Throws.TypeOf<RequestInvalid>().With.Message.EqualTo("Mentor support is 0.25 to 37 hours a week. Write the hours of the mentor."));

    private static RecordMentorSupport Mentor(Guid id) => new()
    {
        PlacementId = id,
        Goal = "Works alone at the till",
        Name = "Bo Dahl",
        Contact = "bo@example.com",
        Origin = MentorOrigin.Company,
        Tasks = "Goes along in the first hour",
        WeeklyHours = 3,
        FromOn = Monday,
        ToOn = new DateOnly(2027, 5, 22),
    };

    private static RecordMentorSupport Further(Guid id) => Mentor(id) with { RequestId = Guid.NewGuid(), FromOn = new DateOnly(2027, 5, 23), ToOn = new DateOnly(2027, 8, 22) };
}
