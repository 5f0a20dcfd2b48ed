using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.HoursWorked;

/// <summary>The hours of one week at two placements of one candidate, written at the same moment.</summary>
public sealed class HoursBesideTests : BesideTest
{
    [Test, CancelAfter(60_000)]
    public async Task C26_Two_placements_at_once_do_not_pass_37_hours_a_week_together(CancellationToken cancel)
    {
        var one = await Started(await AcceptedSuggestion());
        var other = await Started(await AcceptedSuggestion(await Given(SomeOpening("Shop"))));

        string? refusal = null;
        async Task Write(Guid id)
        {
            try
            {
                await SendAs(Some.Consultant, new RecordHours { PlacementId = id, Source = HoursSource.Company, Lines = [new() { WeekOf = Monday, Paid = 0, Unpaid = 20 }] });
            }
            catch (RuleBroken broken)
            {
                refusal = broken.Message;
            }
        }

        await Beside("lock table hours_entry in share mode", () => Write(one), () => Write(other), cancel);

        Assert.That(refusal, Does.Contain("40"));
        Assert.That(await Count<HoursEntry>(), Is.EqualTo(1));
    }

    private async Task<Guid> Started(Guid suggestion)
    {
        var id = await MakeReady(await SendAs(Some.Consultant, Propose(suggestion) with { RequestId = Guid.NewGuid(), WeeklyHours = 10 }));
        await Start(id);
        return id;
    }
}
