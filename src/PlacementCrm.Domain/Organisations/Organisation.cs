namespace PlacementCrm.Domain.Organisations;

/// <summary>Who uses the product: a municipality's company service, a provider. Everything else belongs to one of them.</summary>
public sealed class Organisation
{
    private Organisation() { }

    public Organisation(Guid id, string shortName, string name)
    {
        Id = id;
        ShortName = shortName;
        Name = name;
    }

    public Guid Id { get; private init; }

    /// <summary>Unique, lower case, without spaces, for example <c>fjordby</c>.</summary>
    public string ShortName { get; private set; } = "";

    public string Name { get; private set; } = "";
}
