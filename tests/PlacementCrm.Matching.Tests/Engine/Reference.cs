using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Engine;

/// <summary>
/// The order as plainly as it can be written: every candidate against every task, without columns, blocks or keys, and
/// without the code that tells reasons. What does not depend on the candidate is prepared in <see cref="PlainOffer"/>.
/// </summary>
internal sealed class Reference(IEnumerable<OfferProfile> offers, DateOnly today)
{
    private static readonly WorkCatalogue s_catalogue = WorkCatalogue.Starter;

    private readonly PlainOffer[] _offers = [.. offers.Select(offer => new PlainOffer(offer, today))];

    /// <summary>All offers, best first.</summary>
    public List<Line> OffersFor(CandidateProfile candidate)
    {
        var texts = new Dictionary<string, (Nearness Wish, int Skills)>(StringComparer.Ordinal);
        return [.. _offers.Select(offer => Judge(candidate, offer, texts)).OrderBy(line => (line.Warns, -line.Score, line.Unknowns, line.OfferId))];
    }

    private Line Judge(CandidateProfile candidate, PlainOffer plain, Dictionary<string, (Nearness Wish, int Skills)> texts)
    {
        var offer = plain.Offer;
        var km = candidate.Home is { } home && offer.Place is { } place ? home.KilometresTo(place) : (decimal?)null;
        var startsOn = new DateOnly?[] { today, candidate.AvailableFromOn, offer.FromOn }.Max()!.Value;
        var isTooFar = km > candidate.MaxDistanceKm;
        var hoursBreak = offer.WeeklyHours > candidate.WeeklyHoursMax || offer.WeeklyHours < candidate.WeeklyHoursMin;
        var (task, taskBlocks, taskUnknowns) = plain.Tasks
            .Select((task, number) => Task(candidate, offer, task, number, startsOn))
            .OrderBy(entry => entry.Blocks).ThenBy(entry => entry.Unknowns).First();
        if (!texts.TryGetValue(plain.WorkKey, out var text))
            texts[plain.WorkKey] = text = (
                candidate.WishedFunctions.Select(wish => Near(WorkKind.Function, wish, plain)).DefaultIfEmpty().Max(),
                candidate.Skills.Count(skill => Words.Of([skill]).NearnessTo(plain.Work) >= Nearness.Close
                    || plain.Codes.Any(code => s_catalogue.CodeNamed(WorkKind.Skill, skill) is { } known && s_catalogue.Graph.IsUsed(known, code))));

        var blocks = Ones(!candidate.HasConsent, offer.DoNotContact, offer.FreePlaces < 1, offer.ToOn < startsOn, hoursBreak, isTooFar) + taskBlocks;
        var unknowns = Ones(
            offer.FreePlaces is null, plain.IsRatioUnknown, offer.WeeklyHours is null || (candidate.WeeklyHoursMax is null && !hoursBreak), km is null,
            (plain.Work.IsEmpty && plain.Codes.Count == 0) || candidate.WishedFunctions.Count == 0) + taskUnknowns
            + candidate.Proposals.Count(proposal => Dimensions.Find(proposal.DimensionCode) is not null)
            + candidate.Considerations.Count(one => Dimensions.Find(one.DimensionCode) is null)
            + candidate.Avoids.Count(one => one.SiteId is null && Dimensions.Find(one.DimensionCode) is null);
        var score = plain.Points + Math.Min(24, 8 * text.Skills)
            + text.Wish switch { Nearness.Same => 40, Nearness.Close => 30, Nearness.Related => 15, _ => 0 }
            + (km is { } way && !isTooFar ? 12 - (int)Math.Min(12, Math.Ceiling(12 * way / Math.Max(1, candidate.MaxDistanceKm ?? 50))) : 0);

        if (!candidate.Considerations.Any(one => one.DimensionCode == "language" && !(one.ValidToOn < startsOn) && !(offer.ToOn < one.ValidFromOn)))
            if (plain.Tasks[task].Demands.TryGetValue("language", out var needed))
                score += needed <= candidate.LanguageLevel ? 6 : Math.Max(-12, -6 * ((int)needed - candidate.LanguageLevel));
            else
                unknowns += Ones(candidate.LanguageLevel < 4);

        var needs = 0;
        foreach (var need in candidate.SiteNeeds.Distinct().Order())
            if (plain.Grades.TryGetValue(need, out var grade))
                needs = Math.Clamp(needs + 4 * (grade - 2), -16, 16);
            else
                unknowns++;
        return new Line(offer.Id, blocks, plain.Warns, score + needs, unknowns, task);
    }

    private static Nearness Near(WorkKind kind, string text, PlainOffer plain) =>
        s_catalogue.CodeNamed(kind, text) is { } asked
            ? plain.Codes.Select(code => s_catalogue.Graph.Between(asked, code)).Append(Words.Of([text]).NearnessTo(plain.Work)).Max()
            : Words.Of([text]).NearnessTo(plain.Work);

    private (int Task, int Blocks, int Unknowns) Task(CandidateProfile candidate, OfferProfile offer, PlainTask task, int number, DateOnly startsOn)
    {
        var (blocks, unknowns) = (0, 0);
        foreach (var one in candidate.Considerations)
            if (!(one.ValidToOn < startsOn) && !(offer.ToOn < one.ValidFromOn))
                Hold(one.DimensionCode, one.Limit);
        foreach (var avoided in candidate.Avoids)
            if (avoided.SiteId is null)
            {
                if (!candidate.Considerations.Any(known => known.DimensionCode == avoided.DimensionCode && !(known.ValidToOn < startsOn) && !(offer.ToOn < known.ValidFromOn)
                    && Dimensions.Find(known.DimensionCode)?.Conflicts(known.Limit, avoided.Limit) == false))
                    Hold(avoided.DimensionCode!, avoided.Limit, isAvoided: true);
            }
            else if (avoided.SiteId == offer.SiteId)
            {
                string[] names = avoided.TaskName is null ? [] : [avoided.TaskName, .. avoided.NowNamed];
                var isSame = avoided.TaskName is null || (task.Name is { } asked && names.Any(name => IsSame(name, asked)));
                blocks += Ones(isSame);
                unknowns += Ones(!isSame && (task.Name is null || names.Any(name => IsPerhapsSame(name, task.Name))));
            }

        return (number, blocks, unknowns);

        void Hold(string code, decimal limit, bool isAvoided = false)
        {
            if (Dimensions.Find(code) is not { } dimension)
                return;
            if (task.Demands.TryGetValue(code, out var demand))
                blocks += Ones(dimension.Conflicts(demand, limit) && !(isAvoided && candidate.Considerations.Any(known =>
                    known.DimensionCode == code && !(known.ValidToOn < startsOn) && !(offer.ToOn < known.ValidFromOn) && dimension.Conflicts(demand, known.Limit))));
            else
                unknowns++;
        }
    }

    private static bool IsSame(string left, string right) =>
        string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase) || Codes(left).Overlaps(Codes(right));

    private static bool IsPerhapsSame(string left, string right) => (Codes(left), Codes(right)) is ({ Count: > 0 } one, { Count: > 0 } other)
        ? one.Any(code => other.Any(another => IsPart(code, another) || IsPart(another, code)))
        : Names(left).Any(name => Words.Of([name]).NearnessTo(Words.Of(Names(right))) != Nearness.None);

    private static bool IsPart(string whole, string part) =>
        s_catalogue.FunctionOf(whole) is { } work && (work.Tasks.Contains(part) || work.EssentialSkills.Contains(part) || work.EscoEssential.Contains(part))
        || s_catalogue.Find(whole)!.Names.All.Any(name => s_catalogue.Find(part)!.Names.All.Any(other => Words.Of([name]).NearnessTo(Words.Of([other])) >= Nearness.Close));

    private static HashSet<string> Codes(string name) =>
        [.. from one in Names(name) from kind in Enum.GetValues<WorkKind>() let code = s_catalogue.CodeNamed(kind, one) where code is not null select code];

    private static IEnumerable<string> Names(string name) => s_catalogue.TaskNamed(name)?.Names.All ?? [name];

    private static int Ones(params ReadOnlySpan<bool> claims) => claims.Count(true);
}

/// <summary>One offer in the order.</summary>
internal sealed record Line(Guid OfferId, int Blocks, bool Warns, int Score, int Unknowns, int Task);
