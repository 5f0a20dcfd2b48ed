namespace PlacementCrm.Web.Shell.Components;

/// <summary>
/// Tells the browser which drafts are done. It travels with the page's content and not as a call, so it also arrives when
/// the connection was lost between saving and answering.
/// </summary>
public sealed class Drafts
{
    private readonly List<string> _cleared = [];

    public event Action? Changed;

    public IReadOnlyList<string> Cleared => _cleared;

    public void Clear(string key)
    {
        // The number makes each clearing a new word, also of a draft that was cleared before.
        _cleared.Add($"{_cleared.Count}:{key}");
        Changed?.Invoke();
    }
}
