using PlacementCrm.Domain.Links;

namespace PlacementCrm.Application.Links;

/// <summary>How long a public link works.</summary>
public sealed record LinkLife(int Days)
{
    public const int Default = 7;

    public static readonly int Longest = (int)PublicLink.LongestLife.TotalDays;

    internal TimeSpan Span => TimeSpan.FromDays(Days);
}
