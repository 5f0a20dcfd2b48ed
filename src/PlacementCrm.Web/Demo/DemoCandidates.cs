using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Web.Demo;

internal sealed record DemoCandidate(Guid Id, string Name, CurrentUser Consultant, string TargetGroup, decimal Hours, string Wish);

/// <summary>Chapter three: forty people on their way to work, and what a workplace must do for them.</summary>
internal static class DemoCandidates
{
    private const int Ready = 32;

    private static readonly (string Given, string Family)[] s_names =
    [
        ("Ali", "Hassan"), ("Mia", "Kjeldsen"), ("Sara", "Bruun"), ("Jonas", "Vad"), ("Amina", "Osman"), ("Peter", "Lund"), ("Katja", "Holm"), ("Mohammed", "Aziz"),
        ("Line", "Skov"), ("Brian", "Toft"), ("Zeynep", "Kaya"), ("Lars", "Frost"), ("Maria", "Popescu"), ("Kevin", "Dam"), ("Hanne", "Østergaard"), ("Omar", "Farah"),
        ("Susan", "Krogh"), ("Tobias", "Bay"), ("Rita", "Jacobsen"), ("Jesper", "Ulv"), ("Fatma", "Demir"), ("Nikolaj", "Grøn"), ("Vibeke", "Sand"), ("Yusuf", "Ibrahim"),
        ("Camilla", "Rask"), ("Dennis", "Palm"), ("Olga", "Petrova"), ("Martin", "Hjort"), ("Sofie", "Lykke"), ("Hamid", "Karimi"), ("Bente", "Aagaard"), ("Simon", "Ravn"),
        ("Layla", "Nasser"), ("Kenneth", "Bæk"), ("Ida", "Storm"), ("Tomasz", "Zielinski"), ("Gitte", "Munk"), ("Anders", "Elkjær"), ("Nour", "Saleh"), ("Pia", "Thorsen"),
    ];

    private static readonly (string Wish, string Function, string Skill)[] s_wishes =
    [
        ("Vil gerne arbejde med varer og orden, helst om formiddagen.", "Lagermedarbejder", "Varemodtagelse"),
        ("Kan lide at lave mad til mange.", "Køkkenmedhjælper", "Madlavning"),
        ("Vil ud i den friske luft.", "Gartnermedhjælper", "Græsslåning"),
        ("Er god til mennesker og tålmodig med ældre.", "Omsorgsmedhjælper", "Samtale"),
        ("Vil gerne gøre rent, hvor der er ro.", "Rengøringsassistent", "Rengøring"),
        ("Er handy og vil lære et fag.", "Montør", "Håndværktøj"),
        ("Vil tilbage til butik.", "Butiksmedarbejder", "Kassebetjening"),
        ("Har styr på tal og papir.", "Kontormedhjælper", "Registrering"),
    ];

    private static readonly (string Code, decimal Limit, string Words, bool Shareable)[] s_considerations =
    [
        ("stand", 20, "Kan stå 20 minutter ad gangen og skal så sidde lidt.", true),
        ("lift", 5, "Løfter let; tunge ting tager en kollega.", true),
        ("hours-day", 4, "Bliver træt efter fire timer.", true),
        ("breaks", 10, "Har brug for en kort pause hver anden time.", true),
        ("noise", 1, "Arbejder bedst, hvor der er roligt.", true),
        ("people-contact", 1, "Helst opgaver uden kunder.", true),
        ("supervision", 3, "Skal have en fast at spørge.", true),
        ("instructions-written", 1, "Vil gerne have opgaven på skrift eller billeder.", true),
        ("pace", 2, "Kan ikke følge et bånd i fuld fart.", true),
        ("shift-start", 9, "Kommer bedst i gang efter klokken ni.", false),
        ("height", 0, "Ikke på stige.", true),
        ("fixed-appointments", 1, "Har en fast aftale hver onsdag formiddag.", false),
        ("days-week", 3, "Tre dage om ugen med en dag imellem.", true),
        ("stairs", 0, "Ingen trapper.", true),
    ];

    private static readonly string[] s_groups = ["KH-AP", "KH-JP-13", "SDP", "UH-AP", "DP", "LY", "KH-AP", "JAF"];

    public static async Task<List<DemoCandidate>> Register(DemoStage stage, DemoCast cast)
    {
        var consultants = new[] { cast["consultant@fjordby.example"], cast["consultant2@fjordby.example"] };
        var candidates = new List<DemoCandidate>();
        for (var number = 0; number < s_names.Length; number++)
            candidates.Add(await Register(stage, cast, consultants[number % 2], number));
        return candidates;
    }

    private static async Task<DemoCandidate> Register(DemoStage stage, DemoCast cast, CurrentUser consultant, int number)
    {
        var (given, family) = s_names[number];
        var wish = s_wishes[number % s_wishes.Length];
        var municipality = number % 3 == 2 ? "621" : "630";
        var hours = 12 + (number % 5 * 5);
        var id = DemoCast.IdOf("candidate " + given + family);
        var day = -420 + (number * 9);
        await stage.At(day, consultant, new RegisterCandidate
        {
            RequestId = id,
            GivenName = given,
            FamilyName = family,
            BirthYear = 1966 + (number * 17 % 38),
            MunicipalityCode = municipality,
            TargetGroupCode = s_groups[number % s_groups.Length],
            ConsultantId = consultant.MemberId,
            CaseWorkerId = cast[$"jobcentre{municipality}@fjordby.example"].MemberId,
            RetentionEndsOn = stage.Today.AddYears(RegisterCandidate.UsualRetentionYears),
            Wishes = wish.Wish,
            WishedFunctions = wish.Function + "\n" + s_wishes[(number + 3) % s_wishes.Length].Function,
            SiteNeeds = number % 2 == 0 ? [SiteDimension.Patience] : [SiteDimension.RoomForDifference, SiteDimension.Flexibility],
            Skills = wish.Skill + "\n" + s_wishes[(number + 5) % s_wishes.Length].Skill,
            LanguageLevel = 1 + (number % 4),
            PaperLanguage = (number % 13) switch { 6 => PaperLanguage.German, 7 => PaperLanguage.English, _ => PaperLanguage.Danish },
            WeeklyHoursMin = Math.Max(5, hours - 10),
            WeeklyHoursMax = hours,
            AvailableFromOn = stage.Today.AddDays(day + 30),
            Transport = (Transport)(number % 4),
            MaxDistanceKm = 10 + (number % 4 * 10),
            HomePostcode = municipality == "621" ? "6000" : number % 2 == 0 ? "7100" : "7120",
        });

        var count = 1 + (number % 3);
        for (var index = 0; index < count; index++)
            await Consider(stage, consultant, id, s_considerations[((number * 3) + (index * 5)) % s_considerations.Length], day + 2, isConfirmed: number % 10 != 9 || index == 0);

        await Step(stage, consultant, id, day + 3, version => new StartClarifying { CandidateId = id, Version = version });
        if (number % 8 != 7)
            await Step(stage, consultant, id, day + 5, version => new GiveConsent { CandidateId = id, Version = version, On = stage.Today.AddDays(day + 5) });
        if (number < Ready && number % 8 != 7)
            await Step(stage, consultant, id, day + 20, version => new DeclareReady { CandidateId = id, Version = version });
        return new DemoCandidate(id, $"{given} {family}", consultant, s_groups[number % s_groups.Length], hours, wish.Function);
    }

    private static async Task Consider(
        DemoStage stage, CurrentUser consultant, Guid candidate, (string Code, decimal Limit, string Words, bool Shareable) what, int day, bool isConfirmed)
    {
        var id = await stage.At(day, consultant, new AddConsideration
        {
            CandidateId = candidate,
            DimensionCode = what.Code,
            Limit = what.Limit,
            Words = what.Words,
            IsShareable = what.Shareable,
            ValidFromOn = stage.Today.AddDays(day),
        });
        if (!isConfirmed)
            return;

        var row = (await stage.At(day, consultant, new ShowConsiderations(candidate))).Single(consideration => consideration.Id == id);
        await stage.At(day, consultant, new ConfirmConsideration { ConsiderationId = id, Version = row.Version, On = stage.Today.AddDays(day) });
    }

    private static async Task Step(DemoStage stage, CurrentUser consultant, Guid candidate, int day, Func<uint, CandidateStep> step)
    {
        var page = await stage.At(day, consultant, new ShowCandidate(candidate));
        await stage.At(day, consultant, step(page.Version));
    }
}
