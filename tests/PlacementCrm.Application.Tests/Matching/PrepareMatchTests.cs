using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>The copy is there before somebody asks, and no request of yesterday turns it back.</summary>
public sealed class PrepareMatchTests : MatchWorld
{
    [Test]
    public async Task The_openings_are_read_before_somebody_asks()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor();

        Assert.That(await Prepared(), Is.EqualTo(1));

        // Only who had read before still knows what goes without a trace.
        await Sql("alter table opening disable trigger user; delete from demand; delete from work_task; delete from opening; alter table opening enable trigger user");
        await Sql("delete from match_change");
        Assert.That((await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).OpeningCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_asked_just_before_midnight_does_not_turn_the_day_back()
    {
        await OpeningFor();
        Clock.Now = Now.AddDays(1);
        await Prepared();
        MatchSnapshot? late = null;

        await InDatabase(null, async db => late = await Services.GetRequiredService<MatchIndexes>().Current(db, Today, default));

        Assert.That(late!.Offers.Today, Is.EqualTo(Today.AddDays(1)));
    }

    [Test]
    public Task Is_a_job() => Assert.ThatAsync(() => SendAs(Some.Consultant, new PrepareMatch()), Throws.TypeOf<Forbidden>());

    private async Task<int> Prepared()
    {
        var ready = 0;
        foreach (var member in await Services.GetRequiredService<SystemMembers>().All(default))
            ready += await SendAs(member, new PrepareMatch());
        return ready;
    }
}
