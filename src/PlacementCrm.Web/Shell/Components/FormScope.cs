using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>What the fields of one form share: the beginning of their ids and what is wrong with them.</summary>
public sealed class FormScope(string prefix, string draft = "")
{
    private readonly Dictionary<string, string> _unreadable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IFieldWords> _fields = new(StringComparer.Ordinal);

    /// <summary>Something was typed or chosen.</summary>
    public event Action? Changed;

    public string Prefix { get; } = prefix;

    /// <summary>The key under which what is typed here is kept.</summary>
    public string Draft { get; } = draft;

    /// <summary>The browser tab that keeps the draft, as draft-keeper.js tells; empty before it did.</summary>
    public string Tab { get; set; } = "";

    /// <summary>What the server answered.</summary>
    public IReadOnlyList<Failure> Refused { get; set; } = [];

    /// <summary>Inputs that could not be read as a date or number; the form is not sent while there are any.</summary>
    public IReadOnlyList<Failure> Unreadable => [.. _unreadable.Select(pair => new Failure(pair.Key, pair.Value))];

    public void Shows(string field, IFieldWords words) => _fields[field] = words;

    /// <summary>The field on the screen that is bound to this property.</summary>
    public IFieldWords? Find(string field) => _fields.GetValueOrDefault(field);

    public void Tell() => Changed?.Invoke();

    public void Report(string field, string? message)
    {
        if (message is null)
            _unreadable.Remove(field);
        else
            _unreadable[field] = message;
    }

    public string? MessageFor(string field) =>
        _unreadable.GetValueOrDefault(field) ?? Refused.FirstOrDefault(error => error.Field == field)?.Message;

    public string IdOf(string field) => Prefix + "-" + string.Concat(field.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
