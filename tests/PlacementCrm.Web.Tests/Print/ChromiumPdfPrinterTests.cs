using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PlacementCrm.Web.Adapters;
using PlacementCrm.Web.Print;

namespace PlacementCrm.Web.Tests.Print;

/// <summary>The printer alone: what it makes, and what it keeps to itself.</summary>
[Category("Browser")]
public sealed class ChromiumPdfPrinterTests
{
    private const string Page =
        """<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Aftale</title></head><body><h1>Aftale om forløb</h1><table><tr><th scope="row">Uge</th><td>37 timer</td></tr></table></body></html>""";

    [Test]
    public async Task Makes_a_tagged_file_with_title_and_language()
    {
        using var printer = Printer(Environment.GetEnvironmentVariable("CHROMIUM_PATH"));

        var pdf = await printer.Print(Page, default);

        var bytes = Encoding.Latin1.GetString(pdf);
        Assert.That(bytes, Does.StartWith("%PDF-")
            .And.Contain("/StructTreeRoot").And.Contain("/MarkInfo").And.Contain("/Lang (da)")
            .And.Contain("/Title (Aftale)").And.Contain("/DisplayDocTitle true"));
        Assert.That(await PdfText.Of(pdf), Is.Null.Or.Contains("Aftale om forløb").And.Contains("37 timer"));
    }

    [Test]
    public async Task Asks_nobody_for_anything_while_printing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/picture.png";
        using var printer = Printer(Environment.GetEnvironmentVariable("CHROMIUM_PATH"));

        await printer.Print($"""<!DOCTYPE html><title>a</title><p>Text</p><img src="{address}"><iframe src="{address}"></iframe>""", default);

        Assert.That(listener.Pending(), Is.False);
    }

    [Test]
    public async Task Runs_without_rights_and_without_the_secrets_of_the_server_and_leaves_nothing()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Canary", "secret-canary");
        var program = await Script("""for a; do case "$a" in --print-to-pdf=*) f="${a#*=}"; { id -u; echo "$f"; ls -ld "$(dirname "$f")"; env; } > "$f";; esac; done""");
        using var printer = Printer(program);

        var said = Encoding.UTF8.GetString(await printer.Print(Page, default)).Split('\n');

        Assert.Multiple(() =>
        {
            Assert.That(said[0], Is.Not.EqualTo("0"));
            Assert.That(said[2], Does.StartWith("drwx------"));
            Assert.That(string.Join('\n', said), Does.Not.Contain("secret-canary"));
            Assert.That(Directory.Exists(Path.GetDirectoryName(said[1])), Is.False, "The folder of the print is still there.");
        });
    }

    [Test]
    public async Task Tries_without_the_sandbox_only_where_there_is_none()
    {
        var program = await Script("""for a; do case "$a" in --no-sandbox) n=1;; --print-to-pdf=*) f="${a#*=}";; esac; done; [ -n "$n" ] && echo printed > "$f" || echo 'No usable sandbox!' >&2""");
        using var printer = Printer(program);

        Assert.That(Encoding.UTF8.GetString(await printer.Print(Page, default)), Is.EqualTo("printed\n"));
    }

    [Test]
    public async Task Says_what_hinders_it()
    {
        using var broken = Printer(await Script("exit 1"));

        await Assert.ThatAsync(() => broken.Print(Page, default), Throws.TypeOf<PdfNotMade>().With.Property(nameof(PdfNotMade.Problem)).EqualTo(PdfProblem.Failed));
        Assert.That(new CrmOptions { Pdf = { ChromiumPath = "/nowhere/chromium" } }.Failures(), Has.One.Contains("Pdf__ChromiumPath"));
    }

    private static ChromiumPdfPrinter Printer(string? program) =>
        new(new CrmOptions { Pdf = { ChromiumPath = program } }, NullLogger<ChromiumPdfPrinter>.Instance);

    /// <summary>A program in Chromium's place, that any account may run.</summary>
    private static async Task<string> Script(string lines)
    {
        const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        var folder = Directory.CreateTempSubdirectory("placementcrm-script-").FullName;
        File.SetUnixFileMode(folder, Everybody);
        var program = Path.Combine(folder, "chromium");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\n{lines}\n");
        File.SetUnixFileMode(program, Everybody);
        return program;
    }
}
