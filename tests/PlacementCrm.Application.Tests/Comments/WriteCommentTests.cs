using PlacementCrm.Application.Comments;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Comments;

public sealed class WriteCommentTests : PlacementTest
{
    [Test]
    public async Task Who_is_named_gets_a_task_that_says_nothing_of_what_was_said()
    {
        var id = await Proposed();

        await SendAs(Some.JobcentreStaff, Say(id, "@Karen Holm when do they meet?"));

        var task = (await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Single(row => row.IsAboutComment);
        Assert.That((task.Title, task.PlacementId, task.OwnerId), Is.EqualTo(("Jonna Dam wrote to you about a placement", (Guid?)id, Some.Consultant.MemberId)));
        var comment = (await SendAs(Some.Consultant, new FindComments(id))).Rows.Single();
        Assert.That((comment.Author, comment.Text, comment.IsMine), Is.EqualTo(("Jonna Dam", "@Karen Holm when do they meet?", false)));
        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(id))).Comments, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_ends_the_task()
    {
        var id = await Proposed();
        await SendAs(Some.JobcentreStaff, Say(id, "@karen holm when do they meet?"));

        await SendAs(Some.Consultant, Say(id, "@Jonna Dam on Monday."));

        Assert.That((await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Where(row => row.IsAboutComment), Is.Empty);
        Assert.That((await SendAs(Some.JobcentreStaff, new FindTasks { List = TaskList.Later })).Rows.Count(row => row.IsAboutComment), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_is_told_who_may_not_see_the_placement()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, Say(id, "@Sanne Berg and @Poul Kjær: what do you think?"));

        Assert.That((await Load<PlacementComment>((await SendAs(Some.Consultant, new FindComments(id))).Rows.Single().Id)).MentionedIds, Is.Empty);
        var names = (await SendAs(Some.Consultant, new FindComments(id))).Names;
        Assert.That(names, Does.Contain("Jonna Dam").And.Contain("Mikkel Nørby").And.Contain("Lise Brandt").And.Not.Contain("Sanne Berg").And.Not.Contain("Poul Kjær").And.Not.Contain("Tove Lund"));
    }

    [Test]
    public async Task Sent_twice_it_is_said_once()
    {
        var comment = Say(await Proposed(), "@Karen Holm when do they meet?");

        await SendAs(Some.JobcentreStaff, comment);
        await SendAs(Some.JobcentreStaff, comment);

        Assert.That((await Count<PlacementComment>(), (await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Count(row => row.IsAboutComment)), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Taken_back_the_words_and_the_task_are_gone()
    {
        var id = await Proposed();
        var comment = await SendAs(Some.JobcentreStaff, Say(id, "@Karen Holm too much about health"));

        await SendAs(Some.JobcentreStaff, new TakeBackComment(comment));

        Assert.That((await SendAs(Some.Consultant, new FindComments(id))).Rows.Select(row => (row.Text, row.IsTakenBack)), Is.EqualTo(new[] { ("", true) }));
        Assert.That((await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Where(row => row.IsAboutComment), Is.Empty);
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new TakeBackComment(comment)), Throws.TypeOf<RuleBroken>());
    }

    [TestCase("", "Write the comment")]
    [TestCase("@Karen Holm ", "after the name")]
    [TestCase("010165-1234 asks", "CPR")]
    public async Task Says_something_and_no_personal_number(string text, string refusal) =>
        await Assert.ThatAsync(async () => await SendAs(Some.JobcentreStaff, Say(await Proposed(), text)), Throws.TypeOf<RequestInvalid>().With.Message.Contains(refusal));

    [Test]
    public async Task Is_for_those_who_see_the_placement_and_nobody_else()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, Say(id, "Ready."));

        await Assert.ThatAsync(() => SendAs(Some.Administrator, Say(id, "Hello")), Throws.TypeOf<Forbidden>());
        foreach (var user in new[] { Some.Stranger, Some.ConsultantOfOtherTeam, Some.JobcentreStaffOfOtherMunicipality })
        {
            await Assert.ThatAsync(() => SendAs(user, Say(id, "Hello")), Throws.TypeOf<NotFound>(), user.Name);
            await Assert.ThatAsync(() => SendAs(user, new FindComments(id)), Throws.TypeOf<NotFound>(), user.Name);
        }
    }

    [Test]
    public void The_longest_name_is_meant() => Assert.That(
        Mentions.FindIn("@Karen Holm-Berg, @Karen Holm and mail@Karenina.dk", ["Karen", "Karen Holm", "Karen Holm-Berg"]),
        Is.EqualTo(new[] { "Karen Holm-Berg", "Karen Holm" }));

    private static WriteComment Say(Guid placementId, string text) => new() { PlacementId = placementId, Text = text };
}
