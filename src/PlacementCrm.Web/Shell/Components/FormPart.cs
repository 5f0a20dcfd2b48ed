using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>One thing of a form that two people may change at the same time, mostly one field.</summary>
/// <param name="Name">The request's property.</param>
/// <param name="Say">The value as the user reads it; nothing when it is empty.</param>
public sealed record FormPart<TForm>(string Name, string Label, Func<TForm, object?> Read, Action<TForm, object?> Write, Func<object?, string> Say)
{
    /// <summary>Names under which the trail speaks of it.</summary>
    public IReadOnlyList<string> Traces { get; init; } = [Name];

    public bool Differs(TForm one, TForm other) => Spelt(Read(one)) != Spelt(Read(other));

    // An emptied field is "" or null, and blanks around a text are not kept.
    private static string Spelt(object? value) => value is null or "" ? "" : value is string text ? text.Trim() : JsonSerializer.Serialize(value);
}

public static class FormParts
{
    /// <summary>What the fields on the screen speak of, with their labels and words.</summary>
    public static IEnumerable<FormPart<TForm>> Of<TForm>(FormScope scope) =>
        typeof(TForm).GetProperties().Where(IsWritten)
            .Where(property => property.Name != nameof(ICorrection.Version) && scope.Find(property.Name) is not null)
            .Select(property => new FormPart<TForm>(
                property.Name, scope.Find(property.Name)!.Label, form => property.GetValue(form), (form, value) => property.SetValue(form, value),
                value => scope.Find(property.Name)?.Say(value) ?? ""));

    public static TForm Copy<TForm>(TForm form) => JsonSerializer.Deserialize<TForm>(JsonSerializer.Serialize(form))!;

    private static bool IsWritten(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
