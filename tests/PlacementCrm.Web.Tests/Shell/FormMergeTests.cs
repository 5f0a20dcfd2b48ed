using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Web.Openings;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Tests.Shell;

public sealed class FormMergeTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void What_only_one_of_the_two_changed_needs_no_question()
    {
        var merge = Merge(Site(), Site() with { City = "Vejle" }, Site() with { Postcode = "7100", Version = 8 });

        var saved = merge.Result(_ => throw new InvalidOperationException("Nobody is asked."));
        Assert.That(merge.Questions, Is.Empty);
        Assert.That(merge.OnlyTheirs.Select(part => part.Name), Is.EqualTo(new[] { "Postcode" }));
        Assert.That((saved.City, saved.Postcode, saved.Version), Is.EqualTo(("Vejle", "7100", 8u)));
    }

    [TestCase(true, "Mine")]
    [TestCase(false, "Theirs")]
    public void What_both_wrote_differently_is_chosen(bool keepsMine, string stays)
    {
        var merge = Merge(Site(), Site() with { Name = "Mine" }, Site() with { Name = "Theirs" });

        Assert.That(merge.Questions.Select(part => (merge.SayMine(part), merge.SayTheirs(part))), Is.EqualTo(new[] { ("Mine", "Theirs") }));
        Assert.That(merge.Result(_ => keepsMine).Name, Is.EqualTo(stays));
    }

    [Test]
    public void The_same_change_twice_and_blanks_are_no_difference()
    {
        var merge = Merge(Site() with { City = null }, Site() with { City = "", Name = "New" }, Site() with { City = null, Name = "New " });

        Assert.That(merge.Questions, Is.Empty);
        Assert.That(merge.OnlyTheirs, Is.Empty);
    }

    [Test]
    public void What_the_form_does_not_show_stays_as_the_colleague_left_it() =>
        Assert.That(Merge(Site(), Site() with { City = "Vejle" }, Site() with { EmployeeRepresentative = "Bo" }).Result(_ => true).EmployeeRepresentative, Is.EqualTo("Bo"));

    [Test]
    public void Text_out_of_a_draft_asks_only_about_fields_the_trail_names()
    {
        var stored = new ToCorrect<CorrectSite>(Site() with { Name = "Theirs", City = "Kolding" }, s_now, [new FieldChange("Name", "Mia", s_now), new FieldChange("", "Mia", s_now)]);

        var merge = new FormMerge<CorrectSite>(null, Site() with { Name = "Mine", City = "Vejle" }, stored, Parts());

        Assert.That(merge.Questions.Select(part => part.Name), Is.EqualTo(new[] { "Name" }));
        Assert.That(merge.Result(_ => false), Has.Property("Name").EqualTo("Theirs").And.Property("City").EqualTo("Vejle"));
    }

    [Test]
    public void Names_who_changed_the_field_and_else_who_changed_the_row()
    {
        var stored = new ToCorrect<CorrectSite>(Site() with { Name = "N", City = "C" }, s_now, [new FieldChange("", "Bo", s_now), new FieldChange("Name", "Mia", s_now)]);

        var merge = new FormMerge<CorrectSite>(Site(), Site(), stored, Parts());

        Assert.That(merge.OnlyTheirs.Select(part => merge.ChangeOf(part)!.By), Is.EqualTo(new[] { "Mia", "Bo" }));
    }

    [Test]
    public void Two_demands_of_one_task_are_brought_together_and_the_third_is_asked_about()
    {
        var (before, mine, theirs) = (Opening(), Opening(), Opening());
        (Demand(mine, "stand").Value, Demand(mine, "noise").Value) = (60, 3);
        (Demand(theirs, "lift").Value, Demand(theirs, "noise").Value) = (15, 4);

        var merge = Merge(before, mine, theirs);

        var saved = merge.Result(_ => true);
        Assert.That(merge.Questions.Select(part => part.Name), Is.EqualTo(new[] { $"Task.{s_task:N}.noise" }));
        Assert.That((Demand(saved, "stand").Value, Demand(saved, "lift").Value, Demand(saved, "noise").Value), Is.EqualTo(((decimal?)60, (decimal?)15, (decimal?)3)));
    }

    [Test]
    public void A_task_removed_here_and_changed_there_is_asked_about_and_new_ones_of_both_stay()
    {
        var (before, mine, theirs) = (Opening(), Opening(), Opening());
        mine.Tasks.Clear();
        mine.Tasks.Add(new OpeningTask { Name = "My new one" });
        theirs.Tasks[0].Name = "Renamed";
        theirs.Tasks.Add(new OpeningTask { Name = "Their new one" });

        var merge = Merge(before, mine, theirs);

        Assert.That(merge.Questions.Select(part => part.Name), Is.EqualTo(new[] { $"Task.{s_task:N}" }));
        Assert.That(merge.Result(_ => true).Tasks.Select(task => task.Name), Is.EquivalentTo(new[] { "My new one", "Their new one" }));
        Assert.That(merge.Result(_ => false).Tasks.Select(task => task.Name), Is.EquivalentTo(new[] { "Renamed", "My new one", "Their new one" }));
    }

    private static readonly Guid s_task = Guid.NewGuid();

    private static CorrectOpening Opening() => new()
    {
        Title = "Packing",
        Tasks = [new OpeningTask { Id = s_task, Name = "Pack", Demands = [new() { DimensionCode = "stand", Value = 10 }, new() { DimensionCode = "lift", Value = 5 }, new() { DimensionCode = "noise", Value = 1 }] }],
    };

    private static TaskDemand Demand(CorrectOpening form, string code) => form.Tasks[0].Demands.Single(demand => demand.DimensionCode == code);

    private static FormMerge<CorrectOpening> Merge(CorrectOpening before, CorrectOpening mine, CorrectOpening theirs)
    {
        var texts = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<OpeningTexts>>();
        return new(before, mine, new ToCorrect<CorrectOpening>(theirs, s_now, []), [.. OpeningParts.Of([before, mine, theirs], texts)]);
    }

    private static CorrectSite Site() => new() { Name = "Store", Version = 7 };

    private static FormMerge<CorrectSite> Merge(CorrectSite before, CorrectSite mine, CorrectSite theirs) =>
        new(before, mine, new ToCorrect<CorrectSite>(theirs, s_now, []), Parts());

    private static IReadOnlyList<FormPart<CorrectSite>> Parts()
    {
        var scope = new FormScope("f");
        foreach (var name in new[] { "Name", "Postcode", "City" })
            scope.Shows(name, new Words(name));
        return [.. FormParts.Of<CorrectSite>(scope)];
    }

    private sealed record Words(string Label) : IFieldWords
    {
        public string Say(object? value) => value as string ?? "";
    }
}
