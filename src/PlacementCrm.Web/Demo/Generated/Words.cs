namespace PlacementCrm.Web.Demo.Generated;

/// <summary>
/// What generated names are put together from: Danish, German and English, with the letters that search has to fold.
/// The towns are invented.
/// </summary>
internal static class Words
{
    public static readonly Place[] Danish =
    [
        new("Fjordby", "7107", "630", 55.71, 9.53), new("Åbjerg", "7111", "630", 55.68, 9.44), new("Ørsø", "7118", "630", 55.74, 9.61),
        new("Sønderlund", "7126", "630", 55.66, 9.37), new("Grejsmølle", "7133", "630", 55.77, 9.49), new("Tørskær", "7141", "630", 55.62, 9.51),
        new("Kærholm", "6004", "621", 55.49, 9.47), new("Vesterå", "6012", "621", 55.46, 9.39), new("Rævebakke", "6023", "621", 55.52, 9.55),
        new("Hejleborg", "6035", "621", 55.41, 9.42), new("Bjørnsund", "6041", "621", 55.44, 9.58), new("Lyngaa", "6056", "621", 55.50, 9.31),
    ];

    public static readonly Place[] German =
    [
        new("Süderförde", "24907", null, 54.78, 9.43), new("Großenau", "24911", null, 54.71, 9.36), new("Grünhafen", "24918", null, 54.81, 9.49),
        new("Königsmoor", "25803", null, 54.61, 9.11), new("Schönbrück", "25811", null, 54.66, 9.22), new("Weißenkoog", "25827", null, 54.70, 8.97),
    ];

    public static readonly Place[] English =
    [
        new("Harrowby", "7150", "630", 55.69, 9.57), new("Northquay", "6061", "621", 55.47, 9.50), new("Elmstead", "7162", "630", 55.73, 9.40),
    ];

    public static readonly string[] DanishFamilies =
    [
        "Sørensen", "Nørgaard", "Kjær", "Østergaard", "Bæk", "Krogh", "Højlund", "Åkjær", "Mølgaard", "Thygesen", "Ravn", "Lindskov", "Brøndum", "Hjorth",
        "Vestergaard", "Damgaard", "Skovbo", "Bagger", "Frøslev", "Grønbech", "Lykkegaard", "Mærsbo", "Overgaard", "Pilegaard", "Rønne", "Søgaard", "Toft", "Ågesen",
    ];

    public static readonly string[] GermanFamilies =
    [
        "Müller", "Schröder", "Weiß", "Jäger", "König", "Böttcher", "Krüger", "Möller", "Petersen", "Groß", "Hübner", "Lüders", "Thießen", "Zöllner", "Brandt",
        "Schäfer", "Förster", "Kühl", "Clausen", "Harmsen",
    ];

    public static readonly string[] EnglishFamilies =
    [
        "Ashworth", "Barlow", "Carrick", "Dunmore", "Fairfield", "Hartley", "Kingsley", "Lockwood", "Marlow", "Prescott", "Redfern", "Stanton", "Whitby", "Yardley",
    ];

    public static readonly string[] DanishGiven =
    [
        "Søren", "Åse", "Bjørn", "Mette", "Jørgen", "Kirsten", "Anne", "Lærke", "Mads", "Signe", "Rasmus", "Tove", "Ole", "Gitte", "Emil", "Nanna", "Villads", "Zahra",
    ];

    public static readonly string[] GermanGiven =
    [
        "Jürgen", "Käthe", "Björn", "Günter", "Sabine", "Jörg", "Ute", "Lukas", "Änne", "Mehmet", "Heike", "Rüdiger",
    ];

    public static readonly string[] EnglishGiven =
    [
        "Grace", "Oliver", "Hannah", "Samuel", "Ruth", "Daniel", "Maya", "Peter", "Alice", "Omar",
    ];

    public static readonly string[] Purposes =
    [
        "Åbne stillinger", "Opfølgning på praktik", "Første møde", "Rundvisning", "Plan for foråret", "Probearbeit besprechen", "Neue Aufgaben", "Getting to know each other",
    ];

    public static readonly string[] Notes =
    [
        "Talt om rolige opgaver om formiddagen. De har plads til en mere på lageret.",
        "Lederen viste rundt. Korte instruktioner, fast makker, god tone ved pauserne.",
        "Ingen ledige pladser lige nu, men vi må gerne ringe igen efter sommerferien.",
        "Mødte op efter aftale. Nye opgaver i køkkenet: opvask, salat, klargøring.",
        "Kurzes Gespräch. Für ruhige Arbeiten im Büro ist ab nächstem Monat Platz.",
        "Gern wieder anrufen. Die Kollegin kümmert sich um größere Aufträge.",
        "They would like to try somebody two days a week, short shifts at first.",
        "",
    ];

    public static readonly string[] NextSteps =
    [
        "Ring om ledige opgaver", "Aftal besøg", "Send eksempler på opgaver", "Følg op på aftalen", "Termin vereinbaren", "Call about the new tasks",
    ];

    public static readonly string[] Roles = ["Leder", "Butikschef", "Driftschef", "Kontakt", "Ejer", "Personalansvarlig", "Geschäftsführung", "Manager"];
}

/// <param name="Town">Invented.</param>
/// <param name="Municipality">Danish code of three digits; none abroad.</param>
internal sealed record Place(string Town, string Postcode, string? Municipality, double Latitude, double Longitude);
