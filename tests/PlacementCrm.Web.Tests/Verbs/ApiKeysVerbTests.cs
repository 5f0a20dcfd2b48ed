using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Verbs;

/// <summary>The built program as a tool, on a data folder of its own.</summary>
public sealed class ApiKeysVerbTests
{
    private VerbProgram _program = null!;

    [OneTimeSetUp]
    public async Task Prepare() => _program = await VerbProgram.Prepare();

    [OneTimeTearDown]
    public void Remove() => _program?.Dispose();

    [Test]
    public async Task Makes_a_key_alone_on_standard_output_lists_it_and_revokes_it()
    {
        var made = await Run(Some.Administrator, "make", "--for", CrmServer.EmailOf(Some.Consultant), "--name", "Reports", "--scope", "matches:decide", "--days", "7");

        Assert.That(made.ExitCode, Is.Zero, made.Errors);
        var key = made.Output.Trim();
        Assert.That(key, Does.Match("^pcrm_[A-Za-z0-9_-]{64}$"));
        Assert.That(made.Errors, Does.Contain("It is shown this once").And.Not.Contain(key));
        var listed = await Run(Some.Administrator, "list");
        Assert.That(listed.Output, Does.Contain("Reports").And.Contain($"as {Some.Consultant.Name}").And.Contain("matches:decide").And.Contain("works until").And.Contain("never used").And.Not.Contain(key));

        var id = listed.Output.Split(' ')[0];
        Assert.That((await Run(Some.Administrator, "revoke", id)).ExitCode, Is.Zero);
        Assert.That((await Run(Some.Administrator, "list")).Output, Does.Contain(id).And.Contain("revoked"));
    }

    [Test]
    public async Task Refuses_who_keeps_no_members_and_what_cannot_be_a_key()
    {
        var consultant = await Run(Some.Consultant, "make", "--for", CrmServer.EmailOf(Some.Consultant), "--name", "Reports");
        var tooLong = await Run(Some.Administrator, "make", "--for", CrmServer.EmailOf(Some.Consultant), "--name", "Reports", "--days", "367");

        Assert.That((consultant.ExitCode, consultant.Output), Is.EqualTo((1, "")), consultant.Errors);
        Assert.That((tooLong.ExitCode, tooLong.Output), Is.EqualTo((1, "")), tooLong.Errors);
        Assert.That(tooLong.Errors, Does.Contain("366"));
    }

    [Test]
    public async Task Says_how_it_is_used()
    {
        foreach (var (words, sentence) in new[]
        {
            (new[] { "lose" }, "make, list or revoke"), (["revoke"], "the id of one key"),
            (["make", "--for", "a@b.example", "--name", "Reports", "--scope", "everything"], "no scope 'everything'"),
        })
        {
            var wrong = await Run(Some.Administrator, words);
            Assert.That((wrong.ExitCode, wrong.Output), Is.EqualTo((2, "")), wrong.Errors);
            Assert.That(wrong.Errors, Does.Contain(sentence).And.Contain("usage:"));
        }

        Assert.That((await _program.Run("apikeys", "--help")).ExitCode, Is.Zero);
    }

    private Task<VerbAnswer> Run(Application.Kernel.CurrentUser by, params string[] words) =>
        _program.Run(["apikeys", .. words, "--organisation", by.OrganisationName.ToLowerInvariant(), "--email", CrmServer.EmailOf(by)]);
}
