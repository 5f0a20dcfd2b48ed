using System.Text.RegularExpressions;

namespace PlacementCrm.Domain.Considerations;

/// <summary>
/// Finds words that name an illness, so that a form can ask for functional words instead. A warning, never a block:
/// the list is short and a word may be meant otherwise.
/// </summary>
public static partial class DiagnosisWords
{
    /// <summary>How such words begin. Short ones are whole words, those with a space are found anywhere. The phone page has the same list.</summary>
    public static IReadOnlyList<string> Stems { get; } =
    [
        // Shared by the three languages, or nearly so.
        "adhd", "angst", "anxiety", "artrose", "arthrosis", "arthrose", "arthritis", "artritis", "asperger", "asthma", "astma", "autis",
        "bipolar", "borderline", "bulimi", "burnout", "burn-out", "cancer", "copd", "crohn", "demens", "demenz", "dementia",
        "depressi", "diabet", "diagnos", "dyslexi", "epilep", "fibromyalg", "hepatitis", "hiv", "migrain", "migræne", "migräne", "ocd",
        "parkinson", "psoriasis", "psykose", "psychos", "ptsd", "scleros", "sklerose", "schizo", "skizo", "syndrom", "tinnitus", "trauma",
        "alzheimer", "fobi", "iskias", "ischias", "lupus", "lymphom", "leukæmi", "leukämi", "leukemi", "osteopor", "panikan", "panikattack", "paranoi", "phobi",
        "psychiatr", "psykiatri", "rheumat", "reumat", "scolios", "skolios", "spondyl", "tourette", "vertigo",
        // Danish.
        "alkohol", "anoreksi", "blodprop", "diskusprolaps", "gigt", "hjernerystelse", "hjerteanfald", "kræft", "kol", "leddegigt",
        "misbrug", "ordblind", "personlighedsforstyrrelse", "rygsygdom", "slidgigt", "spiseforstyrrelse", "sukkersyge", "whiplash",
        "belastningsreaktion", "blodsygdom", "børnelammelse", "hjerneblødning", "hjerneskade", "hjertesvigt", "hjertesygdom", "knogleskørhed",
        "lungesygdom", "muskelsvind", "nervebetændelse", "narkoman", "piskesmæld", "prolaps", "rygprolaps", "sindslidelse", "stofmisbrug", "stofskiftesygdom",
        "tvangstank", "udbrændt", "udviklingshæm",
        // German.
        "alkoholi", "bandscheibenvorfall", "essstörung", "herzinfarkt", "krebs", "legasthen", "magersucht", "persönlichkeitsstörung",
        "posttraumat", "rheuma", "schlaganfall", "suchtkrank", "suchterkrank", "zuckerkrank",
        "adhs", "angststörung", "alkoholabhäng", "anpassungsstörung", "bandscheib", "belastungsstörung", "drogenabhäng", "drogensucht", "geisteskrank", "herzkrank",
        "herzschwäche", "hirnblutung", "hirnschad", "hirnverletz", "knochenschwund", "lungenkrank", "nervenentzündung", "panikstörung", "schilddrüs",
        "wirbelsäulen", "zwangsstörung",
        // English.
        "addiction", "addicted", "alcoholi", "anorexi", "brain damage", "brain injury", "cerebral palsy", "cirrhosis", "concussion", "dyslex",
        "had a stroke", "heart attack", "heart disease", "herniated", "muscular dystroph", "obsessive", "osteoarth", "panic attack", "personality disorder",
        "sciatica", "slipped disc", "thyroid", "tumour", "tumor",
    ];

    /// <summary>The words as they stand in the text, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> FindIn(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? []
            : [.. Words().Matches(text).Select(match => match.Value).Where(NamesAnIllness).Distinct(StringComparer.OrdinalIgnoreCase)];

    // Short stems are whole words only: "kol" must not find "kollega", nor "hiv" "hive".
    private static bool NamesAnIllness(string word) =>
        Stems.Any(stem => stem.Length <= 4
            ? word.Equals(stem, StringComparison.OrdinalIgnoreCase)
            : word.StartsWith(stem, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(heart attack|heart disease|brain damage|brain injury|cerebral palsy|had a stroke|muscular dystroph|panic attack|personality disorder|slipped disc)\w*|[\p{L}\p{M}]+(-[\p{L}\p{M}]+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
