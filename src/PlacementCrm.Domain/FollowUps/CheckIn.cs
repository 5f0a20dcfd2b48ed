using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.FollowUps;

/// <summary>Who was asked how it goes.</summary>
public enum CheckInWith
{
    Candidate,
    Company,
    Both,
}

/// <summary>Whether what was agreed for a consideration is still kept.</summary>
public enum StillRespected
{
    Yes,
    Partly,
    No,
}

/// <summary>Somebody asked how the placement goes and wrote the answers down.</summary>
public sealed class CheckIn : Entity
{
    private readonly List<GoalGrade> _grades = [];
    private readonly List<ConsiderationCheck> _considerations = [];

    private CheckIn() { }

    public CheckIn(Guid id, Guid placementId, CheckInAnswers answers, Guid byId, DateTimeOffset now)
    {
        (Id, PlacementId) = (id, placementId);
        (RecordedById, RecordedAt) = (byId, now);
        Fill(answers);
        Happened(EventKind.CheckInHeld, from: null, to: null, new(PlacementId: placementId));
    }

    public Guid PlacementId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public CheckInWith With { get; private set; }

    /// <summary>Since the last check-in.</summary>
    public int? DaysPlanned { get; private set; }

    public int? DaysAttended { get; private set; }

    /// <summary>0 very bad to 4 very good; only for those who may see considerations.</summary>
    public int? WellBeing { get; private set; }

    /// <summary>Only for those who may see considerations.</summary>
    public string? Note { get; private set; }

    public DateOnly? NextOn { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? CorrectedAt { get; private set; }

    public IReadOnlyList<GoalGrade> Grades => _grades;

    /// <summary>Ids and answers alone: the words of a consideration stay in its own record.</summary>
    public IReadOnlyList<ConsiderationCheck> Considerations => _considerations;

    public bool SomethingIsNotRespected => _considerations.Exists(check => check.Answer is not StillRespected.Yes);

    /// <summary>Only who wrote it knows what was said.</summary>
    public void Correct(CheckInAnswers answers, Guid byId, DateTimeOffset now)
    {
        if (byId != RecordedById)
            throw new RuleBroken("FollowUps.OnlyAuthorCorrects");
        Fill(answers);
        CorrectedAt = now;
    }

    private void Fill(CheckInAnswers answers)
    {
        answers.Check();
        (HeldOn, With, NextOn) = (answers.HeldOn, answers.With, answers.NextOn);
        (DaysPlanned, DaysAttended) = (answers.DaysPlanned, answers.DaysAttended);
        (WellBeing, Note) = (answers.WellBeing, string.IsNullOrWhiteSpace(answers.Note) ? null : answers.Note.Trim());
        Keep(_grades, answers.Grades, grade => grade.ProgressGoalId, (grade, value) => grade.Grade = value, (goal, value) => new(Id, goal, value));
        Keep(_considerations, answers.Considerations, check => check.ConsiderationId, (check, value) => check.Answer = value, (which, value) => new(Id, which, value));
    }

    // Rows that stay keep their identity: the database sees a change and not a second row of the same key.
    private static void Keep<TRow, TValue>(
        List<TRow> rows, IReadOnlyDictionary<Guid, TValue> wanted, Func<TRow, Guid> key, Action<TRow, TValue> change, Func<Guid, TValue, TRow> add)
    {
        rows.RemoveAll(row => !wanted.ContainsKey(key(row)));
        foreach (var (id, value) in wanted)
        {
            if (rows.Find(row => key(row) == id) is { } known)
                change(known, value);
            else
                rows.Add(add(id, value));
        }
    }
}

/// <summary>How far one goal has come: 0 not begun, 1 tries with help, 2 half way, 3 nearly alone, 4 reached.</summary>
public sealed class GoalGrade : Entity
{
    private GoalGrade() { }

    internal GoalGrade(Guid checkInId, Guid goalId, int grade) => (CheckInId, ProgressGoalId, Grade) = (checkInId, goalId, grade);

    public Guid CheckInId { get; private set; }

    public Guid ProgressGoalId { get; private set; }

    public int Grade { get; internal set; }
}

/// <summary>Whether one shared consideration is still respected.</summary>
public sealed class ConsiderationCheck : Entity
{
    private ConsiderationCheck() { }

    internal ConsiderationCheck(Guid checkInId, Guid considerationId, StillRespected answer) =>
        (CheckInId, ConsiderationId, Answer) = (checkInId, considerationId, answer);

    public Guid CheckInId { get; private set; }

    public Guid ConsiderationId { get; private set; }

    public StillRespected Answer { get; internal set; }
}
