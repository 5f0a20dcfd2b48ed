using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Domain.Activities;

/// <summary>Something to do by a day. The earliest open one about a company is the company's next step.</summary>
public sealed class FollowUpTask : Entity
{
    public const int LongestTitle = 200;

    private FollowUpTask() { }

    public FollowUpTask(Guid id, Wording title, DateOnly dueOn, Guid ownerId, TaskLinks about)
    {
        Id = id;
        Title = TitleOf(title);
        DueOn = dueOn;
        OwnerId = ownerId;
        (CompanyId, ContactId, CandidateId, PlacementId, SourceActivityId, CommentId) = about;
    }

    /// <summary>How to follow up on a placement; a step of its plan, or one that somebody agreed on.</summary>
    public FollowUpTask(Guid id, Wording title, DateOnly dueOn, Guid ownerId, TaskLinks about, FollowUpKind kind, DueStep? step = null)
        : this(id, title, dueOn, ownerId, about)
    {
        Kind = kind;
        (StepId, Occurrence) = (step?.Step.Id, step?.Occurrence);
    }

    public Wording Title { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>The member who has to do it.</summary>
    public Guid OwnerId { get; private set; }

    public Guid? CompanyId { get; private init; }

    public Guid? ContactId { get; private init; }

    public Guid? CandidateId { get; private init; }

    public Guid? PlacementId { get; private init; }

    /// <summary>The activity in which it was promised.</summary>
    public Guid? SourceActivityId { get; private init; }

    /// <summary>The comment on a placement in which the owner was named.</summary>
    public Guid? CommentId { get; private init; }

    /// <summary>Only on tasks that follow up on a placement.</summary>
    public FollowUpKind? Kind { get; private set; }

    /// <summary>The step of the plan that it was generated from; with its occurrence unique for a placement.</summary>
    public Guid? StepId { get; private set; }

    public int? Occurrence { get; private set; }

    /// <summary>When it was done or called off.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    /// <summary>Nobody did it and nobody has to: what it was about is over.</summary>
    public bool IsCancelled { get; private set; }

    public bool IsOpen => DoneAt is null;

    /// <summary>Once: the second of two clicks changes nothing.</summary>
    public void Complete(Guid memberId, DateTimeOffset now)
    {
        if (!IsOpen)
            return;

        DoneAt = now;
        DoneById = memberId;
    }

    /// <summary>Takes it off the list and keeps it; what was done stays done.</summary>
    public void Cancel(Guid memberId, DateTimeOffset now)
    {
        if (!IsOpen)
            return;

        Complete(memberId, now);
        IsCancelled = true;
    }

    /// <summary>What the parties agreed on counts as this step of the plan, on the day that they chose.</summary>
    public void TakeThePlaceOf(DueStep due) => (Kind, StepId, Occurrence) = (due.Step.Kind, due.Step.Id, due.Occurrence);

    /// <summary>The start it was counted from was taken back; the day that was agreed on stays.</summary>
    public void LeaveThePlan() => (StepId, Occurrence) = (null, null);

    /// <summary>Takes a completion or cancellation back; on an open task it changes nothing.</summary>
    public void Reopen()
    {
        IsCancelled = false;
        DoneAt = null;
        DoneById = null;
    }

    public void Move(DateOnly dueOn)
    {
        RefuseWhenDone();
        DueOn = dueOn;
    }

    public void Rename(string title)
    {
        RefuseWhenDone();
        Title = TitleOf(title);
    }

    /// <summary>What has to be done is another thing by now, or by another day; whoever has the task keeps it.</summary>
    public void Rewrite(Wording title, DateOnly dueOn)
    {
        RefuseWhenDone();
        (Title, DueOn) = (TitleOf(title), dueOn);
    }

    public void HandTo(Guid memberId)
    {
        RefuseWhenDone();
        OwnerId = memberId;
    }

    /// <summary>The next step among the tasks about one company, if anything is open.</summary>
    public static FollowUpTask? NextStep(IEnumerable<FollowUpTask> tasks) =>
        tasks.Where(task => task.IsOpen).OrderBy(task => task.DueOn).ThenBy(task => task.Id).FirstOrDefault();

    private void RefuseWhenDone()
    {
        if (!IsOpen)
            throw new RuleBroken("Activities.TaskDone", Title.InLanguage());
    }

    private static Wording TitleOf(Wording title) =>
        string.IsNullOrWhiteSpace(title.InLanguage()) ? throw new RuleBroken("Activities.TaskTitleMissing") : title;
}

/// <summary>What a task is about; each part may be missing.</summary>
public sealed record TaskLinks(
    Guid? CompanyId = null,
    Guid? ContactId = null,
    Guid? CandidateId = null,
    Guid? PlacementId = null,
    Guid? SourceActivityId = null,
    Guid? CommentId = null);
