namespace PlacementCrm.Domain.Placements;

/// <summary>What somebody is offered at a workplace: a trial, a subsidised job, paid hours.</summary>
public enum PlacementKind
{
    /// <summary>Virksomhedspraktik: the person keeps the benefit (LAB §§ 57-65).</summary>
    WorkTrial,

    /// <summary>Løntilskud (LAB §§ 66-81).</summary>
    WageSubsidy,

    Flexjob,

    /// <summary>Ordinary paid hours, however few.</summary>
    OrdinaryHours,

    /// <summary>Nytteindsats.</summary>
    UsefulWork,

    /// <summary>Maßnahme bei einem Arbeitgeber, the German work trial (§ 45 SGB III).</summary>
    Mag,
}
