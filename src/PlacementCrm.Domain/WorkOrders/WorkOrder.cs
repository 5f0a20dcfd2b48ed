using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.WorkOrders;

/// <summary>
/// A company buys work instead of taking people, for example from a prison's workshop: the same relation, another outcome.
/// </summary>
public sealed class WorkOrder : Entity
{
    public const int LongestTitle = 120;
    public const int LongestUnit = 40;
    public const int LongestWords = 1000;
    public const decimal MostVolume = 1_000_000;
    public const decimal HighestPrice = 100_000_000;

    private WorkOrder() { }

    public WorkOrder(Guid id, Guid companyId, Guid consultantId, WorkOrderTerms terms)
    {
        Id = id;
        (CompanyId, ConsultantId) = (companyId, consultantId);
        Describe(terms);
        Happened(EventKind.WorkOrderMoved, from: null, WorkOrderState.Offered, About);
    }

    public Guid CompanyId { get; private init; }

    public Guid ConsultantId { get; private init; }

    public Guid? SiteId { get; private set; }

    /// <summary>The visit or call that it came from.</summary>
    public Guid? SourceActivityId { get; private set; }

    public string Title { get; private set; } = "";

    public decimal Volume { get; private set; }

    /// <summary>What the volume counts: "pallets", "hours".</summary>
    public string Unit { get; private set; } = "";

    /// <summary>For the whole order; none when nothing is paid or nothing is agreed yet.</summary>
    public decimal? Price { get; private set; }

    /// <summary>ISO 4217; the country of the work decides, not the language of the screen.</summary>
    public string? Currency { get; private set; }

    /// <summary>Where the work is done, for example which workshop.</summary>
    public string DoneBy { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public WorkOrderState State { get; private set; } = WorkOrderState.Offered;

    /// <summary>When the company said yes; none on orders that were agreed before it was asked.</summary>
    public DateOnly? AgreedOn { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    public decimal? DeliveredVolume { get; private set; }

    /// <summary>The task by which it is seen when the order is due; none on orders that are older than the question.</summary>
    public Guid? DueTaskId { get; private set; }

    public void RemindBy(Guid taskId) => DueTaskId = taskId;

    public string? CancelledReason { get; private set; }

    public bool IsLate(DateOnly today) => State.IsOpen() && DueOn < today;

    /// <param name="agreedOn">None leaves the day of the agreement; it may have been written down later than it was made.</param>
    public void Correct(WorkOrderTerms terms, DateOnly today, DateOnly? agreedOn = null)
    {
        if (!State.IsOpen())
            throw new RuleBroken("WorkOrders.OnlyOpenChanges", State.Words());
        if (agreedOn > today)
            throw new RuleBroken("WorkOrders.AgreedInFuture", today);
        Describe(terms);
        if (State is WorkOrderState.Agreed)
            AgreedOn = agreedOn ?? AgreedOn;
    }

    public void Agree(DateOnly on)
    {
        Move(WorkOrderState.Agreed);
        AgreedOn = on;
    }

    public void Deliver(DateOnly on, decimal volume, DateOnly today)
    {
        if (on > today)
            throw new RuleBroken("WorkOrders.DeliveredInFuture", today);
        if (on < AgreedOn)
            throw new RuleBroken("WorkOrders.DeliveredBeforeAgreed", AgreedOn);
        RefuseVolume(volume);
        Move(WorkOrderState.Delivered);
        (DeliveredOn, DeliveredVolume) = (on, volume);
    }

    public void Cancel(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestWords)
            throw new RuleBroken("WorkOrders.ReasonNeeded", LongestWords);
        Move(WorkOrderState.Cancelled);
        CancelledReason = reason.Trim();
    }

    private void Describe(WorkOrderTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Title) || terms.Title.Trim().Length > LongestTitle)
            throw new RuleBroken("WorkOrders.TitleNeeded", LongestTitle);
        if (string.IsNullOrWhiteSpace(terms.Unit) || terms.Unit.Trim().Length > LongestUnit)
            throw new RuleBroken("WorkOrders.UnitNeeded", LongestUnit);
        if (terms.Price is < 0 or > HighestPrice || (terms.Price is null) != (terms.Currency is null))
            throw new RuleBroken("WorkOrders.Price", HighestPrice);
        RefuseVolume(terms.Volume);

        (Title, Volume, Unit, DueOn) = (terms.Title.Trim(), terms.Volume, terms.Unit.Trim(), terms.DueOn);
        (Price, Currency, DoneBy) = (terms.Price, terms.Currency, terms.DoneBy.Trim());
        (SiteId, SourceActivityId) = (terms.SiteId, terms.SourceActivityId);
    }

    private void Move(WorkOrderState next)
    {
        if (!State.Next().Contains(next))
            throw new RuleBroken("WorkOrders.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), WorkOrderStates.Words));
        Happened(EventKind.WorkOrderMoved, State, next, About);
        State = next;
    }

    private EventAbout About => new(CompanyId: CompanyId);

    private static void RefuseVolume(decimal volume)
    {
        if (volume is <= 0 or > MostVolume)
            throw new RuleBroken("WorkOrders.Volume", MostVolume);
    }
}

/// <summary>What is ordered.</summary>
public sealed record WorkOrderTerms(
    string Title, decimal Volume, string Unit, DateOnly DueOn, decimal? Price = null, string? Currency = null, string DoneBy = "",
    Guid? SiteId = null, Guid? SourceActivityId = null);
