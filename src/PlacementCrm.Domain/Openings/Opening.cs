using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Openings;

/// <summary>Places that a company offers at one site: what is to be done, how many hours, from when to when, for how many people.</summary>
public sealed class Opening : Entity
{
    public const int LongestTitle = 120;
    public const int MostPlaces = 500;

    /// <summary>Directive 2003/88/EC art. 6: 48 hours a week.</summary>
    public const decimal MostWeeklyHours = 48;

    private readonly List<WorkTask> _tasks = [];

    private Opening() { }

    public Opening(Guid id, Guid companyId, Guid siteId, string title, string workFunction, PlacementKind kind, int places)
    {
        Id = id;
        CompanyId = companyId;
        SiteId = siteId;
        Describe(title, workFunction, kind);
        OfferPlaces(places);
    }

    public Guid CompanyId { get; private set; }

    public Guid SiteId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The kind of work in a few words, compared with what candidates wish for.</summary>
    public string WorkFunction { get; private set; } = "";

    public PlacementKind Kind { get; private set; }

    /// <summary>Null when the company has not said yet.</summary>
    public decimal? WeeklyHours { get; private set; }

    public DateOnly? FromOn { get; private set; }

    /// <summary>The last day; open when null.</summary>
    public DateOnly? ToOn { get; private set; }

    /// <summary>Offered in all; how many are taken is counted from the placements.</summary>
    public int Places { get; private set; }

    public OpeningState State { get; private set; } = OpeningState.Open;

    public IReadOnlyList<WorkTask> Tasks => _tasks;

    public void Describe(string title, string workFunction, PlacementKind kind)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > LongestTitle)
            throw new RuleBroken("Openings.TitleMissing", LongestTitle);

        Title = title.Trim();
        WorkFunction = workFunction.Trim();
        Kind = kind;
    }

    public void Schedule(decimal? weeklyHours, DateOnly? fromOn, DateOnly? toOn)
    {
        if (weeklyHours is <= 0 or > MostWeeklyHours)
            throw new RuleBroken("Openings.WeeklyHours", MostWeeklyHours);
        if (toOn < fromOn)
            throw new RuleBroken("Openings.EndsBeforeItStarts");

        WeeklyHours = weeklyHours;
        FromOn = fromOn;
        ToOn = toOn;
    }

    public void OfferPlaces(int places)
    {
        if (places is < 1 or > MostPlaces)
            throw new RuleBroken("Openings.Places", MostPlaces);

        Places = places;
    }

    public WorkTask AddTask(Guid id, string name)
    {
        RefuseSecondTask(name, id);
        var task = new WorkTask(id, Id, name);
        _tasks.Add(task);
        return task;
    }

    public void RenameTask(Guid taskId, string name)
    {
        RefuseSecondTask(name, taskId);
        Task(taskId).Rename(name);
    }

    public void RemoveTask(Guid taskId) => _tasks.Remove(Task(taskId));

    /// <exception cref="RuleBroken">The opening has no such task.</exception>
    public WorkTask Task(Guid taskId) => _tasks.Find(task => task.Id == taskId) ?? throw new RuleBroken("Openings.TaskUnknown");

    public void Close()
    {
        if (State == OpeningState.Closed)
            throw new RuleBroken("Openings.AlreadyClosed", Title);

        State = OpeningState.Closed;
    }

    public void Reopen()
    {
        if (State == OpeningState.Open)
            throw new RuleBroken("Openings.AlreadyOpen", Title);

        State = OpeningState.Open;
    }

    private void RefuseSecondTask(string name, Guid exceptId)
    {
        if (_tasks.Exists(task => task.Id != exceptId && string.Equals(task.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)))
            throw new RuleBroken("Openings.TaskTwice", name.Trim());
    }
}

public enum OpeningState
{
    Open,
    Closed,
}
