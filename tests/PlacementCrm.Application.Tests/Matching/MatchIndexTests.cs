using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching.Work;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>The copy that is searched follows every change, whoever made it and wherever.</summary>
public sealed class MatchIndexTests : MatchWorld
{
    private async Task<string> Listed(Guid candidate, IServiceProvider? server = null)
    {
        var page = await (server ?? Services).GetRequiredService<RequestSender>().Send(Some.Consultant, new FindOffersFor(candidate));
        return $"{string.Join(",", page.List.Fits.Select(row => row.Title))} | {string.Join(",", page.List.NotShown.Select(group => $"{group.Group} {group.Count}"))} | {page.OpeningCount}";
    }

    [Test]
    public async Task What_is_asked_after_a_save_knows_of_it()
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor("Packer");
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer |  | 1"));

        await OpeningFor("Gardener", work: "gardening");
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer,Gardener |  | 2"));

        await InDatabase(null, async db =>
        {
            (await db.Openings.Get(opening.Id, default)).Schedule(37, null, null);
            await db.SaveChangesAsync();
        });
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Gardener | Hours 1 | 2"));
    }

    // Each in its table: what is known of the company, the site, the task, and the rule of the ratio.
    [TestCase("update company set do_not_contact = true", "Contact 1")]
    [TestCase("update site set latitude = 57.0", "Distance 1")]
    [TestCase("update work_task set name = 'Storage'", "")]
    [TestCase("update demand set value = 300", "Consideration 1")]
    [TestCase("update activity set note = 'x'", "")]
    public async Task A_change_past_the_program_is_seen_too(string sql, string notShown)
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 10);
        await Listed(candidate.Id);

        await Sql(sql);

        Assert.That((await Listed(candidate.Id)).Split('|')[1].Trim(), Is.EqualTo(notShown));
    }

    [Test]
    public async Task A_change_on_another_server_is_seen_here()
    {
        await using var other = new ServiceCollection().AddLogging().AddCrm(Database.App, Clock).BuildServiceProvider();
        var candidate = await SomebodyWaiting();
        await OpeningFor("Packer");
        await Listed(candidate.Id);
        await Listed(candidate.Id, other);

        await OpeningFor("Gardener", work: "gardening");

        Assert.That((await Listed(candidate.Id), await Listed(candidate.Id, other)), Is.EqualTo(("Packer,Gardener |  | 2", "Packer,Gardener |  | 2")));
    }

    [Test]
    public async Task A_change_that_began_before_the_last_look_and_ended_after_it_is_not_missed()
    {
        var candidate = await SomebodyWaiting();
        var (slow, quick) = (await OpeningFor("Slow"), await OpeningFor("Quick"));

        await InDatabase(null, async db =>
        {
            (await db.Openings.Get(slow.Id, default)).Schedule(37, null, null);
            await db.SaveChangesAsync();
            await Sql($"update opening set weekly_hours = 36 where id = '{quick.Id}'");
            Assert.That(await Listed(candidate.Id), Is.EqualTo("Slow | Hours 1 | 2"));
        });

        Assert.That(await Listed(candidate.Id), Is.EqualTo(" | Hours 2 | 2"));
    }

    [Test]
    public async Task A_deleted_opening_leaves_the_list()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor("Packer");
        await Listed(candidate.Id);

        await Sql("delete from demand; delete from work_task; delete from opening");

        Assert.That(await Listed(candidate.Id), Is.EqualTo(" |  | 0"));
    }

    [Test]
    public async Task Facts_that_grew_too_old_over_night_are_unknown_in_the_morning()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor("Packer", standing: 120);
        Assert.That(await Listed(candidate.Id), Is.EqualTo(" | Consideration 1 | 1"));

        Clock.Now = Now.AddMonths(18);

        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer |  | 1"));
    }

    [Test]
    public async Task What_words_mean_is_not_missed_when_the_one_who_began_first_ends_last()
    {
        var (slow, quick) = (Meaning("slow work"), Meaning("quick work"));
        await Given(slow);
        await Given(quick);
        Assert.That(await Read(), Is.EqualTo(("order-packer", "order-packer")));

        await InDatabase(null, async db =>
        {
            (await db.WorkMeanings.SingleAsync(row => row.Id == slow.Id)).Say("cafe-assistant", Some.Consultant.MemberId, Now);
            await db.SaveChangesAsync();
            await Sql($"update work_meaning set code = 'kitchen-helper' where id = '{quick.Id}'");
            Assert.That(await Read(), Is.EqualTo(("order-packer", "kitchen-helper")));
        });

        Assert.That(await Read(), Is.EqualTo(("cafe-assistant", "kitchen-helper")));

        static WorkMeaning Meaning(string text)
        {
            var meaning = new WorkMeaning(Guid.CreateVersion7(), WorkKind.Function, text, WorkReader.KeyOf(text));
            meaning.Say("order-packer", Some.Consultant.MemberId, Now);
            return meaning;
        }

        async Task<(string?, string?)> Read()
        {
            WorkReader? reader = null;
            await InDatabase(null, async db => reader = await db.ReadsWork(default));
            return (reader!.CodeOf(WorkKind.Function, "slow work"), reader.CodeOf(WorkKind.Function, "quick work"));
        }
    }
}
