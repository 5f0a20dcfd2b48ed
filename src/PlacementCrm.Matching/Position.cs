using System.Runtime.InteropServices;

namespace PlacementCrm.Matching;

/// <summary>
/// A point as whole centimetres from the middle of the earth: distances are compared as whole numbers, so that every
/// machine, and PostgreSQL, finds the same places within reach.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(int X, int Y, int Z)
{
    private const double EarthRadiusCm = 637_100_880;
    private const int CmPerTenthOfKm = 10_000;

    public static Position Of(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return new Position(Cm(cosLatitude * cosLongitude), Cm(cosLatitude * sinLongitude), Cm(sinLatitude));
    }

    /// <summary>In cm²; 400 km are 66 m shorter than along the ground.</summary>
    public long ChordSquared(Position other)
    {
        long x = X - (long)other.X, y = Y - (long)other.Y, z = Z - (long)other.Z;
        return x * x + y * y + z * z;
    }

    /// <summary>The smallest square that is rounded to more than so many tenths of a km.</summary>
    public static long Beyond(int tenthsOfKm)
    {
        if (tenthsOfKm < 0)
            return 0;
        var limit = (2L * tenthsOfKm + 1) * (CmPerTenthOfKm / 2);
        return limit > int.MaxValue ? long.MaxValue : limit * limit;
    }

    public static int TenthsOfKm(long chordSquared)
    {
        var tenths = (int)(Math.Sqrt(chordSquared) / CmPerTenthOfKm + 0.5);
        // The root of a large number may be off by one unit in the last place.
        if (chordSquared >= Beyond(tenths))
            return tenths + 1;
        return chordSquared < Beyond(tenths - 1) ? tenths - 1 : tenths;
    }

    private static int Cm(double share) => (int)Math.Round(share * EarthRadiusCm);
}
