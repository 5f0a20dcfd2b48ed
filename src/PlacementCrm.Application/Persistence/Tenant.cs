namespace PlacementCrm.Application.Persistence;

/// <summary>The organisation that the current scope works for; set once by the pipeline, before anything is read.</summary>
internal sealed class Tenant
{
    /// <summary><see cref="Guid.Empty"/> until set: then nothing is visible and nothing can be written.</summary>
    public Guid OrganisationId { get; set; }
}
