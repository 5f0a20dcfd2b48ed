namespace PlacementCrm.Web.Account;

/// <summary>Where to go after a form: only ever a path of this site.</summary>
internal static class LocalAddress
{
    public static string Or(string? address, string otherwise)
    {
        if (string.IsNullOrEmpty(address) || address[0] != '/' || address.Any(c => char.IsControl(c) || c == '\\'))
            return otherwise;

        // "//host" and its encoded forms leave the site in some browser or proxy.
        var decoded = address;
        for (var i = 0; i < 3; i++)
            decoded = Uri.UnescapeDataString(decoded);
        return decoded.Length > 1 && (decoded[1] is '/' or '\\' || decoded.Any(char.IsControl)) ? otherwise : address;
    }
}
