using System.Numerics;
using System.Runtime.CompilerServices;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Matching.Engine;

/// <summary>A candidate in the terms of one segment, ready to be held against its offers.</summary>
internal sealed class SegmentQuery : IDisposable
{
    private readonly int _availableOn;
    private readonly Asked[] _language;

    // From each of these squares on one point more is lost.
    private readonly long[] _travel;
    private readonly double _travelPerCm;
    private readonly int _needsAtMost;

    public SegmentQuery(Segment segment, CandidateProfile candidate, DateOnly today, WeightTables weights)
    {
        (Weights, _travel) = (weights, new long[weights.Of.TravelAtMost]);
        Steady = weights.SteadyOf(segment);
        (Segment, Candidate, Today) = (segment, candidate, today.DayNumber);
        _availableOn = Math.Max(Today, candidate.AvailableFromOn?.DayNumber ?? 0);
        All = [.. Asked.Of(segment, candidate)];
        Works = [.. AvoidedWork.Of(segment, candidate)];
        Work = new WorkQuery(segment.Works, candidate, weights.Of);
        QuestionCount = candidate.Proposals.Count(proposal => Catalogue.NumberOf(proposal.DimensionCode) >= 0)
            + candidate.Considerations.Count(consideration => Catalogue.NumberOf(consideration.DimensionCode) < 0);
        LostLineCount = candidate.Avoids.Count(avoided => avoided.SiteId is null && Catalogue.NumberOf(avoided.DimensionCode) < 0);
        _language = Array.FindAll(All, asked => asked.Factor == Factor.Consideration && Catalogue.NumberOf(candidate.Considerations[asked.About].DimensionCode) == Catalogue.Language);
        Needs = [.. candidate.SiteNeeds.Distinct().Order()];
        _needsAtMost = Needs.Aggregate(0, (sum, _) => Weights.Of.SiteNeedSum(sum, OfferRecord.GradeUnknown));
        Home = candidate.Home is { } home ? Position.Of(home) : null;
        Beyond = Home is not null && candidate.MaxDistanceKm is { } most ? Position.Beyond(10 * most) : long.MaxValue;

        var reach = 10L * Math.Max(1, candidate.MaxDistanceKm ?? MatchRules.UsualTravelKm);
        _travelPerCm = _travel.Length / (100.0 * 100.0 * reach);
        for (var lost = 0; lost < _travel.Length; lost++)
            _travel[lost] = Position.Beyond((int)(reach * lost / _travel.Length));

        var hours = segment.Scales[Catalogue.Hours];
        TooLong = candidate.WeeklyHoursMax is { } longest ? hours.Breaking(longest) : null;
        LongEnough = candidate.WeeklyHoursMin is { } shortest ? hours.AtLeast(shortest) : null;
        HoursKnown = hours.Known;
        Columns = [.. All.Where(asked => asked.BindsAlways(Today)).Select(asked => asked.Breaking).Append(TooLong).OfType<ulong[]>()];
        Dated = Array.FindAll(All, asked => asked.Breaking is not null && !asked.BindsAlways(Today) && !asked.IsSaidAlways(Today));
    }

    public Segment Segment { get; }

    public WeightTables Weights { get; }

    /// <summary>As <see cref="WeightTables.SteadyOf"/>.</summary>
    public short[] Steady { get; }

    public CandidateProfile Candidate { get; }

    public int Today { get; }

    public Position? Home { get; }

    /// <summary>From this square on an offer is too far away.</summary>
    public long Beyond { get; }

    /// <summary>Rows that are ruled out whatever the day.</summary>
    public ulong[][] Columns { get; }

    public ulong[]? TooLong { get; }

    public ulong[]? LongEnough { get; }

    public ulong[] HoursKnown { get; }

    /// <summary>Those that bind only on some days, so the period of each offer decides.</summary>
    public Asked[] Dated { get; }

    public Asked[] All { get; }

    /// <summary>Whether rows have to be looked at one by one after the columns.</summary>
    public bool LooksAtRows => Dated.Length > 0 || Works.Length > 0;

    /// <summary>Whether the columns know all about the period.</summary>
    public bool IsAvailableToday => _availableOn <= Today;

    public AvoidedWork[] Works { get; }

    public WorkQuery Work { get; }

    public SiteDimension[] Needs { get; }

    /// <summary>
    /// What the person is still to be asked, the same at every offer: what an incident proposes, and what is confirmed in words that the
    /// catalogue no longer knows.
    /// </summary>
    public int QuestionCount { get; }

    /// <summary>Lines of the avoid list about a demand that the catalogue no longer knows.</summary>
    public int LostLineCount { get; }

    /// <summary>A consideration about the language binds there and says it already.</summary>
    public bool SaysLanguage(int offer)
    {
        foreach (var asked in _language)
            if (Binds(asked, offer))
                return true;
        return false;
    }

    public bool IsTooLate(int offer) => Segment.ToOn[offer] < Math.Max(_availableOn, Segment.FromOn[offer]);

    public bool Binds(Asked asked, int offer) => asked.Binds(Math.Max(_availableOn, Segment.FromOn[offer]), Segment.ToOn[offer]);

    /// <summary>The most that any offer of a block can give for its way, its language and what it is like.</summary>
    public int PointsAtMost(Block block) => TravelPoints(Home is { } home ? block.Nearest(home) : -1) + Weights.Of.LanguageEnough + _needsAtMost;

    /// <summary>The most that an offer can give for these.</summary>
    public int PointsAtMost(int offer, in OfferRecord record)
    {
        var needs = 0;
        foreach (var need in Needs)
            needs = Weights.Of.SiteNeedSum(needs, OfferRecord.Counted[record.GradeOf(need)]);
        return TravelPoints(ChordSquared(offer)) + Weights.Of.LanguageEnough + needs;
    }

    /// <summary>As <see cref="MatchWeights.Travel"/>, without a root: each point has its square.</summary>
    public int TravelPoints(long chordSquared)
    {
        if (chordSquared < 0)
            return 0;
        // The root is rounded, so the square of the point has the last word.
        var lost = (int)Math.Min(_travel.Length, Math.Sqrt(chordSquared) * _travelPerCm);
        while (lost < _travel.Length && chordSquared >= _travel[lost])
            lost++;
        while (lost > 0 && chordSquared < _travel[lost - 1])
            lost--;
        return _travel.Length - lost;
    }

    /// <summary>-1 when one of the two points is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ChordSquared(int offer) =>
        Home is { } home && !Segment.Offers[offer].Is(OfferMarks.PointUnknown) ? home.ChordSquared(Segment.Places[offer]) : -1;

    /// <summary>Last rows of the offers of a word that are known to be too far away; asked only of a candidate with a home and a limit.</summary>
    public ulong TooFar(int word)
    {
        var last = Segment.Last[word];
        var nearer = Segment.Places.Nearer(Home!.Value, Beyond, Segment.FirstOffer[word], BitOperations.PopCount(last));
        return last & ~(Bits.AtLastRows(nearer, last) | Segment.NoPoint[word]);
    }

    public void Dispose() => Work.Dispose();
}
