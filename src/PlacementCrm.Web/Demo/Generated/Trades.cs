using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Web.Demo.Generated;

/// <summary>The lines of business of generated companies, each with what is done there and what that demands.</summary>
internal static class Trades
{
    public static readonly Trade[] All =
    [
        new(Segment.Care, "881010", ["Plejecenter", "Pflegeheim", "Dagcenter", "Care Home"], "Plejehjælper",
            [new("Anrette mad", ("stand", 60), ("pace", 1), ("people-contact", 2)), new("Følge på tur", ("walk", 90), ("people-contact", 3), ("noise", 1))]),
        new(Segment.Cleaning, "812100", ["Rengøring", "Gebäudereinigung", "Ejendomsservice", "Cleaning"], "Rengøringsassistent",
            [new("Støvsuge kontorer", ("walk", 120), ("bend", 2), ("noise", 2)), new("Gøre rent i køkken", ("stand", 90), ("lift", 8), ("pace", 2))]),
        new(Segment.Construction, "412000", ["Byg", "Tømrerfirma", "Murermester", "Hochbau", "Builders"], "Pladsmand",
            [new("Rydde op på pladsen", ("lift", 20), ("walk", 180), ("noise", 3)), new("Sortere materialer", ("lift", 15), ("cold-heat", 2), ("pace", 1))]),
        new(Segment.Food, "561110", ["Bageri", "Køkken", "Mejeri", "Bäckerei", "Kantine", "Kitchen"], "Køkkenmedhjælper",
            [new("Pakke brød", ("stand", 120), ("pace", 2), ("noise", 2)), new("Vaske op", ("stand", 150), ("cold-heat", 2), ("alone", 0))]),
        new(Segment.Logistics, "521000", ["Lager", "Logistik", "Spedition", "Fragt", "Logistics"], "Lagermedarbejder",
            [new("Plukke varer", ("walk", 240), ("lift", 12), ("pace", 2)), new("Mærke pakker", ("stand", 60), ("reading", 2), ("noise", 2))]),
        new(Segment.Office, "692000", ["Regnskab", "Kontor", "Steuerbüro", "Bookkeeping", "Rådgivning"], "Kontorassistent",
            [new("Scanne bilag", ("sit", 180), ("screen", 180), ("reading", 3)), new("Tage imod gæster", ("people-contact", 3), ("language", 3), ("pace", 1))]),
        new(Segment.Outdoor, "813000", ["Gartneri", "Planteskole", "Gärtnerei", "Skovservice", "Gardens"], "Gartnermedhjælper",
            [new("Luge bede", ("bend", 3), ("cold-heat", 2), ("pace", 1)), new("Vande planter", ("walk", 120), ("lift", 10), ("alone", 1))]),
        new(Segment.Production, "251100", ["Maskinfabrik", "Møbelværksted", "Smedje", "Metallbau", "Tischlerei", "Workshop"], "Montør",
            [new("Samle dele", ("sit", 120), ("arms", 2), ("pace", 2)), new("Pudse emner", ("stand", 120), ("noise", 3), ("dust", 2))]),
        new(Segment.Retail, "471120", ["Købmand", "Boghandel", "Byggemarked", "Blumenladen", "Genbrug", "Corner Shop"], "Butiksmedhjælper",
            [new("Fylde hylder", ("stand", 90), ("lift", 6), ("people-contact", 1)), new("Hjælpe kunder", ("people-contact", 3), ("language", 3), ("noise", 1))]),
        new(Segment.Other, "960900", ["Værksted", "Kunstforening", "Hundepension", "Fähre", "Museum"], "Medhjælper",
            [new("Holde orden", ("walk", 90), ("pace", 1), ("noise", 1)), new("Små reparationer", ("stand", 60), ("arms", 2), ("alone", 1))]),
    ];
}

/// <param name="IndustryCode">DB07, six digits.</param>
/// <param name="Names">How such a place is called in the three languages.</param>
/// <param name="WorkFunction">Whom it looks for.</param>
internal sealed record Trade(Segment Segment, string IndustryCode, string[] Names, string WorkFunction, Work[] Tasks);

/// <summary>One task and what it demands, by code of the dimension.</summary>
internal sealed record Work(string Name, params (string Dimension, decimal Value)[] Demands);
