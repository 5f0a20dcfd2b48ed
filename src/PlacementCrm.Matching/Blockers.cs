namespace PlacementCrm.Matching;

/// <summary>The rules of an offer that no points outweigh: consent, contact, places, period, hours, distance; and the ratio, which warns.</summary>
internal static class Blockers
{
    public static IEnumerable<Reason> Of(CandidateProfile candidate, OfferProfile offer, DateOnly today, MatchWeights weights)
    {
        if (!candidate.HasConsent)
            yield return Conflict(Factor.Consent, "Consent.Missing");
        if (offer.DoNotContact)
            yield return Conflict(Factor.Contact, "Contact.Refused");

        yield return Places(offer.FreePlaces);

        var startsOn = StartOf(candidate, offer, today);
        if (offer.ToOn < startsOn)
            yield return Conflict(Factor.Period, "Period.Over", offer.ToOn.Value, startsOn);

        yield return Hours(candidate, offer);
        yield return Distance(candidate, offer, weights);

        if (offer.Ratio is { Allowed: null })
            yield return Unknown(Factor.Ratio, "Ratio.Unknown");
        else if (offer.Ratio is { IsFull: true } ratio)
            yield return Conflict(Factor.Ratio, "Ratio.Full", ratio.Taken, ratio.Allowed.Value, ratio.FromOn, ratio.ToOn) with { Weight = ReasonWeight.Warns };
    }

    /// <summary>The first day on which the candidate could be at work there.</summary>
    public static DateOnly StartOf(CandidateProfile candidate, OfferProfile offer, DateOnly today)
    {
        var availableOn = candidate.AvailableFromOn > today ? candidate.AvailableFromOn.Value : today;
        return offer.FromOn > availableOn ? offer.FromOn.Value : availableOn;
    }

    private static Reason Places(int? free) => free switch
    {
        null => Unknown(Factor.Places, "Places.Unknown"),
        < 1 => Conflict(Factor.Places, "Places.None"),
        1 => Fits(Factor.Places, "Places.One"),
        _ => Fits(Factor.Places, "Places.Free", free.Value),
    };

    private static Reason Hours(CandidateProfile candidate, OfferProfile offer)
    {
        if (offer.WeeklyHours is not { } hours)
            return Unknown(Factor.Hours, "Hours.Unknown");
        if (hours > candidate.WeeklyHoursMax)
            return Conflict(Factor.Hours, "Hours.TooMany", hours, candidate.WeeklyHoursMax.Value);
        if (hours < candidate.WeeklyHoursMin)
            return Conflict(Factor.Hours, "Hours.TooFew", hours, candidate.WeeklyHoursMin.Value);
        return candidate.WeeklyHoursMax is null ? Unknown(Factor.Hours, "Hours.CandidateUnknown") : Fits(Factor.Hours, "Hours.Fits", hours);
    }

    private static Reason Distance(CandidateProfile candidate, OfferProfile offer, MatchWeights weights)
    {
        if (candidate.Home is not { } home)
            return Unknown(Factor.Distance, "Distance.CandidateUnknown");
        if (offer.Place is not { } place)
            return Unknown(Factor.Distance, "Distance.Unknown");

        var km = home.KilometresTo(place);
        return km > candidate.MaxDistanceKm
            ? Conflict(Factor.Distance, "Distance.Beyond", km, candidate.MaxDistanceKm.Value)
            : Fits(Factor.Distance, "Distance.Within", km) with { Points = weights.Travel((int)(10 * km), candidate.MaxDistanceKm), Measure = (int)(10 * km) };
    }

    private static Reason Fits(Factor factor, string code, params Argument[] arguments) =>
        new() { Kind = ReasonKind.Fits, Factor = factor, Code = code, Arguments = arguments };

    private static Reason Unknown(Factor factor, string code) =>
        new() { Kind = ReasonKind.Unknown, Factor = factor, Code = code };

    private static Reason Conflict(Factor factor, string code, params Argument[] arguments) =>
        new() { Kind = ReasonKind.Conflicts, Factor = factor, Code = code, Weight = ReasonWeight.Blocks, Arguments = arguments };
}
