using PlacementCrm.Web.Print;

namespace PlacementCrm.Web.Adapters;

/// <summary>
/// Prints with an installed Chromium that is started for one page, without network, login or profile. See decisions/0008.
/// </summary>
internal sealed partial class ChromiumPdfPrinter(CrmOptions options, ILogger<ChromiumPdfPrinter> log) : IPdfPrinter, IDisposable
{
    private const int MostWaiting = 8;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private readonly string? _program = options.Pdf.Program;
    private readonly SemaphoreSlim _one = new(1, 1);
    private int _waiting;
    private bool _hasSandbox = true;

    public bool IsInstalled => _program is not null;

    public async Task<byte[]> Print(string html, CancellationToken cancel)
    {
        if (_program is null)
            throw new PdfNotMade(PdfProblem.NotInstalled);

        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
                throw new PdfNotMade(PdfProblem.Busy);
            // One at a time: each takes a core for two seconds, and the screens must stay quick.
            await _one.WaitAsync(cancel);
        }
        catch
        {
            Interlocked.Decrement(ref _waiting);
            throw;
        }

        try
        {
            return await PrintNow(_program, html, cancel);
        }
        finally
        {
            _one.Release();
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<byte[]> PrintNow(string program, string html, CancellationToken cancel)
    {
        using var folder = await PrintFolder.Make(html, cancel);
        var said = await Run(program, folder, cancel);
        if (!File.Exists(folder.Pdf) && _hasSandbox && said.Contains("sandbox", StringComparison.OrdinalIgnoreCase))
        {
            WithoutSandbox(log);
            _hasSandbox = false;
            said = await Run(program, folder, cancel);
        }

        if (File.Exists(folder.Pdf))
            return await File.ReadAllBytesAsync(folder.Pdf, cancel);
        NothingPrinted(log, said.Split('\n').LastOrDefault(line => line.Length > 0) ?? "nothing");
        throw new PdfNotMade(PdfProblem.Failed);
    }

    private async Task<string> Run(string program, PrintFolder folder, CancellationToken cancel)
    {
        using var process = PrintAccount.Start(program, Arguments(folder), folder.Folder);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_longest);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return await errors;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "It took too long.";
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private IEnumerable<string> Arguments(PrintFolder folder) =>
    [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-default-apps", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-breakpad", "--disable-dev-shm-usage",
        // The page asks for nothing outside itself (its CSP says so too); nothing would be found either.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        .. _hasSandbox ? Array.Empty<string>() : ["--no-sandbox"],
        $"--user-data-dir={Path.Combine(folder.Folder, "profile")}", "--user-agent=PlacementCrm",
        "--no-pdf-header-footer", "--generate-pdf-document-outline",
        $"--print-to-pdf={folder.Pdf}", new Uri(folder.Page).AbsoluteUri,
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium finds no sandbox on this system; PDFs are printed without it, as an account that owns nothing and from our own pages only")]
    private static partial void WithoutSandbox(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "Chromium printed nothing. It said: {Said}")]
    private static partial void NothingPrinted(ILogger log, string said);
}
