using Npgsql;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.HoursWorked;

public sealed class HoursTests : PlacementTest
{
    [Test]
    public async Task Several_weeks_are_written_in_one_go_paid_and_unpaid_apart()
    {
        var id = await Started(weeksAgo: 3);

        var told = await SendAs(Some.Consultant, Record(id, Line(-2, 0, 15), Line(-1, 4, 11), Line(0)));

        var page = await SendAs(Some.Consultant, new ShowHours(id));
        Assert.That(told, Is.EqualTo(2));
        Assert.That(page.Weeks.Select(week => (week.Number, week.Told?.Paid, week.Told?.Unpaid)), Is.EqualTo(new (int, decimal?, decimal?)[]
        {
            (48, null, null), (49, 0, 15), (50, 4, 11), (51, null, null),
        }));
        Assert.That((page.Weeks[1].Told!.By, page.Weeks[1].Told!.Source, page.MostHours), Is.EqualTo(("Karen Holm", HoursSource.Company, 37m)));
    }

    [Test]
    public async Task A_correction_keeps_what_stood_there()
    {
        var id = await Started(weeksAgo: 1);
        await SendAs(Some.Consultant, Record(id, Line(-1, 2, 13)));

        await SendAs(Some.Consultant, Record(id, Line(-1, 5, 10) with { Version = await VersionOfWeek(id, -1) }));

        var told = (await SendAs(Some.Consultant, new ShowHours(id))).Weeks[0].Told!;
        Assert.That((told.Paid, told.Unpaid), Is.EqualTo(((decimal?)5m, (decimal?)10m)));
        Assert.That(told.Corrected.Select(before => (before.Paid, before.Unpaid)), Is.EqualTo(new[] { ((decimal?)2m, (decimal?)13m) }));
    }

    [Test]
    public async Task A_week_that_is_emptied_is_refused_with_what_to_write_and_nothing_of_the_grid_is_kept()
    {
        var id = await Started(weeksAgo: 1);
        await SendAs(Some.Consultant, Record(id, Line(-1, 2, 13)));
        var emptied = Line(-1) with { Version = await VersionOfWeek(id, -1) };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Record(id, Line(0, 4), emptied)),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Some.Property("Message").Contains("Write 0"));
        Assert.That(await Count<HoursEntry>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_did_not_see_the_latest_figures_does_not_overwrite_them()
    {
        var id = await Started(weeksAgo: 1);
        await SendAs(Some.Consultant, Record(id, Line(-1, 2, 13)));

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, Record(id, Line(-1, 9, 9))), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Sent_twice_it_is_written_once()
    {
        var id = await Started(weeksAgo: 1);
        var request = Record(id, Line(-1, 2, 13));

        await SendAs(Some.Consultant, request);
        await SendAs(Some.Consultant, request);

        Assert.That(await Count<HoursEntry>(), Is.EqualTo(1));
    }

    [Test]
    public async Task C26_The_database_refuses_a_second_entry_of_a_week_and_a_week_that_overlaps_two()
    {
        var id = await Started(weeksAgo: 1);
        await SendAs(Some.Consultant, Record(id, Line(-1, 2, 13)));
        const string Columns = "organisation_id, id, placement_id, candidate_id, is_after_placement, paid_hours, unpaid_hours, source, recorded_by_id, recorded_at";
        const string Copy = $"insert into hours_entry ({Columns}, week_starts_on) select {{0}}, week_starts_on + {{1}} from hours_entry";
        var values = Columns.Replace(", id,", ", gen_random_uuid(),", StringComparison.Ordinal);

        await Assert.ThatAsync(() => Sql(string.Format(null, Copy, values, 0)),
            Throws.TypeOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.UniqueViolation));
        await Assert.ThatAsync(() => Sql(string.Format(null, Copy, values, 3)),
            Throws.TypeOf<PostgresException>().With.Property("ConstraintName").EqualTo("ck_hours_entry_week"));
    }

    [Test]
    public async Task More_than_37_hours_in_all_are_refused_and_nothing_of_the_grid_is_kept()
    {
        var id = await Started(weeksAgo: 2);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Record(id, Line(-2, 0, 15), Line(-1, 20, 17.5m))),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("37.5 hours are more than the 37"));
        Assert.That(await Count<HoursEntry>(), Is.Zero);
    }

    [Test]
    public async Task A_row_says_hours_or_not_known()
    {
        var id = await Started(weeksAgo: 1);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Record(id, Line(-1, 5) with { IsUnknown = true })),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("not both"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Record(id, Line(-1))), Throws.TypeOf<RequestInvalid>().With.Message.Contains("at least one week"));
        await SendAs(Some.Consultant, Record(id, Line(-1) with { IsUnknown = true }));
        Assert.That((await SendAs(Some.Consultant, new ShowHours(id))).Weeks[0].Told, Has.Property("Paid").Null);
    }

    [Test]
    public async Task After_the_end_paid_hours_are_linked_to_the_placement_with_the_employer_known_or_not()
    {
        var id = await Ended(weeksAgo: 3);

        await SendAs(Some.Consultant, After(id, Line(-2, 12), Line(-1) with { IsUnknown = true }) with { EmployerName = " Rema 1000 " });
        await SendAs(Some.Consultant, After(id, Line(0, 14)) with { IsSameCompany = true });

        var after = (await SendAs(Some.JobcentreStaff, new ShowHours(id))).Weeks.Where(week => week.IsAfter).Select(week => week.Told).ToList();
        Assert.That(after.Select(told => (told?.Paid, told?.Employer, told?.IsSameCompany)), Is.EqualTo(new (decimal?, string?, bool?)[]
        {
            (12, "Rema 1000", false), (null, "Rema 1000", false), (14, null, true),
        }));
    }

    [Test]
    public async Task The_candidate_has_one_series_across_placements()
    {
        var id = await Ended(weeksAgo: 2);
        await SendAs(Some.Consultant, Record(id, Line(-2, 3, 12)));
        await SendAs(Some.Consultant, After(id, Line(0, 20)));

        var weeks = await SendAs(Some.JobcentreStaff, new ShowCandidateHours(Candidate.Id));

        Assert.That(weeks.Select(week => (week.Paid, week.Unpaid, week.IsAsked)), Is.EqualTo(new (decimal?, decimal?, bool)[] { (3, 12, true), (null, null, false), (20, 0, true) }));
    }

    [Test]
    public async Task The_effect_counts_the_unknown_beside_the_known()
    {
        var id = await Ended(weeksAgo: 5);
        var before = await Effect();
        await SendAs(Some.Consultant, After(id, Line(-1, 8)));

        Assert.That(before[0], Is.EqualTo(new PaidHoursEffect(4, Due: 1, Working: 0, Known: 0)));
        Assert.That((await Effect())[0], Is.EqualTo(new PaidHoursEffect(4, Due: 1, Working: 1, Known: 1)));
        Assert.That((await Effect())[1].Due, Is.Zero);

        async Task<IReadOnlyList<PaidHoursEffect>> Effect() => await SendAs(Some.Manager, new CountPaidHoursEffect(Today.AddYears(-1), Today.AddYears(1)));
    }

    [Test]
    public async Task The_goal_is_set_and_taken_away()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, new SetPaidHoursGoal { PlacementId = id, Version = await VersionOf<Placement>(id), PaidHours = 15 });
        Assert.That((await SendAs(Some.Consultant, new ShowHours(id))).Goal, Is.EqualTo(15));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new SetPaidHoursGoal { PlacementId = id, Version = await VersionOf<Placement>(id), PaidHours = 38 }), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task Jobcentre_staff_and_managers_read_and_do_not_write()
    {
        var id = await Started(weeksAgo: 1);

        await SendAs(Some.JobcentreStaff, new ShowHours(id));
        await SendAs(Some.Manager, new ShowHours(id));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Record(id, Line(-1, 1))), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, After(id, Line(-1, 1))), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new SetPaidHoursGoal { PlacementId = id }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new CountPaidHoursEffect(Today, Today)), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Strangers_and_other_municipalities_find_nothing()
    {
        var id = await Started(weeksAgo: 1);

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowHours(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowCandidateHours(Candidate.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Record(id, Line(-1, 1))), Throws.TypeOf<NotFound>());
    }

    private async Task<Guid> Started(int weeksAgo)
    {
        var id = await Ready();
        await Start(id);
        Clock.Now = Now.AddDays(7 * weeksAgo);
        return id;
    }

    /// <summary>Ended on its first day.</summary>
    private async Task<Guid> Ended(int weeksAgo)
    {
        var id = await Started(weeksAgo: 0);
        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Today,
            CandidateReason = EndingReason.JobElsewhere,
            CandidateWords = "Job.",
            CompanyReason = EndingReason.JobElsewhere,
            CompanyWords = "Job.",
        });
        Clock.Now = Now.AddDays(7 * weeksAgo);
        return id;
    }

    private async Task<uint> VersionOfWeek(Guid placementId, int week) =>
        (await SendAs(Some.Consultant, new ShowHours(placementId))).Weeks.Single(row => row.StartsOn == WeekOf(week)).Told!.Version;

    private DateOnly WeekOf(int weeks) => DateOnly.FromDateTime(Clock.Now.UtcDateTime).AddDays(7 * weeks);

    private HoursLine Line(int week, decimal? paid = null, decimal? unpaid = null) => new() { WeekOf = WeekOf(week), Paid = paid, Unpaid = unpaid };

    private static RecordHours Record(Guid id, params HoursLine[] lines) => new() { PlacementId = id, Source = HoursSource.Company, Lines = lines };

    private static RecordHoursAfter After(Guid id, params HoursLine[] lines) => new() { PlacementId = id, Source = HoursSource.Candidate, Lines = lines };
}
