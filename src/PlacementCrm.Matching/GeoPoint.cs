namespace PlacementCrm.Matching;

/// <summary>A point on the earth in degrees (WGS 84).</summary>
public sealed record GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Straight line in km, rounded to 0.1.</summary>
    public decimal KilometresTo(GeoPoint other) => Position.TenthsOfKm(Position.Of(this).ChordSquared(Position.Of(other))) / 10m;
}
