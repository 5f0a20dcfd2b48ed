using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Domain.Tests.Activities;

public sealed class NoteTests : ActivityFixture
{
    [Test]
    public void May_be_rewritten_by_its_author_for_14_days()
    {
        var activity = Held();

        activity.RewriteNote(" corrected ", Author, Now.AddDays(14));

        Assert.That(activity.Note, Is.EqualTo("corrected"));
    }

    [Test]
    public void Is_closed_after_14_days()
    {
        var activity = Held();

        Assert.That(() => activity.RewriteNote("corrected", Author, Now.AddDays(14).AddTicks(1)),
            Breaks.Rule("Activities.NoteClosed").With.Message.Contains("14"));
        Assert.That(activity.Note, Is.EqualTo("two forklift jobs from January"));
    }

    [Test]
    public void Is_never_rewritten_by_somebody_else() =>
        Assert.That(() => Held().RewriteNote("corrected", Colleague, Now), Breaks.Rule("Activities.NoteOfSomebodyElse"));

    [Test]
    public void Of_a_plan_stays_open_until_it_is_settled() =>
        Assert.That(Planned().IsNoteOpenFor(Author, Now.AddDays(90)), Is.True);

    [Test]
    public void Runs_its_14_days_from_the_telling_not_from_the_planning()
    {
        var activity = Planned();

        activity.Hold(Report(), Author, Now.AddDays(30));

        Assert.That(activity.IsNoteOpenFor(Author, Now.AddDays(44)), Is.True);
        Assert.That(activity.IsNoteOpenFor(Author, Now.AddDays(45)), Is.False);
    }

    [Test]
    public void Belongs_to_whoever_told_it()
    {
        var activity = Planned();

        activity.Hold(Report(), Colleague, Now);

        Assert.That(activity.IsNoteOpenFor(Colleague, Now), Is.True);
        Assert.That(activity.IsNoteOpenFor(Author, Now), Is.False);
    }

    [Test]
    public void Gets_addenda_with_author_and_moment_when_it_is_closed()
    {
        var activity = Held();
        var addendumId = Guid.NewGuid();

        activity.Add(addendumId, " The jobs begin in March. ", Colleague, Now.AddDays(60));

        var addendum = activity.Addenda.Single();
        Assert.That((addendum.Id, addendum.Text, addendum.AuthorId, addendum.WrittenAt),
            Is.EqualTo((addendumId, "The jobs begin in March.", Colleague, Now.AddDays(60))));
        Assert.That(activity.Note, Is.EqualTo("two forklift jobs from January"));
    }

    [Test]
    public void Refuses_an_empty_addendum() =>
        Assert.That(() => Held().Add(Guid.NewGuid(), " ", Author, Now), Breaks.Rule("Activities.AddendumMissing"));
}
