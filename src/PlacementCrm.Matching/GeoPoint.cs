namespace PlacementCrm.Matching;

/// <summary>A point on the earth in degrees (WGS 84).</summary>
public sealed record GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Straight line in km, rounded to 0.1 so that every machine compares the same number.</summary>
    public decimal KilometresTo(GeoPoint other)
    {
        var (fromLatitude, toLatitude) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var latitude = Math.Sin((toLatitude - fromLatitude) / 2);
        var longitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var chord = latitude * latitude + Math.Cos(fromLatitude) * Math.Cos(toLatitude) * longitude * longitude;
        return Math.Round((decimal)(2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)))), 1, MidpointRounding.AwayFromZero);
    }
}
