namespace PlacementCrm.Domain.Considerations;

/// <summary>
/// What a workplace has to consider for one person, in functional words and one limit. A diagnosis is no field here.
/// Once confirmed by the candidate it is never rewritten, only replaced: what was agreed on a day stays readable.
/// </summary>
public sealed class Consideration : Entity
{
    public const int LongestWords = 500;

    private Consideration() { }

    public Consideration(Guid id, Guid candidateId, string dimensionCode, decimal limit, string words, bool isShareable, DateOnly validFromOn, DateOnly? validToOn)
    {
        Id = id;
        CandidateId = candidateId;
        Describe(dimensionCode, limit, words, isShareable, validFromOn, validToOn);
    }

    public Guid CandidateId { get; private set; }

    public string DimensionCode { get; private set; } = "";

    /// <summary>In the unit of the dimension; the most the person manages, or the least they need.</summary>
    public decimal Limit { get; private set; }

    /// <summary>The candidate's own functional words; may be empty, the limit speaks for itself.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether the candidate lets it be said to a company. Without it the consultant keeps it.</summary>
    public bool IsShareable { get; private set; }

    public ConsiderationState State { get; private set; } = ConsiderationState.Draft;

    public DateOnly ValidFromOn { get; private set; }

    /// <summary>The last day it holds; open when null.</summary>
    public DateOnly? ValidToOn { get; private set; }

    /// <summary>The day the candidate said: yes, this is right.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The consideration that replaced this one.</summary>
    public Guid? SupersededById { get; private set; }

    public Dimension Dimension => Dimensions.Get(DimensionCode);

    /// <summary>Whether matching and safety meetings have to respect it on that day.</summary>
    public bool IsInForce(DateOnly day) =>
        State == ConsiderationState.Confirmed && ValidFromOn <= day && (ValidToOn is null || day <= ValidToOn);

    public void Rewrite(string dimensionCode, decimal limit, string words, bool isShareable, DateOnly validFromOn, DateOnly? validToOn)
    {
        if (State != ConsiderationState.Draft)
            throw new RuleBroken("Considerations.OnlyDraftsChange");

        Describe(dimensionCode, limit, words, isShareable, validFromOn, validToOn);
    }

    public void Confirm(DateOnly on)
    {
        if (State != ConsiderationState.Draft)
            throw new RuleBroken("Considerations.OnlyDraftsAreConfirmed");

        State = ConsiderationState.Confirmed;
        ConfirmedOn = on;
    }

    /// <summary>The candidate decides about sharing at any time while the consideration lives.</summary>
    public void Share(bool isShareable)
    {
        if (State is not (ConsiderationState.Draft or ConsiderationState.Confirmed))
            throw new RuleBroken("Considerations.EndedIsNotShared");

        IsShareable = isShareable;
    }

    public void SupersedeBy(Guid considerationId)
    {
        End(ConsiderationState.Superseded);
        SupersededById = considerationId;
    }

    public void Expire(DateOnly on)
    {
        End(ConsiderationState.Expired);
        ValidToOn = on < ValidFromOn ? ValidFromOn : on;
    }

    private void End(ConsiderationState state)
    {
        if (State != ConsiderationState.Confirmed)
            throw new RuleBroken("Considerations.OnlyConfirmedEnd");

        State = state;
    }

    private void Describe(string dimensionCode, decimal limit, string words, bool isShareable, DateOnly validFromOn, DateOnly? validToOn)
    {
        var dimension = Dimensions.Get(dimensionCode);
        if (!dimension.Takes(limit))
            throw new RuleBroken("Considerations.ValueOutOfRange", DimensionText.Name(dimension), Dimension.Least, dimension.Most);
        if (!dimension.Limits(limit))
            throw new RuleBroken("Considerations.LimitLimitsNothing", DimensionText.Name(dimension));
        if (words.Trim().Length > LongestWords)
            throw new RuleBroken("Considerations.WordsTooLong", LongestWords);
        if (validToOn < validFromOn)
            throw new RuleBroken("Considerations.EndsBeforeItStarts");

        DimensionCode = dimensionCode;
        Limit = limit;
        Words = words.Trim();
        IsShareable = isShareable;
        ValidFromOn = validFromOn;
        ValidToOn = validToOn;
    }
}

public enum ConsiderationState
{
    Draft,
    Confirmed,
    Superseded,
    Expired,
}
