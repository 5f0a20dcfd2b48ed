using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>
/// Common to all fields: label, hint, error and stable ids. <see cref="Name"/> is the request's property, so that the
/// server's answer finds its field; the form's prefix keeps ids apart when a drawer lies over a page.
/// </summary>
public abstract class Field<TValue> : ComponentBase, IFieldWords
{
    [CascadingParameter] public FormScope? Scope { get; set; }

    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter] public TValue? Value { get; set; }
    [Parameter] public EventCallback<TValue?> ValueChanged { get; set; }
    [Parameter] public string? Hint { get; set; }

    /// <summary>Overrides the message the form holds for this field.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Adds the word "optional" to the label. Fields without it must be filled.</summary>
    [Parameter] public bool Optional { get; set; }

    [Parameter] public bool Disabled { get; set; }

    /// <summary>CPR numbers, considerations, health, minutes: never put in browser storage.</summary>
    [Parameter] public bool Private { get; set; }

    protected internal string Id => Scope?.IdOf(Name) ?? "f-" + Name.Replace('.', '-');
    protected internal string? Message => Error ?? Scope?.MessageFor(Name);
    protected string? DescribedBy => (Hint, Message) switch
    {
        (null, null) => null,
        (not null, null) => Id + "-hint",
        (null, not null) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };

    protected string? Invalid => Message is null ? null : "true";
    protected string? NoDraft => Private ? "" : null;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        await base.SetParametersAsync(parameters);
        Scope?.Shows(Name, this);
    }

    public string Say(object? value) => value is TValue mine ? Said(mine) : Plain(value);

    /// <summary>The value in the words of this field.</summary>
    protected virtual string Said(TValue value) => Plain(value);

    protected async Task Set(TValue? value)
    {
        // The field is drawn once more before its form has handed the new value down. Drawn with the old one, it would take
        // away what has been typed since.
        Value = value;
        await ValueChanged.InvokeAsync(value);
        Scope?.Tell();
    }

    private static string Plain(object? value) => value switch
    {
        string text => text,
        DateOnly day => Dates.Day(day),
        decimal number => number.ToString("0.##", CultureInfo.CurrentCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
