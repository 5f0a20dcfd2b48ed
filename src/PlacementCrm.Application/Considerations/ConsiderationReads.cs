using System.Reflection;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Considerations;

/// <summary>Marks a request whose answer holds something of a candidate's considerations, in sentences or in numbers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsConsiderationsAttribute : Attribute;

internal static class ConsiderationReads
{
    /// <summary>As the audit trail names them.</summary>
    public static string[] Names { get; } =
        [.. typeof(ConsiderationReads).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ShowsConsiderationsAttribute>() is not null).Select(type => type.Name).Order(StringComparer.Ordinal)];
}
