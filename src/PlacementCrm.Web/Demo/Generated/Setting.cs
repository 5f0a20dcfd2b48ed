using PlacementCrm.Domain.Rules;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Demo.Generated;

/// <summary>What every generated company is drawn from.</summary>
/// <param name="Now">The end of the two years that are told.</param>
/// <param name="Staff">The consultants that share the companies and candidates among them.</param>
/// <param name="Rules">The limits that placements are held against.</param>
/// <param name="From">The first company that is still missing.</param>
/// <param name="FirstCandidate">The first number that no candidate has.</param>
internal sealed record Setting(DateTimeOffset Now, IReadOnlyList<Colleague> Staff, RuleSet Rules, int From, int FirstCandidate)
{
    public DateOnly Today { get; } = DateOnly.FromDateTime(CopenhagenTime.Of(Now).DateTime);

    // Every fiftieth company brings one. Numbers are given out upwards, also to people, so ours must not be fixed.
    public int CandidateNumber(int company) => FirstCandidate + (company - From) / 50;
}

internal sealed record Colleague(Guid Id, string? Team);

/// <summary>The dice of one company: the same on every run, whatever was generated before it.</summary>
internal sealed class Dice(int seed, int company)
{
    private readonly Random _random = new(unchecked(seed * 1_000_003 + company));

    public int Company { get; } = company;

    public int Below(int bound) => _random.Next(bound);

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool OneIn(int many) => _random.Next(many) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T Of<T>(IReadOnlyList<T> danish, IReadOnlyList<T> german, IReadOnlyList<T> english) =>
        _random.Next(10) switch { < 6 => Of(danish), < 8 => Of(german), _ => Of(english) };

    public string Family() => Of(Words.DanishFamilies, Words.GermanFamilies, Words.EnglishFamilies);

    public string Given() => Of(Words.DanishGiven, Words.GermanGiven, Words.EnglishGiven);

    // No Danish subscriber has a number that begins with 1, so nobody is called by mistake.
    public string Phone() => Of("+45 ", "", "0045 ") + $"{Between(10, 19)} {Below(100):00} {Below(100):00} {Below(100):00}";

    private string Of(params string[] choices) => choices[_random.Next(choices.Length)];
}
