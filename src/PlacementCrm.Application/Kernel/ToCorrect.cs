namespace PlacementCrm.Application.Kernel;

/// <summary>A form filled in with what is stored.</summary>
/// <param name="ReadAt">When it was read, and so the moment since which a colleague's change is news.</param>
/// <param name="Changes">Who changed what since the moment that was asked for; the newest of each field.</param>
public sealed record ToCorrect<TForm>(TForm Form, DateTimeOffset ReadAt, IReadOnlyList<FieldChange> Changes) where TForm : ICorrection;

/// <param name="Field">Name of the row's field, or of the kind of part that changed ("WorkTask"); empty for the row as a whole.</param>
public sealed record FieldChange(string Field, string By, DateTimeOffset At);
