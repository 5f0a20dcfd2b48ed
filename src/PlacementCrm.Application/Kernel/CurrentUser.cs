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

    /// <summary>The API key that the request came by; none for people.</summary>
    public Guid? ApiKeyId { get; init; }

    /// <summary>What the key may be used for of all that the member may do; null for people, who may do all of it.</summary>
    public IReadOnlySet<Permission>? Only { get; init; }

    public bool May(Permission permission) => Role.Has(permission) && Only?.Contains(permission) != false;
}
