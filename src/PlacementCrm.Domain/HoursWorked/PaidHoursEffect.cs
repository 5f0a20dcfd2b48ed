namespace PlacementCrm.Domain.HoursWorked;

/// <summary>A placement that had started and is over.</summary>
public sealed record EndedPlacement(Guid CandidateId, DateOnly EndedOn);

/// <summary>What is known of a candidate's paid hours in a week, from whichever placement; none = asked, not known.</summary>
public sealed record PaidWeek(Guid CandidateId, IsoWeek Week, decimal? PaidHours);

/// <summary>
/// How many people have at least one paid hour a week so many weeks after a placement. The base is those whose status is
/// known; the unknown are shown beside it and never counted as a no.
/// </summary>
/// <param name="Weeks">Weeks after the week in which the placement ended.</param>
/// <param name="Due">People for whom that week has passed.</param>
public sealed record PaidHoursEffect(int Weeks, int Due, int Working, int Known)
{
    public static readonly IReadOnlyList<int> UsualWeeks = [4, 13, 26];

    public int Unknown => Due - Known;

    /// <summary>Of those with a known status; none without any.</summary>
    public decimal? Share => Known == 0 ? null : (decimal)Working / Known;

    /// <summary>Each person counts once, with the placement that ended last among those the week has passed for.</summary>
    public static PaidHoursEffect After(int weeks, IEnumerable<EndedPlacement> ended, IEnumerable<PaidWeek> paid, DateOnly today)
    {
        var byWeek = paid.ToLookup(row => (row.CandidateId, row.Week));
        var people = ended
            .GroupBy(placement => placement.CandidateId, placement => new IsoWeek(placement.EndedOn).Plus(weeks))
            .Select(person => (Id: person.Key, Weeks: person.Where(week => week.Sunday < today).ToList()))
            .Where(person => person.Weeks.Count > 0)
            .Select(person => byWeek[(person.Id, person.Weeks.Max())].ToList())
            .ToList();

        return new(
            weeks, people.Count,
            people.Count(rows => rows.Exists(row => row.PaidHours >= 1)),
            people.Count(rows => rows.Exists(row => row.PaidHours is not null)));
    }
}
