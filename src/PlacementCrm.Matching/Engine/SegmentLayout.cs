namespace PlacementCrm.Matching.Engine;

/// <summary>Puts collected offers into the order of places and their facts into columns.</summary>
internal sealed class SegmentLayout(
    List<RawOffer> raw, List<RawTask> tasks, List<RawDemand> demands, ScaleBuilder[] scaleBuilders, Dictionary<Guid, int> siteNumbers)
{
    public Segment Build(WorkTextsBuilder works, IReadOnlyDictionary<string, int> taskNames)
    {
        var order = InOrderOfPlaces();
        var (rows, rowsUsed) = RowsOf(order);
        var words = (rowsUsed + Segment.RowsPerBlock - 1) / Segment.RowsPerBlock * Segment.WordsPerBlock;
        var starts = Array.ConvertAll(order, offer => raw[offer].Record.Work);
        var texts = works.Seal(starts);
        var nothing = new ulong[words];
        var scales = Array.ConvertAll(scaleBuilders, builder => builder.Seal(words, nothing));
        var (sites, siteOrder) = Sites();
        var offers = new OfferRecord[raw.Count];
        var (places, sketches) = (new PlaceColumns(raw.Count), new ulong[raw.Count + Segment.Spare]);
        var (ids, byRank) = (new Guid[raw.Count], new int[raw.Count]);
        var (fromOn, toOn) = (new int[raw.Count], new int[raw.Count]);
        var (last, names, firstOffer) = (new ulong[words], new int[rowsUsed], new int[words]);
        var (noContact, noPlace, over, closed, noPoint) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words], new ulong[words]);
        var blocks = Array.ConvertAll(new int[words / Segment.WordsPerBlock], _ => new Block());
        Array.Fill(closed, ulong.MaxValue);
        Array.Fill(firstOffer, raw.Count);
        Array.Fill(names, -1);

        for (var offer = 0; offer < raw.Count; offer++)
        {
            var source = raw[order[offer]];
            var row = rows[offer];
            var rowCount = Math.Max(1, source.TaskCount);
            (ids[offer], fromOn[offer], toOn[offer]) = (source.Id, source.FromOn, source.ToOn);
            (offers[offer], byRank[offer]) = (source.Record with { Site = siteOrder[source.Record.Site], Work = starts[offer] }, offer);
            firstOffer[row / Bits.PerWord] = Math.Min(firstOffer[row / Bits.PerWord], offer);
            (places[offer], sketches[offer]) = (source.Position, source.Sketch);
            var isPlaced = !source.Record.Is(OfferMarks.PointUnknown);
            blocks[row / Segment.RowsPerBlock].Add(isPlaced ? source.Position : null, source.ToOn);
            Bits.Set(last, row + rowCount - 1);
            if (!isPlaced) Bits.Set(noPoint, row + rowCount - 1);
            for (var task = 0; task < rowCount; task++)
            {
                if (source.IsNoContact) Bits.Set(noContact, row + task);
                if (source.HasNoPlace) Bits.Set(noPlace, row + task);
                if (source.IsOver) Bits.Set(over, row + task);
                if (!source.IsNoContact && !source.HasNoPlace && !source.IsOver)
                    closed[(row + task) / Bits.PerWord] &= ~(1UL << (row + task));
                if (source.Hours >= 0)
                    Fill(scales[Catalogue.Hours], source.Hours, row + task);
                if (task < source.TaskCount)
                    names[row + task] = AddTask(tasks[source.FirstTask + task], row + task, scales);
            }
        }

        Rank(ids, byRank, offers);
        return new Segment
        {
            Offers = offers,
            Places = places,
            NoPoint = noPoint,
            Sketches = sketches,
            Ids = ids,
            ByRank = byRank,
            BySite = InOrderOfSites(offers),
            Sites = sites,
            FromOn = fromOn,
            ToOn = toOn,
            Works = texts,
            Scales = Array.ConvertAll(scales, scale => scale.Scale),
            Last = last,
            FirstOffer = firstOffer,
            TaskNames = names,
            TaskNumbers = taskNames,
            Closed = closed,
            NoContact = noContact,
            NoPlace = noPlace,
            Over = over,
            Blocks = blocks,
            Replaced = new ulong[]?[blocks.Length],
            ReplacedCount = 0,
        };
    }

    private int[] InOrderOfPlaces()
    {
        var (places, order) = (new uint[raw.Count], new int[raw.Count]);
        for (var offer = 0; offer < raw.Count; offer++)
            (places[offer], order[offer]) = (raw[offer].Place, offer);
        Array.Sort(places, order);
        return order;
    }

    // The rows of one offer share a word; where they do not fit any more, the rest of the word stays empty.
    private (int[] Rows, int Used) RowsOf(int[] order)
    {
        var rows = new int[order.Length];
        var next = 0;
        for (var offer = 0; offer < order.Length; offer++)
        {
            var count = Math.Max(1, raw[order[offer]].TaskCount);
            if (next % Bits.PerWord + count > Bits.PerWord)
                next = (next / Bits.PerWord + 1) * Bits.PerWord;
            rows[offer] = next;
            next += count;
        }

        return (rows, next);
    }

    private int AddTask(RawTask task, int row, (Scale Scale, ulong[][] Columns, int[] Steps)[] scales)
    {
        for (var i = task.FirstDemand; i < task.FirstDemand + task.DemandCount; i++)
            Fill(scales[demands[i].Dimension], demands[i].Code, row);
        return task.Name;
    }

    private static void Fill((Scale Scale, ulong[][] Columns, int[] Steps) scale, int code, int row)
    {
        for (var step = scale.Steps[code]; step >= 0; step--)
            Bits.Set(scale.Columns[step], row);
    }

    private (Guid[] Sites, int[] Order) Sites()
    {
        Guid[] sites = [.. siteNumbers.Keys];
        Array.Sort(sites);
        var order = new int[sites.Length];
        for (var i = 0; i < sites.Length; i++)
            order[siteNumbers[sites[i]]] = i;
        return (sites, order);
    }

    private static int[] InOrderOfSites(OfferRecord[] offers)
    {
        var order = new int[offers.Length];
        for (var offer = 0; offer < order.Length; offer++)
            order[offer] = offer;
        Array.Sort(Array.ConvertAll(offers, offer => offer.Site), order);
        return order;
    }

    private static void Rank(Guid[] ids, int[] byRank, OfferRecord[] offers)
    {
        Array.Sort((Guid[])ids.Clone(), byRank);
        for (var rank = 0; rank < byRank.Length; rank++)
        {
            if (rank > 0 && ids[byRank[rank]] == ids[byRank[rank - 1]])
                throw new ArgumentException($"The offer {ids[byRank[rank]]} is there twice.", nameof(ids));
            offers[byRank[rank]] = offers[byRank[rank]] with { Rank = rank };
        }
    }
}
