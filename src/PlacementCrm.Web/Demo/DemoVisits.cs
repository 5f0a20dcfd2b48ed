using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Web.Demo;

/// <summary>Chapter two: about 400 contacts over eighteen months, what was seen at them and what is next.</summary>
internal static class DemoVisits
{
    private static readonly string[] s_interested =
    [
        "Vil gerne tage en praktikant, når ordrebogen er på plads. Vis os en kandidat, der møder til tiden.",
        "Har god erfaring med vores sidste kandidat. Spørger selv, hvornår den næste kan begynde.",
        "Kan bruge to hænder i travle perioder, især om formiddagen. Opgaverne kan deles op.",
        "Mangler folk til det lette arbejde. En fast makker står klar den første uge.",
        "Har talt med tillidsrepræsentanten, som bakker op. Ønsker at møde kandidaten først.",
    ];

    private static readonly string[] s_followUp =
    [
        "Travlt lige nu, men positiv. Vil ringes op efter kvartalsskiftet.",
        "Skal lige vende det med ledergruppen. Fik vores folder om tryghedsmødet.",
        "Ny chef på vej; kontakten vil gerne tage det op, når hun er faldet til.",
        "Vil høre mere om løntilskud, før de siger ja.",
    ];

    private static readonly string[] s_notInterested =
    [
        "Ikke nu. Har lige måttet sige farvel til to medarbejdere.",
        "Mener ikke, at de har tid til oplæring i år.",
    ];

    private static readonly (SiteDimension Dimension, int Grade, string Words)[] s_seen =
    [
        (SiteDimension.Patience, 4, "Forklarer gerne to gange og viser det selv."),
        (SiteDimension.Patience, 2, "Venlig, men hurtig; nye skal selv spørge."),
        (SiteDimension.Culture, 3, "Spiser frokost sammen, alle hilser."),
        (SiteDimension.Culture, 4, "Uhøjtidelig tone, god humor."),
        (SiteDimension.RoomForDifference, 4, "Har to kolleger i fleksjob og taler åbent om det."),
        (SiteDimension.RoomForDifference, 2, "Vil gerne, men har ikke prøvet det før."),
        (SiteDimension.Flexibility, 3, "Mødetider kan flyttes en time hver vej."),
        (SiteDimension.Flexibility, 1, "Faste skift, pauserne følger linjen."),
        (SiteDimension.Language, 3, "Mange taler enkelt dansk eller engelsk på gulvet."),
        (SiteDimension.Language, 1, "Kundekontakt kræver godt dansk."),
    ];

    /// <returns>One visit per company at which demands were learnt; later chapters point to it.</returns>
    public static async Task<Dictionary<Guid, Guid>> Tell(DemoStage stage, IReadOnlyList<DemoCompany> companies)
    {
        // A fixed seed: the story is the same on every machine.
        var chance = new Random(630);
        var visits = new Dictionary<Guid, Guid>();
        for (var number = 0; number < companies.Count; number++)
        {
            var company = companies[number];
            var count = 3 + (number * 5 % 9);
            for (var index = 0; index < count; index++)
            {
                // Every eighth company has been silent for more than a year: the going-cold list needs somebody.
                var latest = number % 8 == 7 ? -400 : -2 - (number % 20);
                var day = latest - ((count - 1 - index) * (520 + latest) / count) - chance.Next(0, 6);
                var isLast = index == count - 1;
                var kind = index % 3 == 0 || isLast ? ActivityKind.Visit : chance.Next(4) switch { 0 => ActivityKind.Email, 1 => ActivityKind.Sms, _ => ActivityKind.Call };
                var told = await Log(stage, company, Weekday(stage, day), kind, chance, hasNextStep: isLast && number % 6 != 5, $"{number} {index}");
                if (kind == ActivityKind.Visit)
                    visits[company.Id] = told;
            }
        }

        await PlanTheWeek(stage, companies);
        return visits;
    }

    private static async Task<Guid> Log(DemoStage stage, DemoCompany company, int day, ActivityKind kind, Random chance, bool hasNextStep, string place)
    {
        var luck = chance.Next(10);
        var outcome = kind == ActivityKind.Call && luck == 0 ? ActivityOutcome.NotThere
            : luck < 5 ? ActivityOutcome.Interested : luck < 8 ? ActivityOutcome.FollowUp : luck < 9 ? ActivityOutcome.NotInterested : ActivityOutcome.Interested;
        var texts = outcome switch
        {
            ActivityOutcome.Interested => s_interested,
            ActivityOutcome.FollowUp => s_followUp,
            ActivityOutcome.NotInterested => s_notInterested,
            _ => ["Traf ingen. Prøver igen."],
        };
        var hour = 8 + chance.Next(7);
        var facts = kind == ActivityKind.Visit && outcome != ActivityOutcome.NotThere
            ? s_seen.Skip(chance.Next(s_seen.Length - 1)).Take(2).DistinctBy(seen => seen.Dimension).Select(seen => new ObservedFact(seen.Dimension, seen.Grade, seen.Words)).ToList()
            : [];
        return await stage.At(day, company.Owner, new LogActivity
        {
            RequestId = DemoCast.IdOf("activity " + place),
            Kind = kind,
            CompanyId = company.Id,
            SiteId = company.Sites[0],
            Initiator = chance.Next(10) switch { < 6 => Initiator.Us, < 9 => Initiator.Company, _ => Initiator.Candidate },
            Purpose = kind == ActivityKind.Visit ? "Høre hvad der optager virksomheden" : "Holde kontakten ved lige",
            At = stage.MomentOf(day, hour),
            Outcome = outcome,
            ContactIds = outcome == ActivityOutcome.NotThere ? [] : [company.Contacts[chance.Next(company.Contacts.Count)]],
            DurationMinutes = outcome == ActivityOutcome.NotThere ? null : kind == ActivityKind.Visit ? 30 + (chance.Next(4) * 10) : 5 + chance.Next(10),
            Note = texts[chance.Next(texts.Length)],
            Facts = facts,
            NextStepTitle = hasNextStep ? $"Ring til {company.Name} om ledige opgaver" : null,
            NextStepOn = hasNextStep ? stage.Today.AddDays(-3 + chance.Next(30)) : null,
        }, hour + 1);
    }

    private static async Task PlanTheWeek(DemoStage stage, IReadOnlyList<DemoCompany> companies)
    {
        for (var index = 0; index < 12; index++)
        {
            var company = companies[index * 4 % companies.Count];
            await stage.At(-1, company.Owner, new PlanActivity
            {
                RequestId = DemoCast.IdOf($"planned {index}"),
                Kind = index % 4 == 3 ? ActivityKind.Video : ActivityKind.Visit,
                CompanyId = company.Id,
                SiteId = company.Sites[0],
                Initiator = Initiator.Us,
                Purpose = "Følge op på ledige pladser",
                PlannedAt = stage.MomentOf(index / 3, 8 + (index % 3 * 2)),
                ContactIds = [company.Contacts[0]],
            });
        }

        foreach (var (title, day, index) in new[] { ("Skriv referat fra netværksmødet", 0, 0), ("Bestil tolk til samtale", 1, 1), ("Opdater listen over ledige pladser", -2, 2) })
        {
            await stage.At(-4, companies[index].Owner, new AddTask
            {
                RequestId = DemoCast.IdOf("task " + title),
                Title = title,
                DueOn = stage.Today.AddDays(day),
            });
        }
    }

    private static int Weekday(DemoStage stage, int day) => stage.Today.AddDays(day).DayOfWeek switch
    {
        DayOfWeek.Saturday => day - 1,
        DayOfWeek.Sunday => day - 2,
        _ => day,
    };
}
