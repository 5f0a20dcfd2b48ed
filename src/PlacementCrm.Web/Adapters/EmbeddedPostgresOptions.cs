namespace PlacementCrm.Web.Adapters;

/// <summary>Where the database of the program lives. <paramref name="Durability"/> is switched off by tests only.</summary>
public sealed record EmbeddedPostgresOptions(string DataFolder, bool Durability = true);
