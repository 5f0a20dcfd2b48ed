using PlacementCrm.Domain.Considerations;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Engine;

/// <summary>One limit held against one column of a segment.</summary>
/// <param name="Breaking">The rows that break it; null when none does.</param>
/// <param name="About">Its place among the candidate's considerations, or avoided lines.</param>
internal sealed record Asked(Factor Factor, ulong[] Known, ulong[]? Breaking, int ValidFromOn, int ValidToOn, int About)
{
    /// <summary>Considerations that ask for as much as this avoided line: where one of them binds, this one need not.</summary>
    public Asked[] SaidBy { get; private init; } = [];

    /// <summary>Considerations about the same demand as this avoided line: where one of them is broken, it is broken once.</summary>
    public Asked[] Beside { get; private init; } = [];

    /// <summary>Binds wherever work is still to come; needs no look at the period of the offer.</summary>
    public bool BindsAlways(int today) => SaidBy.Length == 0 && IsOpen(today);

    /// <summary>Binds nowhere where work is still to come, because a consideration does.</summary>
    public bool IsSaidAlways(int today)
    {
        foreach (var other in SaidBy)
            if (other.IsOpen(today))
                return true;
        return false;
    }

    public bool Binds(int startsOn, int toOn)
    {
        if (ValidToOn < startsOn || (toOn != int.MaxValue && ValidFromOn > toOn))
            return false;
        foreach (var other in SaidBy)
            if (other.Binds(startsOn, toOn))
                return false;
        return true;
    }

    public static IEnumerable<Asked> Of(Segment segment, CandidateProfile candidate)
    {
        var considered = new List<(ConsiderationProfile Of, Asked Asked)>();
        for (var i = 0; i < candidate.Considerations.Count; i++)
        {
            var consideration = candidate.Considerations[i];
            if (Catalogue.NumberOf(consideration.DimensionCode) is >= 0 and var dimension)
                considered.Add((consideration, Against(segment.Scales[dimension], Factor.Consideration, consideration.Limit, i, consideration.ValidFromOn.DayNumber, consideration.ValidToOn?.DayNumber ?? int.MaxValue)));
        }

        foreach (var (_, asked) in considered)
            yield return asked;
        for (var i = 0; i < candidate.Avoids.Count; i++)
        {
            var avoided = candidate.Avoids[i];
            if (avoided.SiteId is null && Dimensions.Find(avoided.DimensionCode) is { } dimension)
                yield return Against(segment.Scales[Catalogue.NumberOf(dimension.Code)], Factor.Avoided, avoided.Limit, i, 0, int.MaxValue) with
                {
                    SaidBy = [.. considered.Where(known => avoided.IsSaidBy(known.Of, dimension)).Select(known => known.Asked)],
                    Beside = [.. considered.Where(known => known.Of.DimensionCode == dimension.Code && !avoided.IsSaidBy(known.Of, dimension)).Select(known => known.Asked)],
                };
        }
    }

    private bool IsOpen(int today) => ValidToOn == int.MaxValue && ValidFromOn <= today;

    private static Asked Against(Scale scale, Factor factor, decimal limit, int about, int from, int to) =>
        new(factor, scale.Known, scale.Breaking(limit), from, to, about);
}

/// <summary>Work at one site that an earlier placement taught to avoid.</summary>
internal sealed class AvoidedWork(Segment segment, CandidateProfile candidate, int site, int about)
{
    private readonly AvoidedProfile _avoided = candidate.Avoids[about];

    // At one site few tasks are met, each many times.
    private readonly Dictionary<int, Sameness> _met = [];

    public int Site => site;

    /// <summary>Its place among the candidate's avoided lines.</summary>
    public int About => about;

    public bool Blocks(int rowName) => _avoided.TaskName is null || (rowName >= 0 && SamenessTo(rowName) == Sameness.Same);

    public bool IsUnknown(int rowName) => _avoided.TaskName is not null && (rowName < 0 || SamenessTo(rowName) == Sameness.Perhaps);

    public static IEnumerable<AvoidedWork> Of(Segment segment, CandidateProfile candidate)
    {
        for (var i = 0; i < candidate.Avoids.Count; i++)
        {
            if (candidate.Avoids[i] is { SiteId: { } id } && Array.BinarySearch(segment.Sites, id) is >= 0 and var site)
                yield return new AvoidedWork(segment, candidate, site, i);
        }
    }

    private Sameness SamenessTo(int rowName)
    {
        if (!_met.TryGetValue(rowName, out var sameness))
            _met[rowName] = sameness = _avoided.SamenessTo(segment.TaskKeyOf(rowName), candidate.Reader);
        return sameness;
    }
}
