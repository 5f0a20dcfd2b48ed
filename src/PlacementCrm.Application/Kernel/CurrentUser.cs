using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Kernel;

/// <summary>Who sends the request, as the database knows them now, not as a cookie remembers them.</summary>
public sealed record CurrentUser(
    Guid MemberId,
    Guid OrganisationId,
    string OrganisationName,
    string Name,
    Role Role,
    string? MunicipalityCode,
    string? Team)
{
    /// <summary>The public link that an outsider came by; none for members.</summary>
    public Guid? LinkId { get; init; }

    public bool May(Permission permission) => Role.Has(permission);
}
