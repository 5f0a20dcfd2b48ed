namespace PlacementCrm.Web.Adapters;

/// <summary>The database cannot be used; the message tells the person who runs the program what to do.</summary>
public sealed class DatabaseUnavailable : Exception
{
    public DatabaseUnavailable(string message) : base(message) { }

    public DatabaseUnavailable(string message, Exception cause) : base(message, cause) { }
}
