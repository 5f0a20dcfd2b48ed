using System.Text.RegularExpressions;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

/// <summary>Whoever edits the catalogue in a text editor learns here what does not fit together.</summary>
public sealed partial class CatalogueIntegrityTests
{
    // What the site decides and not the task: hours, breaks, support, and how one gets there.
    private static readonly string[] s_askedThere =
    [
        "hours-day", "days-week", "shift-start", "breaks", "fixed-appointments", "supervision",
        "instructions-spoken", "instructions-shown", "instructions-written", "public-transport",
    ];

    private static readonly WorkCatalogue s_catalogue = WorkCatalogue.Starter;

    private static IEnumerable<(string Code, WorkNames Names)> Everything =>
        s_catalogue.Functions.Select(entry => (entry.Code, entry.Names))
            .Concat(s_catalogue.Tasks.Select(entry => (entry.Code, entry.Names)))
            .Concat(s_catalogue.Skills.Select(entry => (entry.Code, entry.Names)));

    [Test]
    public void Covers_entry_level_work()
    {
        Assert.That(s_catalogue.Functions, Has.Count.GreaterThanOrEqualTo(150));
        Assert.That(s_catalogue.Tasks, Has.Count.GreaterThanOrEqualTo(250));
        Assert.That(s_catalogue.Skills, Has.Count.GreaterThanOrEqualTo(200));
    }

    [Test]
    public void Codes_are_short_words_and_each_is_there_once()
    {
        Assert.That(Everything.Select(entry => entry.Code).Where(code => !Code().IsMatch(code)), Is.Empty);
        Assert.That(s_catalogue.Functions.Select(function => function.Code).Concat(s_catalogue.Tasks.Select(task => task.Code)).Concat(s_catalogue.Skills.Select(skill => skill.Code)), Is.Unique);
    }

    [Test]
    public void Everything_has_a_name_in_every_language() =>
        Assert.That(Everything.SelectMany(entry => entry.Names.All.Where(name => name.Length == 0 || name != name.Trim() || name.Contains("  ", StringComparison.Ordinal)).Select(_ => entry.Code)), Is.Empty);

    [Test]
    public void Every_function_has_one_to_five_other_names_in_every_language() =>
        Assert.That(
            from function in s_catalogue.Functions
            from language in WorkNames.Languages
            where function.Names.OthersIn(language).Count is < 1 or > 5
            select $"{function.Code} {language}", Is.Empty);

    [Test]
    public void Every_task_has_two_to_four_other_names_in_every_language() =>
        Assert.That(
            from task in s_catalogue.Tasks
            from language in WorkNames.Languages
            where task.Names.OthersIn(language).Count is < 2 or > 4
            select $"{task.Code} {language}", Is.Empty);

    // Capitals and the spelling of letters are the reader's business; the same name again only makes the list longer.
    [Test]
    public void No_other_name_of_a_task_only_spells_one_that_it_has() =>
        Assert.That(
            from task in s_catalogue.Tasks
            from language in WorkNames.Languages
            from same in task.Names.OthersIn(language).Prepend(task.Names.In(language)).GroupBy(Words.Fold, StringComparer.Ordinal)
            where same.Count() > 1
            select $"{task.Code} {language}: {same.Key}", Is.Empty);

    [Test]
    public void A_name_means_one_function_whatever_the_language() =>
        Assert.That(Shared(s_catalogue.Functions.Select(function => (function.Code, function.Names.All))), Is.Empty);

    [Test]
    public void A_name_means_one_task_whatever_the_language() =>
        Assert.That(Shared(s_catalogue.Tasks.Select(task => (task.Code, task.Names.All))), Is.Empty);

    [Test]
    public void A_name_means_one_skill_whatever_the_language() =>
        Assert.That(Shared(s_catalogue.Skills.Select(skill => (skill.Code, skill.Names.All))), Is.Empty);

    [Test]
    public void Names_fit_where_they_are_written_down()
    {
        Assert.That(s_catalogue.Functions.SelectMany(function => function.Names.All).Where(name => name.Length > Candidate.LongestListed), Is.Empty);
        Assert.That(s_catalogue.Tasks.SelectMany(task => task.Names.All).Where(name => name.Length > WorkTask.LongestName), Is.Empty);
        Assert.That(s_catalogue.Skills.SelectMany(skill => skill.Names.All).Where(name => name.Length > Candidate.LongestListed), Is.Empty);
    }

    [Test]
    public void No_name_names_an_illness() =>
        Assert.That(Everything.SelectMany(entry => entry.Names.All).Where(name => DiagnosisWords.FindIn(name).Count > 0), Is.Empty);

    [Test]
    public void Isco_codes_are_unit_groups_of_work_without_command_or_long_study()
    {
        // Major groups: 3 technicians and associates, 4 clerks, 5 service and sales, 6 farming, 7 crafts, 8 machines, 9 elementary.
        Assert.That(s_catalogue.Functions.Where(function => !IscoUnitGroup().IsMatch(function.Isco)).Select(function => function.Code), Is.Empty);
    }

    [Test]
    public void Every_function_has_three_to_eight_tasks_and_skills_each_once()
    {
        Assert.That(s_catalogue.Functions.Where(function => function.Tasks.Count is < 3 or > 8).Select(function => function.Code), Is.Empty);
        Assert.That(s_catalogue.Functions.Where(function => function.EssentialSkills.Count == 0 || SkillsOf(function).Count() is < 3 or > 8).Select(function => function.Code), Is.Empty);
        Assert.That(s_catalogue.Functions.Where(function => Repeats(function.Tasks) || Repeats(SkillsOf(function))).Select(function => function.Code), Is.Empty);
    }

    [Test]
    public void Functions_use_every_task_and_every_skill_and_no_others()
    {
        Assert.That(s_catalogue.Functions.SelectMany(function => function.Tasks).Distinct(), Is.EquivalentTo(s_catalogue.Tasks.Select(task => task.Code)));
        Assert.That(s_catalogue.Functions.SelectMany(SkillsOf).Distinct(), Is.EquivalentTo(s_catalogue.Skills.Select(skill => skill.Code)));
    }

    [Test]
    public void Typical_demands_are_in_a_dimension_once_and_in_its_range() =>
        Assert.That(
            from task in s_catalogue.Tasks
            from demand in task.Demands
            where Dimensions.Find(demand.DimensionCode)?.Takes(demand.Value) != true || task.Demands.Count(other => other.DimensionCode == demand.DimensionCode) > 1
            select $"{task.Code} {demand.DimensionCode}={demand.Value}", Is.Empty);

    [Test]
    public void Nothing_that_only_the_site_can_tell_is_called_typical() =>
        Assert.That(s_catalogue.Tasks.Where(task => task.Demands.Any(demand => s_askedThere.Contains(demand.DimensionCode))).Select(task => task.Code), Is.Empty);

    [Test]
    public void No_task_typically_fills_the_day_twice() =>
        Assert.That(s_catalogue.Tasks.Where(task => Minutes(task, "sit") >= 60 && Minutes(task, "stand") >= 60).Select(task => task.Code), Is.Empty);

    private static IEnumerable<string> Shared(IEnumerable<(string Code, IEnumerable<string> Names)> entries) =>
        entries.SelectMany(entry => entry.Names.Distinct(StringComparer.OrdinalIgnoreCase)).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Count() > 1).Select(name => name.Key);

    private static IEnumerable<string> SkillsOf(WorkFunction function) => function.EssentialSkills.Concat(function.UsefulSkills);

    private static bool Repeats(IEnumerable<string> codes) => codes.GroupBy(code => code, StringComparer.Ordinal).Any(code => code.Count() > 1);

    private static decimal Minutes(UsualTask task, string code) => task.Demands.FirstOrDefault(demand => demand.DimensionCode == code)?.Value ?? 0;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^[3-9][1-9][1-9][0-9]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IscoUnitGroup();
}
