using System.Globalization;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Web.Demo;

/// <summary>A company of the demo with the ids that later chapters of the story refer to.</summary>
internal sealed record DemoCompany(Guid Id, string Name, Segment Segment, CurrentUser Owner, IReadOnlyList<Guid> Sites, IReadOnlyList<Guid> Contacts);

/// <summary>Chapter one: who is there. All companies and persons are invented.</summary>
internal static class DemoCompanies
{
    // Name; segment; postcode town; street; employees; contact, role; second contact, role
    private const string Fjordby = """
        Jensen Byg ApS;Construction;7100 Vejle;Havnegade 12;42;Jens Jensen, direktør;Lone Friis, kontorleder
        Hansen VVS A/S;Construction;7100 Vejle;Vestre Engvej 4;28;Ole Hansen, mester;Pia Hansen, bogholder
        Murerne på Fjorden;Construction;7120 Vejle Øst;Stenbjergvej 9;11;Rasmus Bæk, formand;Stine Bork, svend
        Tagteam Vejle;Construction;7100 Vejle;Boulevarden 61;17;Henrik Toft, indehaver;Lars Thisted, formand
        Fjordby Malerfirma;Construction;6000 Kolding;Tøndervej 20;14;Susanne Malling, mester;Gerda Munk, svend
        Kvist & Søn Tømrer;Construction;7300 Jelling;Gormsgade 3;9;Peter Kvist, mester;Kaj Viborg, formand
        Anlæg Syd;Outdoor;6000 Kolding;Vonsildvej 88;36;Bo Lauritsen, driftsleder;Gitte Juhl, HR
        Grøn Have Service;Outdoor;7100 Vejle;Juelsmindevej 210;22;Tina Grøn, indehaver;Ib Storm, formand
        Kolding Planteskole;Outdoor;6000 Kolding;Agtrupvej 141;31;Elin Ravn, gartner;Mads Holst, lagerleder
        Skov og Sti;Outdoor;7182 Bredsten;Skovvej 5;8;Torben Ask, skovfoged;Amal Haddad, gartner
        Rema Dæmningen;Retail;7100 Vejle;Dæmningen 30;38;Camilla Bro, købmand;Torben Lykke, souschef
        Bager Bondes Brød;Food;7100 Vejle;Nørregade 18;19;Anders Bonde, bagermester;Bodil Kamp, holdleder
        Købmand Lind;Retail;7300 Jelling;Mølvangvej 2;24;Karsten Lind, købmand;Jonas Lerche, souschef
        Genbrugsbutikken Kransen;Retail;6000 Kolding;Låsbygade 40;12;Ruth Kjærgaard, butiksleder;Eva Nygaard, frivilligleder
        Farver & Flise Center;Retail;6000 Kolding;Albuen 54;27;Morten Dahl, butikschef;Hella Bang, salgsassistent
        Zoo & Have Vejle;Retail;7100 Vejle;Toldbodvej 7;15;Signe Zacho, butikschef;Mikkel Ravnsborg, souschef
        Tøj til Alle;Retail;7100 Vejle;Søndergade 22;10;Nadia Karim, butikschef;Yvonne Stage, salgsassistent
        Cykelsmeden ved Åen;Retail;7100 Vejle;Vesterbrogade 41;6;Finn Aagaard, cykelsmed
        Boghandel Bredgade;Retail;6000 Kolding;Bredgade 11;8;Kirsten Post, boghandler;Poul Erik Dam, souschef
        Byens Blomster;Retail;7120 Vejle Øst;Fredericiavej 66;5;Mette Rosen, indehaver
        Fjordlager Logistik A/S;Logistics;7100 Vejle;Ny Havnekaj 3;120;Lars Munk, lagerchef;Birgit Sand, HR-partner;DK
        Kolding Pakkecenter;Logistics;6000 Kolding;Birkemosevej 30;85;Dorthe Vang, skifteholdsleder;Kim Overby, lagerchef
        Trekant Distribution;Logistics;7000 Fredericia;Prinsessens Kvarter 9;64;Jakob Stær, driftschef;Nina Skaarup, terminalarbejder
        Vognmand Aabel;Logistics;6000 Kolding;Essen 18;26;Jørn Aabel, vognmand;Tage Krarup, holdleder
        Nord-Syd Spedition;Logistics;7100 Vejle;Orehøjvej 2;33;Helle Thrane, afdelingsleder;Leyla Demir, terminalarbejder
        Palle & Partner;Logistics;7120 Vejle Øst;Hjulmagervej 11;18;Palle Madsen, indehaver;Birthe Nor, holdleder
        Ren Fjord Rengøring;Cleaning;7100 Vejle;Damhaven 5;74;Fatima Yilmaz, driftsleder;Hanne Riis, planlægger
        Klar Sikt Vinduespolering;Cleaning;6000 Kolding;Haderslevvej 97;7;Jimmi Krog, indehaver
        Skolernes Rengøring;Cleaning;6000 Kolding;Skovvangen 1;52;Vibeke Møller, teamleder;Simon Hauge, holdleder
        Hvide Lagner Vaskeri;Cleaning;7100 Vejle;Isabellahøj 12;46;Ahmad Rahimi, produktionsleder;Inger Bech, HR
        Hotel Fjordudsigt;Food;7100 Vejle;Strandpromenaden 1;58;Louise Palm, hotelchef;Per Vind, køkkenchef
        Kantinen Kolding;Food;6000 Kolding;Jernbanegade 50;21;Dennis Wulff, køkkenchef;Alice Brandt, kok
        Café Spinderiet;Food;7100 Vejle;Spinderigade 8;13;Maja Lunde, indehaver;Kurt Westh, holdleder
        Smørrebrød & Co;Food;6000 Kolding;Helligkorsgade 16;9;Bente Schou, smørrebrødsjomfru;Marie Louise Green, kok
        Grøntsagspakkeriet;Food;7182 Bredsten;Gartnervej 14;40;Svend Kål, driftsleder;Aneta Nowak, linjeleder
        Fjordens Fisk;Food;7100 Vejle;Sønder Havn 2;16;Erling Fjord, fiskehandler;Goran Petrovic, holdleder
        Mejeriet Egtved;Food;6040 Egtved;Mejerivej 1;61;Sanne Thorup, produktionschef;Else Tang, kok
        Plejecenter Solgården;Care;7100 Vejle;Solvej 3;95;Marianne Høj, forstander;Tove Iversen, aktivitetsleder
        Plejecenter Åparken;Care;6000 Kolding;Åparken 12;88;Jette Bundgaard, afdelingsleder;Daniel Ussing, aktivitetsmedarbejder
        Børnehuset Mariehønen;Care;7120 Vejle Øst;Skolegade 6;23;Line Vester, pædagogisk leder;Rikke Solberg, souschef
        Børnehuset Havblik;Care;6000 Kolding;Strandhuse 44;19;Thomas Ejby, leder;Verner Kjær, aktivitetsmedarbejder
        Dagcenter Brohuset;Care;7300 Jelling;Brovej 8;14;Ulla Damgaard, leder;Isabella Thorn, souschef
        Bofællesskabet Linden;Care;6040 Egtved;Lindevej 2;17;Niels Bro, leder;Ivan Stokholm, aktivitetsmedarbejder
        Fysioklinik Vejle;Care;7100 Vejle;Flegborg 8;9;Anne Steen, klinikleder;Majbritt Lyhne, souschef
        Metalværket Kolding A/S;Production;6000 Kolding;Industrivej 40;140;Claus Bøgh, produktionschef;Rikke Amstrup, HR
        Plast & Form;Production;7100 Vejle;Lysholt Allé 6;67;Søren Kold, værkfører;Steen Agger, tillidsrepræsentant
        Træværket Jelling;Production;7300 Jelling;Fabriksvej 1;34;Ejner Skov, værkfører;Zeynep Aydin, holdleder
        Fjordby Elektronik;Production;7100 Vejle;Lægårdvej 22;48;Malene Wolff, teamleder;Emil Brink, kvalitetschef
        Systuen Nord;Production;7120 Vejle Øst;Dandyvej 3;12;Rita Saleh, systuechef;Flemming Duus, tillidsrepræsentant
        Emballage Danica;Production;6000 Kolding;Nordager 10;72;Frank Uldum, skifteleder;Conny Bie, holdleder
        Møbelsnedkeriet;Production;6040 Egtved;Aftensang 17;10;Knud Elkær, snedkermester;Troels Hyldgaard, tillidsrepræsentant
        Trykkeriet Trekanten;Production;7000 Fredericia;Vejlevej 121;25;Hans Blok, faktor;Ursula Finsen, holdleder
        Revision Å-dal;Office;7100 Vejle;Dæmningen 68;29;Charlotte Berg, partner;Ida Krag, kontorchef
        Ejendomskontoret Vejle;Office;7100 Vejle;Kirketorvet 10;18;Preben Staun, driftschef;Nikolaj Bruus, teamleder
        IT-huset Kolding;Office;6000 Kolding;Dokken 10;44;Mia Lyng, servicechef;Ayse Kaplan, receptionist
        Arkivcenter Fjordby;Office;6000 Kolding;Skovparken 23;15;Asger Brun, arkivar;Gunnar Mølgaard, teamleder
        Vejle Kommunes Materielgård;Outdoor;7100 Vejle;Ladegårdsvej 1;54;Ole Skytte, driftsleder;Karin From, TR
        Ernst Arkivhus;Office;6000 Kolding;Egernstien 4;38;Bodil Ernst, afdelingsleder;Tilde Fogh, receptionist
        Idrætscenter Vest;Other;7100 Vejle;Stadionvej 30;20;Rene Falk, halinspektør;Rune Vadum, daglig leder
        Dyreinternatet Fjorden;Other;7182 Bredsten;Kærvej 6;7;Lis Hede, daglig leder
        """;

    private const string Nordhavn = """
        Nordhavn Skibsværft;Production;9990 Skagen;Havnevagtvej 5;90;Vagn Holm, værftschef
        Klitgaard Kød;Food;9850 Hirtshals;Vestergade 4;12;Bent Klitgaard, slagtermester
        Vendelbo Rengøring;Cleaning;9800 Hjørring;Frilandsvej 19;34;Dorit Vang, driftsleder
        Havnens Hotel;Food;9990 Skagen;Fiskergangen 2;25;Inge Løvig, hotelchef
        Nordjysk Transport;Logistics;9900 Frederikshavn;Havnepladsen 1;55;Poul Ryom, driftschef
        """;

    private static readonly string[] s_otherSites = ["Lager", "Butik", "Værksted", "Afdeling Nord", "Afdeling Syd"];

    public static async Task<List<DemoCompany>> Register(DemoStage stage, DemoCast cast)
    {
        var fjordby = await Register(stage, Fjordby, [cast["consultant@fjordby.example"], cast["consultant2@fjordby.example"]], first: 0);
        await Register(stage, Nordhavn, [cast["consultant@nordhavn.example"]], first: 900);
        return fjordby;
    }

    private static async Task<List<DemoCompany>> Register(DemoStage stage, string table, IReadOnlyList<CurrentUser> owners, int first)
    {
        var companies = new List<DemoCompany>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            companies.Add(await Register(stage, line.Split(';'), owners[companies.Count % owners.Count], first + companies.Count));
        return companies;
    }

    private static async Task<DemoCompany> Register(DemoStage stage, string[] cells, CurrentUser owner, int number)
    {
        var (name, segment, employees) = (cells[0], Enum.Parse<Segment>(cells[1]), int.Parse(cells[4], CultureInfo.InvariantCulture));
        var (postcode, town) = cells[2].Split(' ', 2) is [var code, var rest] ? (code, rest) : ("", cells[2]);
        var id = DemoCast.IdOf("company " + name);
        var day = -540 + (number * 7 % 300);
        await stage.At(day, owner, new RegisterCompany
        {
            RequestId = id,
            Name = name,
            Cvr = CvrNumber(number),
            Segment = segment,
            Employees = employees,
            Phone = $"7{5 + (number % 2)}{(100_000 + (number * 3_571 % 899_999)):000000}",
            Email = $"kontakt@{Domain(name)}.example",
            Website = $"https://{Domain(name)}.example",
            OwnerId = owner.MemberId,
            VisitEveryMonths = employees > 50 ? 3 : 6,
        });

        var sites = new List<Guid>();
        // Every third company works at two addresses.
        for (var index = 0; index < (number % 3 == 0 ? 2 : 1); index++)
        {
            sites.Add(await stage.At(day, owner, new AddSite
            {
                RequestId = DemoCast.IdOf($"site {name} {index}"),
                CompanyId = id,
                Name = index == 0 ? name : $"{name}, {s_otherSites[number % s_otherSites.Length]}",
                PNumber = (1_020_300_000L + (number * 10) + index).ToString(CultureInfo.InvariantCulture),
                AddressLine = index == 0 ? cells[3] : $"Erhvervsvej {number + 1}",
                Postcode = postcode,
                City = town,
                MunicipalityCode = MunicipalityOf(postcode),
                OrdinaryFte = Math.Round(employees * (index == 0 ? 0.85m : 0.3m), 1),
                EmployeeRepresentative = employees > 30 ? "Valgt tillidsrepræsentant" : null,
            }));
        }

        var contacts = new List<Guid>();
        foreach (var (cell, index) in cells[5..].Where(cell => cell.Contains(',', StringComparison.Ordinal)).Select((cell, index) => (cell, index)))
        {
            var (person, title) = cell.Split(", ", 2) is [var left, var right] ? (left, right) : (cell, "");
            contacts.Add(await stage.At(day, owner, new AddContact
            {
                RequestId = DemoCast.IdOf($"contact {name} {person}"),
                CompanyId = id,
                SiteId = sites[0],
                Name = person,
                Title = title,
                Role = title,
                FromOn = stage.Today.AddDays(day),
                Phone = $"2{(1_000_000 + (number * 7_919 % 8_999_999) + index):0000000}",
                Email = $"{Domain(person.Split(' ')[0])}@{Domain(name)}.example",
            }));
        }

        return new DemoCompany(id, name, segment, owner, sites, contacts);
    }

    private static string MunicipalityOf(string postcode) => postcode switch
    {
        "6000" => "621",
        "7000" => "607",
        "9990" or "9900" => "813",
        "9850" or "9800" => "860",
        _ => "630",
    };

    /// <summary>Valid in form: the eighth digit makes the weighted sum divisible by eleven.</summary>
    private static string CvrNumber(int number)
    {
        int[] weights = [2, 7, 6, 5, 4, 3, 2];
        for (var stem = 8_800_100 + (number * 13); ; stem++)
        {
            var digits = stem.ToString(CultureInfo.InvariantCulture);
            var rest = digits.Select((digit, index) => (digit - '0') * weights[index]).Sum() % 11;
            if (rest != 1)
                return digits + (rest == 0 ? 0 : 11 - rest).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static string Domain(string name)
    {
        var plain = name.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal)
            .Replace("é", "e", StringComparison.Ordinal);
        return new string([.. plain.Where(char.IsAsciiLetterOrDigit)]);
    }
}
