using System.Numerics;

namespace PlacementCrm.Matching.Engine;

/// <summary>Judges offers one by one, whatever blocks them.</summary>
internal sealed class SegmentSweep(SegmentQuery query)
{
    private readonly Segment _segment = query.Segment;
    private readonly SegmentJudge _judge = new(query);

    public delegate void Judged(in Tally tally, int rank);

    public void Run(Judged judged)
    {
        for (var word = 0; word < _segment.Last.Length; word++)
        {
            var last = _segment.Last[word];
            var replaced = _segment.Replaced[word / Segment.WordsPerBlock]?[word % Segment.WordsPerBlock] ?? 0;
            var offer = _segment.FirstOffer[word];
            for (var offers = last; offers != 0; offers &= offers - 1, offer++)
            {
                var lastRow = BitOperations.TrailingZeroCount(offers);
                if ((replaced >> lastRow & 1) != 0)
                    continue;
                var tally = new Tally();
                _judge.Judge(ref tally, offer, word, Bits.RowsOf(lastRow, last));
                judged(tally, _segment.Offers[offer].Rank);
            }
        }
    }

    public RankedOffer Explain(int offer)
    {
        var (word, lastRow) = _segment.RowOf(offer);
        var rows = Bits.RowsOf(lastRow, _segment.Last[word]);
        var room = new Contribution[MostContributions];
        var tally = new Tally(room);
        var row = _judge.Judge(ref tally, offer, word, rows);
        return new RankedOffer(
            _segment.Ids[offer], row % Bits.PerWord - BitOperations.TrailingZeroCount(rows), tally.Score, tally.Unknowns, tally.Warns, room.AsSpan(0, tally.Count).ToArray());
    }

    // One per rule, consideration, avoided line, question and need.
    private int MostContributions => 16 + query.All.Length + query.Works.Length + query.QuestionCount + query.LostLineCount + query.Needs.Length;
}
