namespace PlacementCrm.Matching.Engine;

/// <summary>
/// Offers of one day as columns, never changed once built. An offer has one row per task, or one when no task is known;
/// rows stand in the order of places, 1,024 to a block, so that a block is skipped when all of it is too far away.
/// </summary>
internal sealed class Segment
{
    public const int WordsPerBlock = 16;
    public const int RowsPerBlock = WordsPerBlock * Bits.PerWord;

    /// <summary>So much longer are columns of offers than they need, so that several offers can be read at once up to the last.</summary>
    public const int Spare = 16;

    public required OfferRecord[] Offers { get; init; }

    public required PlaceColumns Places { get; init; }

    /// <summary>Last rows of the offers whose place nobody knows.</summary>
    public required ulong[] NoPoint { get; init; }

    /// <summary>For each offer one bit per beginning of a word of its work: no common bit, no word alike.</summary>
    public required ulong[] Sketches { get; init; }

    public required Guid[] Ids { get; init; }

    /// <summary>The offers in the order of their ids.</summary>
    public required int[] ByRank { get; init; }

    /// <summary>The offers in the order of their sites.</summary>
    public required int[] BySite { get; init; }

    /// <summary>In ascending order, each once.</summary>
    public required Guid[] Sites { get; init; }

    /// <summary>As day numbers; no day is 0 for the first and the greatest number for the last.</summary>
    public required int[] FromOn { get; init; }

    public required int[] ToOn { get; init; }

    public required Scale[] Scales { get; init; }

    /// <summary>The last row of each offer; a row without an offer has none.</summary>
    public required ulong[] Last { get; init; }

    /// <summary>The first offer of each word; at the end of the last block the number of offers.</summary>
    public required int[] FirstOffer { get; init; }

    /// <summary>For each row, up to the last that is used, the name of its task; -1 when no task is known.</summary>
    public required int[] TaskNames { get; init; }

    /// <summary>By <see cref="PlacementCrm.Matching.Work.TaskKey"/>: one task under two names has one number.</summary>
    public required IReadOnlyDictionary<string, int> TaskNumbers { get; init; }

    private string[]? _taskKeys;

    /// <summary>The other way round; few ask, so it is made for the first who does.</summary>
    public string TaskKeyOf(int number) => (_taskKeys ??= [.. TaskNumbers.OrderBy(task => task.Value).Select(task => task.Key)])[number];

    /// <summary>Nobody may be placed there, whoever it is: no contact, no place, over, or no row at all.</summary>
    public required ulong[] Closed { get; init; }

    public required ulong[] NoContact { get; init; }

    public required ulong[] NoPlace { get; init; }

    public required ulong[] Over { get; init; }

    public required Block[] Blocks { get; init; }

    public required WorkTexts Works { get; init; }

    /// <summary>Offers that a newer segment replaces, as rows of a block; null where there are none.</summary>
    public required ulong[]?[] Replaced { get; init; }

    public required int ReplacedCount { get; init; }

    public int Count => Offers.Length - ReplacedCount;

    public int OfferAt(int word, int lastRow) =>
        FirstOffer[word] + System.Numerics.BitOperations.PopCount(Last[word] & ((1UL << lastRow) - 1));

    /// <summary>-1 when the offer is not there, or replaced.</summary>
    public int Find(Guid id)
    {
        var (low, high) = (0, ByRank.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = Ids[ByRank[middle]].CompareTo(id);
            if (order == 0)
                return IsReplaced(ByRank[middle]) ? -1 : ByRank[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Word and last row of an offer.</summary>
    public (int Word, int LastRow) RowOf(int offer)
    {
        var word = Array.BinarySearch(FirstOffer, offer);
        if (word < 0)
            word = ~word - 1;
        var rows = Last[word];
        for (var skip = offer - FirstOffer[word]; skip > 0; skip--)
            rows &= rows - 1;
        return (word, System.Numerics.BitOperations.TrailingZeroCount(rows));
    }

    public IEnumerable<int> OffersAt(int site)
    {
        var (low, high) = (0, BySite.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Offers[BySite[middle]].Site < site ? (middle + 1, high) : (low, middle);
        }

        for (; low < BySite.Length && Offers[BySite[low]].Site == site; low++)
            yield return BySite[low];
    }

    /// <summary>The same segment without these offers; costs a copy of the list of blocks.</summary>
    public Segment Without(IEnumerable<int> offers)
    {
        var replaced = (ulong[]?[])Replaced.Clone();
        var count = ReplacedCount;
        foreach (var (word, lastRow) in offers.Select(RowOf))
        {
            var block = word / WordsPerBlock;
            var rows = (ulong[]?)replaced[block]?.Clone() ?? new ulong[WordsPerBlock];
            rows[word % WordsPerBlock] |= Bits.RowsOf(lastRow, Last[word]);
            replaced[block] = rows;
            count++;
        }

        return With(replaced, count);
    }

    private bool IsReplaced(int offer)
    {
        var (word, lastRow) = RowOf(offer);
        return Replaced[word / WordsPerBlock] is { } rows && (rows[word % WordsPerBlock] >> lastRow & 1) != 0;
    }

    private Segment With(ulong[]?[] replaced, int count) => new()
    {
        Offers = Offers,
        Places = Places,
        NoPoint = NoPoint,
        Sketches = Sketches,
        Ids = Ids,
        ByRank = ByRank,
        BySite = BySite,
        Sites = Sites,
        FromOn = FromOn,
        ToOn = ToOn,
        Scales = Scales,
        Last = Last,
        FirstOffer = FirstOffer,
        TaskNames = TaskNames,
        TaskNumbers = TaskNumbers,
        Closed = Closed,
        NoContact = NoContact,
        NoPlace = NoPlace,
        Over = Over,
        Blocks = Blocks,
        Works = Works,
        Replaced = replaced,
        ReplacedCount = count,
    };
}
