using System.Numerics;

namespace PlacementCrm.Matching.Engine;

/// <summary>Holds one candidate against one offer, contribution by contribution: the only place where points are given to offers.</summary>
internal readonly struct SegmentJudge(SegmentQuery query)
{
    /// <summary>The whole judgement with the task that suits best: the fewest conflicts, then the fewest unknowns, then the first.</summary>
    /// <param name="rows">Rows of the offer to choose from.</param>
    public int Judge(ref Tally tally, int offer, int word, ulong rows)
    {
        var row = word * Bits.PerWord + BestRow(offer, word, rows);
        JudgeTask(ref tally, offer, row);
        JudgeOffer(ref tally, offer, row);
        return row;
    }

    private int BestRow(int offer, int word, ulong rows)
    {
        var best = BitOperations.TrailingZeroCount(rows);
        if ((rows & (rows - 1)) == 0)
            return best;

        var least = (Blocking: int.MaxValue, Unknowns: int.MaxValue);
        for (; rows != 0; rows &= rows - 1)
        {
            var tally = new Tally();
            var row = BitOperations.TrailingZeroCount(rows);
            JudgeTask(ref tally, offer, word * Bits.PerWord + row);
            if (tally.Blocking > least.Blocking || (tally.Blocking == least.Blocking && tally.Unknowns >= least.Unknowns))
                continue;
            least = (tally.Blocking, tally.Unknowns);
            best = row;
        }

        return best;
    }

    /// <summary>Conflicts and unknowns that the task in this row brings.</summary>
    public void JudgeTask(ref Tally tally, int offer, int row)
    {
        foreach (var asked in query.All)
        {
            if (!query.Binds(asked, offer))
                continue;
            if (!Bits.Has(asked.Known, row))
                tally.Unknown(asked.Factor, asked.About);
            else if (asked.Breaking is { } breaking && Bits.Has(breaking, row))
            {
                // One demand is one conflict, and the consideration has the better source.
                if (!IsBroken(asked.Beside, offer, row))
                    tally.Blocks(asked.Factor, asked.About);
            }
            else
                tally.Fits(asked.Factor, about: asked.About);
        }

        foreach (var work in query.Works)
        {
            if (work.Site != query.Segment.Offers[offer].Site)
                continue;
            var name = query.Segment.TaskNames[row];
            if (work.Blocks(name))
                tally.Blocks(Factor.Avoided, work.About);
            else if (work.IsUnknown(name))
                tally.Unknown(Factor.Avoided, work.About);
        }
    }

    private bool IsBroken(Asked[] several, int offer, int row)
    {
        foreach (var asked in several)
            if (asked.Breaking is { } breaking && Bits.Has(breaking, row) && query.Binds(asked, offer))
                return true;
        return false;
    }

    /// <summary>Everything but the task.</summary>
    public void JudgeOffer(ref Tally tally, int offer, int row)
    {
        ref readonly var record = ref query.Segment.Offers[offer];
        JudgeRules(ref tally, record, offer, row);
        JudgeHours(ref tally, record, row);
        var chord = query.ChordSquared(offer);
        if (chord < 0)
            tally.Unknown(Factor.Distance);
        else if (chord >= query.Beyond)
            tally.Blocks(Factor.Distance);
        else
            tally.Fits(Factor.Distance, query.TravelPoints(chord));

        for (var i = 0; i < query.QuestionCount; i++)
            tally.Unknown(Factor.Consideration);
        for (var i = 0; i < query.LostLineCount; i++)
            tally.Unknown(Factor.Avoided);
        JudgeWork(ref tally, record, offer);
        JudgeLanguage(ref tally, offer, row);
        JudgeSite(ref tally, record);
    }

    private void JudgeRules(ref Tally tally, in OfferRecord record, int offer, int row)
    {
        if (!query.Candidate.HasConsent)
            tally.Blocks(Factor.Consent);
        if (Bits.Has(query.Segment.NoContact, row))
            tally.Blocks(Factor.Contact);
        if (record.Is(OfferMarks.PlacesUnknown))
            tally.Unknown(Factor.Places);
        else if (Bits.Has(query.Segment.NoPlace, row))
            tally.Blocks(Factor.Places);
        else
            tally.Fits(Factor.Places);
        if (query.IsTooLate(offer))
            tally.Blocks(Factor.Period);
        if (record.Is(OfferMarks.Warns))
            tally.Warn(Factor.Ratio);
        else if (record.Is(OfferMarks.RatioUnknown))
            tally.Unknown(Factor.Ratio);
    }

    private void JudgeHours(ref Tally tally, in OfferRecord record, int row)
    {
        if (record.Is(OfferMarks.HoursUnknown))
            tally.Unknown(Factor.Hours);
        else if ((query.TooLong is { } tooLong && Bits.Has(tooLong, row)) || (query.LongEnough is { } enough && !Bits.Has(enough, row)))
            tally.Blocks(Factor.Hours);
        else if (query.Candidate.WeeklyHoursMax is null)
            tally.Unknown(Factor.Hours);
        else
            tally.Fits(Factor.Hours);
    }

    private void JudgeWork(ref Tally tally, in OfferRecord record, int offer)
    {
        var (wish, skills) = query.Work.Of(record.Work, query.Segment.Sketches[offer]);
        if (record.Is(OfferMarks.WorkUnknown) || query.Candidate.WishedFunctions.Count == 0)
            tally.Unknown(Factor.Wish);
        else if (wish != Nearness.None)
            tally.Fits(Factor.Wish, query.Weights.Of.Wish(wish));
        if (skills > 0)
            tally.Fits(Factor.Skills, query.Weights.Of.Skills(skills));
    }

    private void JudgeLanguage(ref Tally tally, int offer, int row)
    {
        if (query.SaysLanguage(offer))
            return;
        var scale = query.Segment.Scales[Catalogue.Language];
        if (Bits.Has(scale.Known, row))
        {
            var missing = decimal.ToInt32(scale.ValueOf(row)) - query.Candidate.LanguageLevel;
            if (missing <= 0)
                tally.Fits(Factor.Language, query.Weights.Of.Language(missing));
            else
                tally.Against(Factor.Language, query.Weights.Of.Language(missing));
        }
        else if (query.Candidate.LanguageLevel < 4)
        {
            tally.Unknown(Factor.Language);
        }
    }

    private void JudgeSite(ref Tally tally, in OfferRecord record)
    {
        var sum = 0;
        foreach (var need in query.Needs)
        {
            var grade = record.GradeOf(need);
            if (grade == OfferRecord.GradeUnknown)
            {
                tally.Unknown(Factor.SiteNeed, (int)need);
                continue;
            }

            var capped = query.Weights.Of.SiteNeedSum(sum, grade);
            if (grade >= 2)
                tally.Fits(Factor.SiteNeed, capped - sum, (int)need);
            else
                tally.Against(Factor.SiteNeed, capped - sum, (int)need);
            sum = capped;
        }

        if (record.Is(OfferMarks.Known))
            tally.Fits(Factor.Relation, query.Weights.Relation[record.Relation]);
        if (record.Completed != 0)
            tally.Fits(Factor.PastPlacements, query.Weights.Completed[record.Completed]);
        if (record.EndedEarly != 0)
            tally.Against(Factor.PastPlacements, query.Weights.EndedEarly[record.EndedEarly]);
    }
}
