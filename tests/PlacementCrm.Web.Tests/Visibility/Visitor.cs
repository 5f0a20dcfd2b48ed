using System.Net;
using System.Text.RegularExpressions;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Web.Tests.Print;

namespace PlacementCrm.Web.Tests.Visibility;

/// <summary>Somebody signed in who asks for addresses and reads what is served, to the byte.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;

    private Visitor(string address) =>
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };

    /// <param name="user">Nobody: a stranger from the street.</param>
    public static async Task<Visitor> Enter(CrmServer server, CurrentUser? user)
    {
        var visitor = new Visitor(server.Address);
        visitor._http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        if (user is not null)
            await visitor.SignIn(user);
        return visitor;
    }

    /// <summary>The text of whatever is served, also of a PDF; the status of a refusal.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Read(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var isPdf = answer.Content.Headers.ContentType?.MediaType == "application/pdf";
        var text = isPdf ? await PdfText.Of(bytes) ?? "" : System.Text.Encoding.UTF8.GetString(bytes);
        return (answer.StatusCode, Folded(WebUtility.HtmlDecode(text)));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Calendar entries break long lines, PDF lines end where the paper does.</summary>
    private static string Folded(string text) => Gaps().Replace(text.Replace("\r\n ", "", StringComparison.Ordinal), " ");

    private async Task SignIn(CurrentUser user) =>
        Assert.That(await TryPassword(CrmServer.EmailOf(user), CrmServer.Password), Is.EqualTo(HttpStatusCode.Redirect), $"{user.Name} could not sign in.");

    /// <summary>Redirect: it was right.</summary>
    public async Task<HttpStatusCode> TryPassword(string email, string password)
    {
        var page = await _http.GetStringAsync(new Uri("/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value),
            ["Posted.Email"] = email,
            ["Posted.Password"] = password,
        });
        using var answer = await _http.PostAsync(new Uri("/login", UriKind.Relative), form);
        return answer.StatusCode;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Gaps();
}
