namespace PlacementCrm.Domain.Rules;

/// <summary>One part of a German "Maßnahme beim Arbeitgeber".</summary>
public sealed record MagPart(Guid CompanyId, DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>§ 45 SGB III limits the days at one employer, so they are counted per employer; the total is for information.</summary>
public sealed record MagDays(IReadOnlyDictionary<Guid, int> PerCompany, int Total)
{
    public static MagDays Of(IEnumerable<MagPart> parts)
    {
        var perCompany = parts.GroupBy(part => part.CompanyId).ToDictionary(company => company.Key, company => company.Sum(part => part.Days));
        return new(perCompany, perCompany.Values.Sum());
    }
}
