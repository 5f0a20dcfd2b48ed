namespace PlacementCrm.Matching.Work;

/// <summary>
/// What makes two tasks the same: the task of the catalogue where the name is one of it, in whichever language; the name itself, however
/// it is spelt with capitals and spaces, where it is not.
/// </summary>
public static class TaskKey
{
    public static string Of(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // A code has no capitals, and a name that is not in the catalogue is no code.
        return WorkCatalogue.Starter.TaskNamed(words) is { } known ? known.Code : words.ToUpperInvariant();
    }
}
