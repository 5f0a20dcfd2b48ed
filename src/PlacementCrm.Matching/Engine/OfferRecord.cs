using System.Runtime.InteropServices;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Matching.Engine;

/// <summary>What the soft sum reads of an offer that may come among the best, together in memory; 20 bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OfferRecord
{
    public const int GradeUnknown = 7;
    private const int BitsPerGrade = 3;

    /// <summary>Each grade as the sum takes it: an unknown one as the middle, which changes nothing.</summary>
    public static ReadOnlySpan<byte> Counted => [0, 1, 2, 3, 4, 5, 6, 2];

    /// <summary>Where the description of work begins; see <see cref="WorkTexts"/>.</summary>
    public int Work { get; init; }

    public OfferMarks Marks { get; init; }

    public int Site { get; init; }

    /// <summary>The place among all ids of the segment: the last word of the order.</summary>
    public int Rank { get; init; }

    /// <summary>Code of a <see cref="Closeness"/>.</summary>
    public byte Relation { get; init; }

    /// <summary>Placements that were completed, or ended early; more than a byte holds reach every cap.</summary>
    public byte Completed { get; init; }
    public byte EndedEarly { get; init; }

    public bool Is(OfferMarks mark) => (Marks & mark) != OfferMarks.None;

    public int GradeOf(SiteDimension need) => (int)Marks >> (BitsPerGrade * (int)need) & GradeUnknown;

    public static OfferMarks Grade(SiteDimension need, int grade) => (OfferMarks)(grade << (BitsPerGrade * (int)need));
}

/// <summary>The lower bits hold the grades of the site, three each.</summary>
[Flags]
internal enum OfferMarks
{
    None = 0,
    PlacesUnknown = 1 << 24,
    HoursUnknown = 1 << 25,
    Warns = 1 << 26,
    WorkUnknown = 1 << 27,
    PointUnknown = 1 << 28,

    /// <summary>There was contact with the company.</summary>
    Known = 1 << 29,
    RatioUnknown = 1 << 30,
}
