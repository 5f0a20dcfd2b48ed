using System.Runtime.InteropServices;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Engine;

/// <summary>Reads offers one after the other into compact rows, keeping nothing of the profiles; <see cref="Seal"/> lays them out.</summary>
internal sealed class SegmentBuilder(DateOnly today)
{
    private static readonly SiteDimension[] s_needs = Enum.GetValues<SiteDimension>();

    private static readonly LimitDirection[] s_directions = [.. Dimensions.All.Select(dimension => dimension.Direction), LimitDirection.AtMost];

    private readonly ScaleBuilder[] _scales = Array.ConvertAll(s_directions, direction => new ScaleBuilder(direction));

    private readonly WorkTextsBuilder _works = new();
    private readonly Dictionary<string, int> _taskNames = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _sites = [];
    private readonly List<RawOffer> _offers = [];
    private readonly List<RawTask> _tasks = [];
    private readonly List<RawDemand> _demands = [];
    private readonly DemandProfile?[] _newest = new DemandProfile?[Catalogue.Count];
    private readonly DateOnly _oldest = MatchRules.OldestFresh(today);

    public void Add(OfferProfile offer)
    {
        var (work, sketch) = _works.Add(offer);
        if (!_sites.TryGetValue(offer.SiteId, out var site))
            _sites[offer.SiteId] = site = _sites.Count;

        var record = new OfferRecord
        {
            Work = work,
            Site = site,
            Marks = MarksOf(offer) | (sketch == 0 ? OfferMarks.WorkUnknown : OfferMarks.None),
            Relation = Closeness.Of(offer.Relation, today).Code,
            Completed = (byte)Math.Min(byte.MaxValue, offer.Relation.CompletedPlacements),
            EndedEarly = (byte)Math.Min(byte.MaxValue, offer.Relation.EndedEarly),
        };
        var firstTask = _tasks.Count;
        foreach (var task in offer.Tasks.Count < 2 ? offer.Tasks : offer.Tasks.OrderBy(task => task.Name, StringComparer.Ordinal).ThenBy(task => task.Id).Take(MatchRules.TasksAtMost))
            Add(task);

        _offers.Add(new RawOffer(
            offer.Id, record, offer.Place is { } point ? Position.Of(point) : default, sketch, SpaceCurve.Place(offer.Place), offer.FromOn?.DayNumber ?? 0, offer.ToOn?.DayNumber ?? int.MaxValue,
            offer.WeeklyHours is { } hours ? _scales[Catalogue.Hours].CodeOf(hours) : -1,
            firstTask, _tasks.Count - firstTask, offer.DoNotContact, offer.FreePlaces < 1,
            offer.ToOn < today || offer.ToOn < offer.FromOn));
    }

    public Segment Seal() => new SegmentLayout(_offers, _tasks, _demands, _scales, _sites).Build(_works, _taskNames);

    private OfferMarks MarksOf(OfferProfile offer)
    {
        var marks = OfferMarks.None;
        if (offer.FreePlaces is null)
            marks |= OfferMarks.PlacesUnknown;
        if (offer.WeeklyHours is null)
            marks |= OfferMarks.HoursUnknown;
        if (offer.Place is null)
            marks |= OfferMarks.PointUnknown;
        if (offer.Relation.LastContactOn is not null)
            marks |= OfferMarks.Known;
        if (offer.Ratio is { } ratio)
            marks |= ratio.Allowed is null ? OfferMarks.RatioUnknown : ratio.IsFull ? OfferMarks.Warns : OfferMarks.None;
        foreach (var need in s_needs)
            marks |= OfferRecord.Grade(need, SoftSum.Newest(offer, need) is { } fact && fact.ObservedOn >= _oldest ? fact.Grade : OfferRecord.GradeUnknown);
        return marks;
    }

    private void Add(TaskProfile task)
    {
        var name = TaskKey.Of(task.Name);
        if (!_taskNames.TryGetValue(name, out var number))
            _taskNames[name] = number = _taskNames.Count;

        foreach (var demand in task.Demands)
            if (Catalogue.NumberOf(demand.DimensionCode) is >= 0 and var dimension && IsNewer(demand, _newest[dimension], Dimensions.All[dimension]))
                _newest[dimension] = demand;

        var firstDemand = _demands.Count;
        for (var dimension = 0; dimension < _newest.Length; dimension++)
        {
            if (_newest[dimension] is { } demand && demand.ObservedOn >= _oldest)
                _demands.Add(new RawDemand((short)dimension, _scales[dimension].CodeOf(demand.Value)));
            _newest[dimension] = null;
        }

        _tasks.Add(new RawTask(number, firstDemand, _demands.Count - firstDemand));
    }

    // As TaskProfile.Newest: the newest counts, of one day the harder one.
    private static bool IsNewer(DemandProfile demand, DemandProfile? other, Dimension dimension)
    {
        if (other is null)
            return true;
        var order = demand.ObservedOn.CompareTo(other.ObservedOn);
        return order > 0 || (order == 0 && dimension.Conflicts(demand.Value, other.Value));
    }
}

/// <param name="Hours">Code of the weekly hours; -1 when they are not known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawOffer(
    Guid Id, OfferRecord Record, Position Position, ulong Sketch, uint Place, int FromOn, int ToOn, int Hours, int FirstTask, int TaskCount, bool IsNoContact, bool HasNoPlace, bool IsOver);

[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawTask(int Name, int FirstDemand, int DemandCount);

[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawDemand(short Dimension, int Code);
