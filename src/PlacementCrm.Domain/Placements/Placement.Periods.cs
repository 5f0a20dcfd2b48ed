using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>From when to when: decided by the authority, changed before the start, extended while it runs.</summary>
public sealed partial class Placement
{
    /// <param name="isByAuthority">The authority's own decision: only that comes after its no.</param>
    public void ApprovePeriod(PeriodApproval approval, Guid byId, DateTimeOffset now, bool isByAuthority = false)
    {
        RefuseWhenOver();
        if (Period.IsRefused && !isByAuthority)
            throw new RuleBroken("Placements.RefusedPeriodIsDecidedAnew", Period.RefusedReason);

        Period.Approve(approval, byId, now);
        PeriodDecided(PeriodDecision.Approved);
    }

    /// <summary>The authority says no to the period; another period, or a new decision, may follow.</summary>
    public void RefusePeriod(string reason, Guid byId, DateTimeOffset now)
    {
        RefuseWhenOver();
        Period.Refuse(Words(reason), byId, now);
        PeriodDecided(PeriodDecision.Refused);
    }

    /// <summary>Another start or end before the start; it must be approved anew.</summary>
    /// <param name="warningReason">Why it may be although a rule warns about the new period; what was said about the old one goes with it.</param>
    public void ChangePeriod(DateOnly from, DateOnly to, string reason, RuleSet rules, Guid byId, DateTimeOffset now, int daysBefore = 0, string? warningReason = null)
    {
        if (!State.IsBeforeStart())
            throw new RuleBroken("Placements.PeriodChangesOnlyBeforeStart");
        if (to < from)
            throw new RuleBroken("Placements.EndsBeforeStart", from, to);
        RefusePast(to, now);

        var limit = LongestPeriod.OfFirst(rules, new(Kind, TargetGroupCode, IsPublicEmployer, from, daysBefore));
        limit.RefuseBeyond(to);
        Follow(rules, from);
        AddPeriod(from, to, Words(reason), limit, byId, now);
        WarningReason = Typed.OrNull(warningReason);
        PeriodChanged();
    }

    /// <summary>A later end while it runs; it is held against the rules of the start date and approved before it is written.</summary>
    public void Extend(DateOnly to, ExtensionGround? ground, string reason, RuleSet rules, PeriodApproval approval, Guid byId, DateTimeOffset now, int daysBefore = 0, int? birthYear = null)
    {
        var limit = CheckExtension(to, ground, rules, daysBefore, birthYear);
        AddPeriod(StartsOn, to, Words(reason), limit, byId, now);
        Period.Approve(approval, byId, now);
        PeriodChanged();
    }

    /// <summary>Whether the rules of the start date allow the later end; asked before the authority is.</summary>
    public PeriodLimit CheckExtension(DateOnly to, ExtensionGround? ground, RuleSet rules, int daysBefore = 0, int? birthYear = null)
    {
        if (!State.IsRunning())
            throw new RuleBroken("Placements.OnlyRunningIsExtended");
        if (to <= EndsOn)
            throw new RuleBroken("Placements.ExtensionMustEndLater", EndsOn);

        var limit = LongestPeriod.OfExtension(rules, new(Kind, TargetGroupCode, IsPublicEmployer, StartsOn, daysBefore, birthYear), EndsOn, to);
        limit.RefuseBeyond(to);
        return limit.Needs is { } needed && ground != needed ? throw new RuleBroken($"Placements.ExtensionNeeds{needed}") : limit;
    }

    // What began some days ago may be written down late; what is over can neither be met about nor begin.
    private static void RefusePast(DateOnly to, DateTimeOffset now)
    {
        if (to < DateOnly.FromDateTime(now.UtcDateTime))
            throw new RuleBroken("Placements.PeriodIsPast", to);
    }

    private void PeriodChanged() => Happened(EventKind.PlacementPeriodChanged, from: null, to: null, About, Period.Id);

    private void PeriodDecided(PeriodDecision decision) => Happened(EventKind.PeriodDecided, from: null, decision, About, Period.Id);

    private void Follow(RuleSet rules, DateOnly startsOn)
    {
        var rule = rules.Get(RuleCodes.Kind(Kind), startsOn);
        var needs = rule.Read<KindParameters>();
        (KindRuleId, NeedsApproval, NeedsHearing, NeedsStatement) = (rule.Id, needs.NeedsApproval, needs.NeedsHearing, needs.NeedsStatement);
    }

    private void AddPeriod(DateOnly from, DateOnly to, string? reason, PeriodLimit limit, Guid byId, DateTimeOffset now)
    {
        _periods.Add(new(Id, _periods.Count + 1, from, to, reason, limit, byId, now));
        (StartsOn, EndsOn) = (from, to);
    }
}
