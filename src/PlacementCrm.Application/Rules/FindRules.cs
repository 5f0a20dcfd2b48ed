using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>Every rule in one line: what holds today, what comes, whether a draft waits.</summary>
[Requires(Permission.SeeRules)]
public sealed record FindRules : IQuery<IReadOnlyList<FindRules.Row>>
{
    /// <param name="Group">Codes of one beginning belong together: the longest periods, what comes before a start.</param>
    public sealed record Row(string Code, string Name, string Group, Version? Now, Version? Next, bool HasDraft);

    public sealed record Version(DateOnly FromOn, DateOnly? ToOn, string Words, bool IsUnverified);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<FindRules, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindRules request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var rows = await db.Rules.AsNoTracking().Where(rule => rule.State != RuleState.Rejected).ToListAsync(cancellationToken);
            var groups = (await db.TargetGroups.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(group => group.Code, group => group.Names.InLanguage(), StringComparer.Ordinal);
            var rules = new RuleSet(rows);
            return [.. rows.GroupBy(rule => rule.Code, StringComparer.Ordinal)
                .Select(code => new Row(
                    code.Key, NameOf(code.Key, groups), RuleGroups.Of(code.Key), Of(rules.Find(code.Key, today)), Of(rules.NextAfter(code.Key, today)),
                    code.Any(rule => rule.State is RuleState.Draft)))
                .OrderBy(row => RuleGroups.Order(row.Group)).ThenBy(row => row.Code, StringComparer.Ordinal)];
        }

        // Under the heading of its kind a longest period is known by its target group.
        private static string NameOf(string code, Dictionary<string, string> groups) => code.Split('.', 3) is ["LongestPeriod", _, var group]
            ? $"{groups.GetValueOrDefault(group, group)} ({group})"
            : RuleWords.NameOf(code);

        private static Version? Of(Rule? rule) => rule is null ? null : new(rule.ValidFromOn, rule.ValidToOn, rule.Words(), rule.IsUnverified);
    }
}

/// <summary>What the list of rules is divided by.</summary>
public static class RuleGroups
{
    public const string General = "General";

    private static readonly string[] s_order = [General, "Kind", "WorkTrial", "WageSubsidy", "Mag", "Insurance"];

    internal static string Of(string code) => code.Split('.', 3) switch
    {
        ["LongestPeriod", var kind, _] => kind,
        ["Kind", _] => "Kind",
        ["Insurance", _] => "Insurance",
        _ => General,
    };

    internal static int Order(string group) => Array.IndexOf(s_order, group) is var at and >= 0 ? at : s_order.Length;
}
