using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Rules;

/// <summary>A rule as the product delivers it; each organisation gets its own rows and may date its own changes.</summary>
public sealed record ShippedRule(string Code, DateOnly ValidFromOn, DateOnly? ValidToOn, string Parameters, string SourceAddress, Sureness Sureness)
{
    public Rule ToRow() => new(Code, ValidFromOn, ValidToOn, Parameters, SourceAddress, Sureness);
}

/// <summary>The delivered rules, with the sources they were read in.</summary>
public static class ShippedRules
{
    private const string Elov61 = "elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/paragraf/61";
    private const string Virk = "indberet.virk.dk/myndigheder/stat/STAR/Loentilskud";
    private const string NewAct = "star.dk/da/implementering/beskaeftigelsesreform/proces";
    private const string FourWeeks = """{"firstWeeks":4}""";
    private const string EightWeeks = """{"firstWeeks":8}""";
    private const string ThirteenWeeks = """{"firstWeeks":13,"extensionToWeeks":26,"furtherStepWeeks":13}""";
    private const string WithRatio = """{"needsApproval":true,"needsHearing":true,"needsStatement":true,"hasLongestPeriod":true}""";
    private const string UsefulWorkBefore2025 = """{"needsApproval":true,"needsHearing":true,"needsStatement":true,"hasLongestPeriod":false}""";
    private const string HearingAndApproval = """{"needsApproval":true,"needsHearing":true,"needsStatement":false,"hasLongestPeriod":false}""";
    private const string ApprovalAndPeriod = """{"needsApproval":true,"needsHearing":false,"needsStatement":false,"hasLongestPeriod":true}""";
    private const string ApprovalOnly = """{"needsApproval":true,"needsHearing":false,"needsStatement":false,"hasLongestPeriod":false}""";
    private const string Nothing = """{"needsApproval":false,"needsHearing":false,"needsStatement":false,"hasLongestPeriod":false}""";
    private const string Employer = """{"injury":"Employer","damage":"Employer"}""";
    private const string RatioNumbers = """{"atLeast":1,"perEmployees":5,"border":50,"perEmployeesAbove":10,"measure":"FullTimePersons","counted":""";

    /// <summary>The act on active employment (LAB, 2020) began here; older placements are not in the system.</summary>
    private static readonly DateOnly s_actOf2020 = new(2020, 1, 1);

    private static readonly DateOnly s_lastOf2024 = new(2024, 12, 31);
    private static readonly DateOnly s_lastOf2025 = new(2025, 12, 31);
    private static readonly DateOnly s_lastOf2026 = new(2026, 12, 31);

    public static IReadOnlyList<ShippedRule> All { get; } =
    [
        new(RuleCodes.WeeklyHours, s_actOf2020, null, """{"hours":37}""", "kk.dk", Sureness.A),

        // Useful work lost its ratio rule with the activity duty of 2025-01-01; that it counted before is not verified.
        new(RuleCodes.Ratio, s_actOf2020, s_lastOf2024, RatioNumbers + """["WorkTrial","WageSubsidy","UsefulWork"]}""", Virk, Sureness.C),
        new(RuleCodes.Ratio, s_lastOf2024.AddDays(1), null, RatioNumbers + """["WorkTrial","WageSubsidy"]}""", Virk, Sureness.A),

        // What comes before a start. The representative is heard where the ratio holds, and for useful work since 2025.
        Kind(PlacementKind.WorkTrial, WithRatio, "indberet.virk.dk; aarhus.dk", Sureness.A),
        Kind(PlacementKind.WageSubsidy, WithRatio, "indberet.virk.dk", Sureness.A),
        Kind(PlacementKind.Flexjob, ApprovalOnly, "VEJ 9345", Sureness.B),
        Kind(PlacementKind.OrdinaryHours, Nothing, "ka.dk", Sureness.A),
        Kind(PlacementKind.Mag, ApprovalAndPeriod, "haufe.de § 45 SGB III", Sureness.A),
        new(RuleCodes.Kind(PlacementKind.UsefulWork), s_actOf2020, s_lastOf2024, UsefulWorkBefore2025, "star.dk/implementering", Sureness.C),
        new(RuleCodes.Kind(PlacementKind.UsefulWork), s_lastOf2024.AddDays(1), null, HearingAndApproval, "star.dk/implementering/nyt-kontanthjaelpsystem-inklusiv-ny-arbejdspligt/om-ny-arbejdspligt", Sureness.A),

        // Work outside prison: § 39 StVollzG read, the Danish udstationering not.
        new(RuleCodes.Permit, s_actOf2020, null, """{"kinds":["WorkTrial","OrdinaryHours","UsefulWork"]}""", "haufe.de § 39 StVollzG", Sureness.C),

        new(RuleCodes.AddedEmployment, s_actOf2020, null, """{"months":12,"vacatedMonths":3}""", Virk + "; kk.dk", Sureness.A),
        // Read: not for people with reduced work capacity. That these groups are those people is our reading.
        new(RuleCodes.PublicWithoutAdded, s_actOf2020, null, """{"groups":["FOP","REV"]}""", "pav.medst.dk 18.3.2.4", Sureness.C),
        new(RuleCodes.Flexjob, s_actOf2020, null, """{"years":5,"permanentOverAge":40,"retentionMonths":12}""", "finansforbundet.dk; favrskov.dk; cabiweb.dk; VEJ 9345", Sureness.B),
        new(RuleCodes.UnemployedBefore, s_actOf2020, null, """{"months":6,"exceptOverAge":50,"exceptGroups":["REV","FOP"]}""", "star.dk job med løntilskud", Sureness.A),
        new(RuleCodes.LastEmployer, s_actOf2020, null, """{"kinds":["WorkTrial","WageSubsidy"]}""", "frederiksberg.dk; pav.medst.dk 18.3.2.4", Sureness.A),

        // Under LAB chapter 11 the municipality pays for work accidents, so it must hear of them.
        new(RuleCodes.AccidentReport, s_actOf2020, null, """{"fromAbsenceDays":1,"withinWorkingDays":0,"deathWithinHours":48}""", "jobcenteraabenraa.dk", Sureness.A),

        // Narrowed by the reform of 2026; how is not known, so the old number goes on, marked as not verified.
        new(RuleCodes.Mentor, s_actOf2020, s_lastOf2025, """{"months":6}""", "elov.dk LAB §§ 167-170", Sureness.A),
        new(RuleCodes.Mentor, s_lastOf2025.AddDays(1), null, """{"months":6}""", "elov.dk LAB §§ 167-170; " + NewAct, Sureness.C),

        // The later evening hours for 15 years and more (L 143) were proposed and not read as law: a change is drafted when they are.
        new(RuleCodes.Youth, s_actOf2020, null, """{"mostHoursADay":8,"mostHoursAWeek":40,"notBeforeHour":6,"notAfterHour":20,"mostLiftKg":12,"leastAge":13,"lightWorkBelowAge":15}""", "bfa-ba.dk; horten.dk", Sureness.A),

        .. Trial(FourWeeks, "kk.dk; frederiksberg.dk", "DP"),
        .. Trial(EightWeeks, "aarhus.dk; kk.dk; frederiksberg.dk", "DP-DIM"),
        .. Trial(EightWeeks, "frederiksberg.dk", "DP-50"),
        .. Trial(FourWeeks, "kk.dk", "KH-JP", "UH-UP"),
        .. Trial(FourWeeks, "frederiksberg.dk", "SF-JP"),
        // Job-ready and education-ready people without work experience, long unemployed or hard to place.
        .. Trial(ThirteenWeeks, "kk.dk; " + Elov61, "KH-JP-13", "UH-UP-13"),
        .. Trial(ThirteenWeeks, Elov61, "KH-AP", "UH-AP"),
        .. Trial(ThirteenWeeks, "frederiksberg.dk; " + Elov61, "SDP", "JAF", "RF", "REV", "LY", "FOP", "SF-AP"),

        .. Subsidy("""{"privateMonths":6,"publicMonths":4}""", "elov.dk LAB § 68 nr 1", Sureness.A, "DP", "DP-DIM", "DP-50", "KH-JP", "KH-JP-13", "UH-UP", "UH-UP-13", "SF-JP"),
        .. Subsidy("""{"privateMonths":6,"publicMonths":6}""", "aarhus.dk; LAB § 68 nr 2", Sureness.A, "KH-AP", "UH-AP"),
        // § 68 nr 1 names only the job-ready among self-supporting people; that the others follow nr 2 was not read.
        .. Subsidy("""{"privateMonths":6,"publicMonths":6}""", "elov.dk LAB § 68", Sureness.C, "SF-AP"),
        // Read for public employers only: that a private one has as long is not verified, and one row says both.
        .. Subsidy("""{"privateMonths":12,"publicMonths":12}""", "aarhus.dk", Sureness.C, "SDP", "RF", "JAF", "INT"),
        .. Subsidy("""{"privateMonths":12,"publicMonths":12}""", "no source read", Sureness.C, "REV"),
        .. Subsidy("{}", "no source read", Sureness.C, "FOP"),
        // LY has no row: § 66 leaves people visited to a flexjob out.

        Insurance(PlacementKind.WorkTrial, """{"injury":"Municipality","damage":"Municipality"}""", "Ankestyrelsen 37-09; jobcenteraabenraa.dk; aarhus.dk", Sureness.A),
        Insurance(PlacementKind.WageSubsidy, Employer, "no source read", Sureness.C),
        Insurance(PlacementKind.Flexjob, Employer, "no source read", Sureness.C),
        Insurance(PlacementKind.OrdinaryHours, Employer, "no source read", Sureness.C),
        Insurance(PlacementKind.UsefulWork, """{"injury":"Unknown","damage":"Unknown"}""", "no source read", Sureness.C),
        Insurance(PlacementKind.Mag, """{"injury":"StatutoryAccidentInsurance","damage":"Unknown"}""", "no source read", Sureness.C),

        new(RuleCodes.LongestPeriod(PlacementKind.Mag, "MAG"), s_actOf2020, null, """{"firstWeeks":6}""", "haufe.de § 45 SGB III", Sureness.A),
        new(RuleCodes.LongestPeriod(PlacementKind.Mag, "MAG-45-8"), s_actOf2020, null, """{"firstWeeks":12}""", "haufe.de § 45(8) SGB III", Sureness.A),
    ];

    public static RuleSet AsRuleSet() => new(All.Select(rule => rule.ToRow()));

    private static ShippedRule Kind(PlacementKind kind, string needs, string source, Sureness sureness) =>
        new(RuleCodes.Kind(kind), s_actOf2020, null, needs, source, sureness);

    private static ShippedRule Insurance(PlacementKind kind, string insurers, string source, Sureness sureness) =>
        new(RuleCodes.Insurance(kind), s_actOf2020, null, insurers, source, sureness);

    private static IEnumerable<ShippedRule> Trial(string weeks, string source, params string[] groups) =>
        groups.SelectMany(group => UntilTheNewAct(RuleCodes.LongestPeriod(PlacementKind.WorkTrial, group), weeks, source, Sureness.A));

    private static IEnumerable<ShippedRule> Subsidy(string months, string source, Sureness sureness, params string[] groups) =>
        groups.SelectMany(group => UntilTheNewAct(RuleCodes.LongestPeriod(PlacementKind.WageSubsidy, group), months, source, sureness));

    // A new act is planned for 2027 and its durations are unknown: the old numbers go on, marked as not verified.
    private static IEnumerable<ShippedRule> UntilTheNewAct(string code, string parameters, string source, Sureness sureness) =>
    [
        new(code, s_actOf2020, s_lastOf2026, parameters, source, sureness),
        new(code, s_lastOf2026.AddDays(1), null, parameters, NewAct, Sureness.C),
    ];
}
