using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

/// <summary>R2 and R3: what is known about the employees of a site.</summary>
[SetUICulture("en"), SetCulture("en-GB")]
public sealed class StaffTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);

    [Test]
    public void R2_The_employees_are_the_mean_of_the_last_four_months()
    {
        var basis = StaffBasis.On(s_day, Months((2026, 10, 12m), (2026, 9, 13m), (2026, 8, 12.4m), (2026, 7, 13m), (2026, 6, 90m)), 5, 4);

        Assert.That(basis, Is.EqualTo(new StaffBasis(12.6m, 4, 4)));
        Assert.That(basis!.Words(StaffMeasure.FullTimePersons), Is.EqualTo("12.6 full-time employees over the last 4 months"));
    }

    [Test]
    public void R2_What_was_counted_this_month_counts_and_pushes_the_oldest_out() =>
        Assert.That(StaffBasis.On(s_day, Months((2026, 11, 20m), (2026, 10, 10m), (2026, 9, 10m), (2026, 8, 10m), (2026, 7, 90m)), null, 4),
            Is.EqualTo(new StaffBasis(12.5m, 4, 4)));

    [Test]
    public void R2_Months_that_are_missing_are_said() =>
        Assert.That(StaffBasis.On(s_day, Months((2026, 10, 10m), (2026, 8, 11m)), 5, 4)!.Words(StaffMeasure.Heads),
            Is.EqualTo("10.5 employees over 2 of the last 4 months"));

    [Test]
    public void R2_Months_of_last_year_and_of_the_future_do_not_count() =>
        Assert.That(StaffBasis.On(s_day, Months((2025, 10, 10m), (2026, 12, 11m)), 5, 4), Is.EqualTo(new StaffBasis(5, 0, 4)));

    [Test]
    public void R2_Without_any_figure_nobody_knows() =>
        Assert.That(StaffBasis.On(s_day, [], null, 4), Is.Null);

    [TestCase("24.5", false)]
    [TestCase("24.6", true)]
    public void R3_Added_employment_is_computed_from_thirteen_months(decimal lastMonth, bool holds)
    {
        var months = Enumerable.Range(1, 12).Select(back => new StaffMonth(new DateOnly(2026, 10, 1).AddMonths(-back), back % 2 == 0 ? 24.2m : 25m)).Append(new(new(2026, 10, 1), lastMonth));

        var sum = AddedEmployment.On(s_day, months, 12);

        Assert.That(sum, Is.EqualTo(new AddedEmployment(lastMonth, 24.6m)));
        Assert.That(sum!.Holds, Is.EqualTo(holds));
    }

    [Test]
    public void R3_One_missing_month_makes_added_employment_unknown()
    {
        var months = Enumerable.Range(0, 13).Where(back => back != 7).Select(back => new StaffMonth(new DateOnly(2026, 10, 1).AddMonths(-back), 20m));

        Assert.That(AddedEmployment.On(s_day, months, 12), Is.Null);
    }

    private static IEnumerable<StaffMonth> Months(params (int Year, int Month, decimal Fte)[] months) =>
        months.Select(month => new StaffMonth(new(month.Year, month.Month, 1), month.Fte));
}
