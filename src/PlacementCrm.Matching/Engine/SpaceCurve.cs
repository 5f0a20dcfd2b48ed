namespace PlacementCrm.Matching.Engine;

/// <summary>Morton order: what is near on the map is mostly near in the row.</summary>
internal static class SpaceCurve
{
    /// <summary>What lies nowhere comes last.</summary>
    public static uint Place(GeoPoint? point) => point is null
        ? uint.MaxValue
        : Spread((uint)((point.Latitude + 90) / 180 * 65534)) << 1 | Spread((uint)((point.Longitude + 180) / 360 * 65534));

    private static uint Spread(uint sixteenBits)
    {
        var bits = sixteenBits & 0xFFFF;
        bits = (bits | bits << 8) & 0x00FF00FF;
        bits = (bits | bits << 4) & 0x0F0F0F0F;
        bits = (bits | bits << 2) & 0x33333333;
        return (bits | bits << 1) & 0x55555555;
    }
}
