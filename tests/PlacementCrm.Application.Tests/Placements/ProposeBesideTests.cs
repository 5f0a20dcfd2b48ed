using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>Two proposals for one candidate at the same moment, each with its own opening, share nothing but the candidate.</summary>
public sealed class ProposeBesideTests : BesideTest
{
    [Test, CancelAfter(60_000)]
    public async Task R4_Two_at_once_at_one_company_do_not_pass_42_days_together(CancellationToken cancel)
    {
        var (one, other) = (Mag(await AcceptedSuggestion()), Mag(await AcceptedSuggestion(await Given(SomeOpening("Shop")))));

        var refused = 0;
        async Task Try(ProposePlacement request)
        {
            try
            {
                await SendAs(Some.Consultant, request);
            }
            catch (RuleBroken)
            {
                Interlocked.Increment(ref refused);
            }
        }

        await Beside($"select 1 from company where id = '{Company.Id}' for update", () => Try(one), () => Try(other), cancel);

        Assert.That((refused, await Count<Placement>()), Is.EqualTo((1, 1)));
    }

    /// <summary>Six weeks: as long as the rule allows at one company.</summary>
    private static ProposePlacement Mag(Guid suggestion) => Propose(suggestion) with
    {
        RequestId = Guid.NewGuid(),
        Kind = PlacementKind.Mag,
        Purpose = null,
        TargetGroupCode = "MAG",
        ToOn = Monday.AddDays(41),
    };
}
