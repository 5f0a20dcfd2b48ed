using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>
/// Brings two people's work on one row together. What only one of them changed needs no question; where both wrote
/// something else, a person chooses.
/// </summary>
/// <param name="before">What both began with; null when it is not known any more, because the text comes out of a draft.</param>
/// <param name="mine">The form as it stands on screen.</param>
/// <param name="stored">The row as a colleague left it.</param>
public sealed class FormMerge<TForm>(TForm? before, TForm mine, ToCorrect<TForm> stored, IReadOnlyList<FormPart<TForm>> parts)
    where TForm : class, ICorrection
{
    private readonly TForm _theirs = stored.Form;

    /// <summary>Both wrote something, and not the same.</summary>
    public IReadOnlyList<FormPart<TForm>> Questions { get; } = [.. parts.Where(part =>
        part.Differs(mine, stored.Form) && IsMine(before, mine, part) && IsTheirs(before, stored, part))];

    /// <summary>What only the colleague changed.</summary>
    public IReadOnlyList<FormPart<TForm>> OnlyTheirs { get; } = [.. parts.Where(part =>
        part.Differs(mine, stored.Form) && !IsMine(before, mine, part))];

    public string SayMine(FormPart<TForm> part) => part.Say(part.Read(mine));

    public string SayTheirs(FormPart<TForm> part) => part.Say(part.Read(_theirs));

    /// <summary>Who changed it last; of a field the trail does not name, who changed the row last.</summary>
    public FieldChange? ChangeOf(FormPart<TForm> part) =>
        stored.Changes.FirstOrDefault(change => part.Traces.Contains(change.Field)) ?? LastChange;

    public FieldChange? LastChange => stored.Changes.FirstOrDefault(change => change.Field.Length == 0);

    /// <summary>What is to be saved, on the version the colleague left.</summary>
    /// <param name="keepsMine">The answer to each question.</param>
    public TForm Result(Func<FormPart<TForm>, bool> keepsMine)
    {
        // Begun with theirs, so that what this form does not show stays as they left it.
        var result = FormParts.Copy(_theirs);
        foreach (var part in parts.Where(part => part.Differs(mine, _theirs) && IsMine(before, mine, part) && (!Questions.Contains(part) || keepsMine(part))))
            part.Write(result, part.Read(mine));
        return result;
    }

    // Out of a draft: the page was read anew, so whatever differs from it was typed.
    private static bool IsMine(TForm? before, TForm mine, FormPart<TForm> part) => before is null || part.Differs(mine, before);

    private static bool IsTheirs(TForm? before, ToCorrect<TForm> stored, FormPart<TForm> part) => before is null
        ? stored.Changes.Any(change => part.Traces.Contains(change.Field))
        : part.Differs(stored.Form, before);
}
