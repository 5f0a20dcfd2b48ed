using PlacementCrm.Domain.Placements;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class PlacementCommentTests
{
    private static PlacementComment Comment() => new(Guid.NewGuid(), Guid.NewGuid(), " When do they meet? ", [], Me, Now);

    [Test]
    public void It_says_something() =>
        Assert.That(() => new PlacementComment(Guid.NewGuid(), Guid.NewGuid(), " ", [], Me, Now), Breaks.Rule("Placements.CommentNeedsText"));

    [Test]
    public void Taken_back_its_words_are_gone()
    {
        var comment = Comment();

        comment.TakeBack(Me, Now.AddHours(1));

        Assert.That((comment.Text, comment.IsTakenBack, comment.TakenBackAt), Is.EqualTo(("", true, (DateTimeOffset?)Now.AddHours(1))));
    }

    [Test]
    public void Nobody_takes_back_the_words_of_others() =>
        Assert.That(() => Comment().TakeBack(Guid.NewGuid(), Now), Breaks.Rule("Placements.CommentOfSomebodyElse"));
}
