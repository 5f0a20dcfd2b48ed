namespace PlacementCrm.Web.Shell.Components;

/// <summary>Whether a form of the page shows input errors: the window title then begins with the word for it, whichever form it is.</summary>
public sealed class ShownFailures
{
    private readonly HashSet<object> _lists = new(ReferenceEqualityComparer.Instance);

    public event Action? Changed;

    public bool Any => _lists.Count > 0;

    public void Tell(object list, bool showsSome)
    {
        if (showsSome ? _lists.Add(list) : _lists.Remove(list))
            Changed?.Invoke();
    }
}
