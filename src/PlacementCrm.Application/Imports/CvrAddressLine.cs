using System.Text.Json;

namespace PlacementCrm.Application.Imports;

/// <summary>One line out of the register's parts of an address; both layouts name the parts alike.</summary>
internal static class CvrAddressLine
{
    public static string? Of(JsonElement address)
    {
        var street = Joined(" ", address.Text("vejnavn"), Numbers(address));
        var floor = Joined(" ", address.Text("etage") is { } level ? $"{level}." : null, address.Text("sidedoer"));
        var careOf = address.Text("conavn") is { } name ? name.StartsWith("c/o", StringComparison.OrdinalIgnoreCase) ? name : $"c/o {name}" : null;
        var box = address.Text("postboks") is { } number ? $"Postboks {number}" : null;
        return Joined(", ", careOf, street, floor, box) ?? address.Text("fritekst") ?? address.Text("adresseFritekst");
    }

    /// <summary>Some answers write four digits (0766), everybody else compares three.</summary>
    public static string Municipality(string code) => code is ['0', _, _, _] ? code[1..] : code;

    private static string? Numbers(JsonElement address)
    {
        var from = address.Text("husnummerFra") + address.Text("bogstavFra");
        var to = address.Text("husnummerTil") + address.Text("bogstavTil");
        return to.Length == 0 || to == from ? from : $"{from}-{to}";
    }

    private static string? Joined(string separator, params string?[] parts)
    {
        var text = string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return text.Length == 0 ? null : text;
    }
}
