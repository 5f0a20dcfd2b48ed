namespace PlacementCrm.Web.Shell;

/// <summary>Whether a request comes from a page of ours: what a form's token shows, for requests that cannot carry one.</summary>
internal static class SameOrigin
{
    /// <summary>No Origin at all is not ours: browsers send one with everything that could change something.</summary>
    public static bool IsOurs(HttpRequest request, CrmOptions options)
    {
        var origin = request.Headers.Origin.ToString();
        return Matches(origin, options.PublicBaseUrl) || Matches(origin, $"{request.Scheme}://{request.Host}");
    }

    private static bool Matches(string origin, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase);
}
