namespace PlacementCrm.Domain.Organisations;

/// <summary>A person who works in the organisation and signs in. Shares its id with the sign-in account.</summary>
public sealed class Member : Entity
{
    private Member() { }

    public Member(Guid accountId, string name, Role role, string? municipalityCode, string? team)
    {
        if (role == Role.JobcentreStaff && municipalityCode is null)
            throw new RuleBroken("Organisations.JobcentreStaffNeedsMunicipality", name);

        Id = accountId;
        Name = name;
        Role = role;
        MunicipalityCode = municipalityCode;
        Team = team;
    }

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>Three digits; jobcentre staff see the placements of this municipality's candidates only.</summary>
    public string? MunicipalityCode { get; private set; }

    /// <summary>Consultants see the candidates of their own team.</summary>
    public string? Team { get; private set; }

    /// <summary>Somebody who has left: the name stays on what they did, signing in ends at once.</summary>
    public bool IsActive { get; private set; } = true;

    public void Leave() => IsActive = false;
}
