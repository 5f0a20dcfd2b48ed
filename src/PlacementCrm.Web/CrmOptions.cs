using PlacementCrm.Application.Links;
using PlacementCrm.Domain;
using PlacementCrm.Web.Adapters;

namespace PlacementCrm.Web;

/// <summary>The settings of one installation, from configuration files and environment variables.</summary>
public sealed class CrmOptions
{
    /// <summary>Every link in mails, files and feeds is built from it, never from a request.</summary>
    public string? PublicBaseUrl { get; set; }

    /// <summary>Folder of the embedded database, keys and files.</summary>
    public string Data { get; set; } = ".data";

    /// <summary>How long a link for somebody without an account works.</summary>
    public int LinkDays { get; set; } = LinkLife.Default;

    public string DefaultCulture { get; set; } = "en-GB";

    public ChromiumOptions Pdf { get; set; } = new();

    /// <summary>Served over https: cookies then carry the Secure mark and the <c>__Host-</c> prefix.</summary>
    public bool IsSecure => PublicBaseUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>One sentence for each setting that is wrong.</summary>
    public IEnumerable<string> Failures()
    {
        if (PublicBaseUrl is not null && !(Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"PublicBaseUrl is '{PublicBaseUrl}'. Set it to the address users type, for example https://crm.example.dk.";
        if (string.IsNullOrWhiteSpace(Data))
            yield return "Data is empty. Set it to a folder that the program may write to.";
        if (Pdf.NamesNoProgram)
            yield return $"Pdf__ChromiumPath is '{Pdf.ChromiumPath}', where there is no program. Set it to Chromium or Chrome, or leave it out.";
        if (LinkDays < 1 || LinkDays > LinkLife.Longest)
            yield return $"LinkDays is {LinkDays}. Set it to 1 to {LinkLife.Longest}.";
        if (!Cultures.Names.Contains(DefaultCulture))
            yield return $"DefaultCulture is '{DefaultCulture}'. Set it to one of {string.Join(", ", Cultures.Names)}.";
    }
}
