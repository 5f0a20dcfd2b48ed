namespace PlacementCrm.Domain.Rules;

/// <summary>Who answers when something happens at work.</summary>
public enum Insurer
{
    /// <summary>The municipality that pays the benefit, not the company's insurer.</summary>
    Municipality,

    /// <summary>The company, as for all its staff.</summary>
    Employer,

    /// <summary>The statutory accident insurance in Germany.</summary>
    StatutoryAccidentInsurance,

    /// <summary>Nobody has found out yet; the agreement says so.</summary>
    Unknown,
}

/// <summary>R6: who pays for an accident to the person, and who for damage to things.</summary>
/// <param name="Injury">Pays for a work accident.</param>
/// <param name="Damage">Pays what the company's own insurance does not cover.</param>
public sealed record InsuranceParameters(Insurer Injury, Insurer Damage);
