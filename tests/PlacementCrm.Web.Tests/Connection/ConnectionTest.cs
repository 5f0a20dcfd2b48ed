using Microsoft.Playwright;
using Npgsql;
using PlacementCrm.Application.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

/// <summary>The product behind a line that can be broken.</summary>
public abstract class ConnectionTest : BrowserTest
{
    internal TcpProxy Line { get; private set; } = null!;

    protected override string Address => Line.Address;

    [SetUp]
    public void LayTheLine() => Line = new TcpProxy(Server.Address);

    [TearDown]
    public async Task TakeUpTheLine() => await Line.DisposeAsync();

    protected static ILocator TheBar(IPage page) => page.Locator("[data-connection] p");

    protected static ILocator Submit(IPage page) => page.Locator("form[data-form] button[type=submit].btn-primary");

    protected static Task IsConnected(IPage page) => page.Locator("html[data-circuit=up]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    protected static Task IsDisconnected(IPage page) => page.Locator("html[data-circuit=down]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Done when the field shows this text.</summary>
    protected static Task Shows(ILocator field, string text) => Assertions.Expect(field).ToHaveValueAsync(text, new() { Timeout = 15_000 });

    /// <summary>Done when the form says that its text is kept.</summary>
    protected static Task IsKept(IPage page) =>
        Assertions.Expect(page.Locator("[data-draft-state]")).ToContainTextAsync("Draft kept", new() { Timeout = 15_000 });

    protected static Task Type(ILocator field, string text) => field.PressSequentiallyAsync(text, new() { Delay = 20 });

    /// <summary>Done when the page has loaded itself anew and answers to clicks.</summary>
    protected static async Task Reloads(IPage page, Func<Task> cause)
    {
        await page.EvaluateAsync("document.body.dataset.old = ''");
        await cause();
        await page.Locator("body:not([data-old])").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 30_000 });
        await page.Locator(".toasts[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    protected Task<Guid> GivenCompany(string name) => Server.SendAs(Some.Consultant, new RegisterCompany { Name = name });

    protected async Task<object?> Stored(string sql)
    {
        await using var connection = new NpgsqlConnection(Server.Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
