using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Openings;

/// <summary>The last place of an opening is taken and withdrawn at the same moment.</summary>
public sealed class CorrectOpeningBesideTests : BesideTest
{
    [Test, CancelAfter(60_000)]
    public async Task C7_A_place_that_is_being_taken_is_not_withdrawn(CancellationToken cancel)
    {
        await Proposed();
        var other = Propose(await AcceptedSuggestion(candidate: await Given(SomeCandidate("Mia", "Lund"))));
        var fewer = (await SendAs(Some.Consultant, new ShowOpeningToCorrect(Opening.Id))).Form;
        fewer.Places = 1;

        string? refusal = null;
        async Task Withdraw()
        {
            try
            {
                await SendAs(Some.Consultant, fewer);
            }
            catch (RequestInvalid invalid)
            {
                refusal = invalid.Message;
            }
        }

        await Beside("lock table placement in share mode", () => SendAs(Some.Consultant, other), Withdraw, cancel);

        Assert.That(refusal, Does.Contain("2"));
        Assert.That((await Load<Opening>(Opening.Id)).Places, Is.EqualTo(2));
    }
}
