using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Kernel;

/// <summary>The text may hold ten digits that look like a CPR number and are none, or is never kept as it stands.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MayLookLikeCprAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}

/// <summary>
/// Looks for CPR numbers in every text of a command, also in its lists and nested records: what is written is read by many and kept
/// for long. It stands before all handlers, so that no new field can be forgotten.
/// </summary>
internal static class CprInTexts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_searched = new();

    public static IEnumerable<Failure> In(object command, string path = "")
    {
        foreach (var property in s_searched.GetOrAdd(command.GetType(), Searched))
        {
            var name = path + property.Name;
            var found = property.GetValue(command) switch
            {
                string text => InText(text, name),
                IEnumerable many => InAll(many, name),
                { } nested => In(nested, name + "."),
                null => [],
            };
            foreach (var failure in found)
                yield return failure;
        }
    }

    private static IEnumerable<Failure> InAll(IEnumerable many, string name) => many.Cast<object?>().Index().SelectMany(item => item.Item switch
    {
        string text => InText(text, $"{name}[{item.Index}]"),
        { } record when HoldsTexts(record.GetType()) => In(record, $"{name}[{item.Index}]."),
        _ => [],
    });

    private static IEnumerable<Failure> InText(string text, string name) =>
        CprNumber.FindIn(text) is [var first, ..]
            ? [new(name, Sentences.Of("Activities.CprFound", CprNumber.Mask(text.Substring(first.Index, first.Length))))]
            : [];

    private static PropertyInfo[] Searched(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property =>
            property is { CanRead: true, CanWrite: true } && property.GetCustomAttribute<MayLookLikeCprAttribute>() is null && HoldsTexts(property.PropertyType))];

    // Records of this product; numbers, days and files have no texts.
    private static bool HoldsTexts(Type type) =>
        type == typeof(string)
        || (type != typeof(byte[]) && typeof(IEnumerable).IsAssignableFrom(type))
        || (!type.IsEnum && type.Namespace?.StartsWith("PlacementCrm", StringComparison.Ordinal) is true);
}
