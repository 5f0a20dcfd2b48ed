namespace PlacementCrm.Web.Shell.Components;

/// <summary>Short messages about the user's own last action. What others did belongs into the bell, not here.</summary>
public sealed class Toasts
{
    private readonly List<Toast> _shown = [];

    public event Action? Changed;

    public IReadOnlyList<Toast> Shown => _shown;

    /// <param name="text">What happened: "Visit saved 14.05".</param>
    /// <param name="undo">Takes it back; the toast then carries the button for it.</param>
    public void Show(string text, Func<Task>? undo = null)
    {
        _shown.Add(new Toast(Guid.NewGuid(), text, undo));
        if (_shown.Count > 3)
            _shown.RemoveAt(0);
        Changed?.Invoke();
    }

    public void Remove(Toast toast)
    {
        if (_shown.Remove(toast))
            Changed?.Invoke();
    }
}

public sealed record Toast(Guid Id, string Text, Func<Task>? Undo);
