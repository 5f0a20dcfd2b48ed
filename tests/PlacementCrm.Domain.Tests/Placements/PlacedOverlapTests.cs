using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>Invariant C4.</summary>
public sealed class PlacedOverlapTests
{
    private static readonly PlacedHours s_running = new(new(2026, 11, 2), new(2026, 11, 29), 15);

    [TestCase(20, "2026-11-29", false)]
    [TestCase(20, "2026-11-30", true)]
    [TestCase(25, "2026-11-02", true)]
    public void C4_Hours_of_overlapping_placements_stay_within_the_limit(decimal limit, string from, bool allowed)
    {
        var asked = new PlacedHours(DateOnly.Parse(from), new(2026, 12, 20), 10);

        Assert.That(() => PlacedOverlap.Refuse(limit, asked, [s_running]), allowed ? Throws.Nothing : Breaks.Rule("Placements.HoursOverlap"));
    }

    [Test]
    public void C4_The_days_and_the_hours_that_are_too_many_are_named()
    {
        var overlaps = PlacedOverlap.Find(20, [s_running, new(new(2026, 11, 23), new(2026, 12, 20), 10), new(new(2026, 12, 14), new(2026, 12, 31), 12)]);

        Assert.That(overlaps, Is.EqualTo(new[]
        {
            new PlacedOverlap(new(2026, 11, 23), new(2026, 11, 29), 25, 20),
            new PlacedOverlap(new(2026, 12, 14), new(2026, 12, 20), 22, 20),
        }));
    }

    [Test]
    public void C4_An_old_overlap_elsewhere_does_not_refuse_a_new_placement() =>
        Assert.That(() => PlacedOverlap.Refuse(10, new(new(2027, 1, 4), new(2027, 1, 31), 10), [s_running]), Throws.Nothing);
}
