using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using static PlacementCrm.Web.Demo.Generated.Numbers;

namespace PlacementCrm.Web.Demo.Generated;

/// <summary>One generated candidate with considerations that the candidate has confirmed.</summary>
internal static class CandidateRows
{
    private static readonly string[] s_municipalities = ["630", "621"];
    private static readonly Transport[] s_transports = [Transport.Bicycle, Transport.PublicTransport, Transport.PublicTransport, Transport.Car, Transport.Walk];

    private static readonly (string Dimension, decimal Limit, string Words)[] s_considerations =
    [
        ("hours-day", 4, "Kan arbejde fire timer om dagen."), ("hours-day", 5, "Har brug for at slutte før klokken to."), ("days-week", 3, "Tre dage om ugen, med en dag imellem."),
        ("breaks", 30, "Har brug for en rolig pause om formiddagen."), ("pace", 2, "Arbejder grundigt og i et roligt tempo."), ("stand", 45, "Kan stå tre kvarter ad gangen."),
        ("lift", 10, "Løfter op til ti kilo."), ("noise", 2, "Har brug for et sted uden høj larm."), ("people-contact", 1, "Trives bedst bag i butikken."),
        ("supervision", 2, "Har brug for en fast person at spørge."), ("instructions-shown", 1, "Lærer bedst, når opgaven bliver vist."), ("screen", 120, "Kan sidde ved skærm to timer om dagen."),
    ];

    public static (Candidate Candidate, IReadOnlyList<Consideration> Considerations) Add(List<Entity> rows, Setting setting, Dice dice, Colleague consultant)
    {
        var since = setting.Today.AddDays(-dice.Between(20, 400));
        var municipality = dice.Of(s_municipalities);
        var candidate = new Candidate(Id(Kind.Candidate, dice.Company), setting.CandidateNumber(dice.Company), dice.Given(), dice.Family(), municipality, setting.Today.AddYears(2), since);
        candidate.Identify(candidate.GivenName, candidate.FamilyName, dice.Between(1962, 2004), municipality, dice.OneIn(3) ? "SDP" : "KH-AP", setting.Today);
        candidate.Assign(consultant.Id, null, consultant.Team);
        var wished = dice.Of(Trades.All);
        candidate.Wish($"Vil gerne arbejde som {wished.WorkFunction.ToLowerInvariant()}.", [wished.WorkFunction, dice.Of(Trades.All).WorkFunction], [(SiteDimension)dice.Below(5)]);
        candidate.Know([.. wished.Tasks.Select(task => task.Name)], dice.Below(5));
        candidate.Work(dice.Between(4, 10), dice.Between(12, 37), null);
        candidate.Travel(dice.Of(s_transports), dice.Between(5, 60), "7107", 55.71 + dice.Between(-90, 90) / 1000d, 9.53 + dice.Between(-90, 90) / 1000d);
        candidate.GiveConsent(since);
        if (dice.Below(10) > 0)
        {
            candidate.BeginClarifying();
            candidate.BecomeReady();
        }

        rows.Add(candidate);
        var considerations = Considerations(setting, dice, candidate);
        rows.AddRange(considerations);
        return (candidate, considerations);
    }

    private static List<Consideration> Considerations(Setting setting, Dice dice, Candidate candidate)
    {
        var first = dice.Below(s_considerations.Length);
        var considerations = new List<Consideration>();
        for (var i = 0; i < dice.Between(2, 4); i++)
        {
            var (dimension, limit, words) = s_considerations[(first + i * 3) % s_considerations.Length];
            var consideration = new Consideration(Id(Kind.Consideration, dice.Company, i), candidate.Id, dimension, limit, words, isShareable: !dice.OneIn(4), candidate.WaitingSinceOn, null);
            consideration.Confirm(setting.Today.AddDays(-dice.Between(1, 19)));
            considerations.Add(consideration);
        }

        return considerations;
    }
}
