using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>
/// Counts what a person presses for one of the commonest tasks, from their start page. A choice in a list is one tap; what is
/// written is none, because the budgets count it in seconds. Where a budget is nothing but seconds, a field that is written counts
/// as well, and six seconds are one tap. All tasks are printed as one table when the run is over.
/// </summary>
public sealed class Taps(string task, int budget)
{
    private static readonly ConcurrentDictionary<string, (int Taps, int Budget)> s_table = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public async Task On(ILocator target)
    {
        Count++;
        await target.ClickAsync();
    }

    public async Task Choose(ILocator list, string option)
    {
        Count++;
        await list.SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    public async Task Write(ILocator field, string words)
    {
        Count++;
        await field.FillAsync(words);
    }

    /// <summary>For a task that is counted elsewhere.</summary>
    public static void Done(string task, int taps, int budget) => new Taps(task, budget) { Count = taps }.Done();

    /// <summary>The task is done: notes the count and fails when it is over the budget.</summary>
    public void Done()
    {
        s_table[task] = (Count, budget);
        Assert.That(Count, Is.LessThanOrEqualTo(budget), $"Taps for {task}");
    }

    public static IEnumerable<string> Table() => s_table.OrderBy(row => row.Key, StringComparer.Ordinal)
        .Select(row => $"{row.Key,-52} {row.Value.Taps,3} of {row.Value.Budget}");
}
