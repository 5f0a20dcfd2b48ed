namespace PlacementCrm.Domain.Companies;

/// <summary>The trade a company works in, coarse enough to choose from memory. The official code stands beside it.</summary>
public enum Segment
{
    Other,
    Care,
    Cleaning,
    Construction,
    Food,
    Logistics,
    Office,
    Outdoor,
    Production,
    Retail,
}
