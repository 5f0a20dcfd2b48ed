using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Companies;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Web.Demo.Generated;

namespace PlacementCrm.Benchmarks;

/// <summary>Through the whole pipeline as a consultant, against plain SQL of the same rows.</summary>
internal static class ListSuite
{
    private const string Page = """
        select o.id, o.name, o.town, o.segment, o.last_contact_on, o.next_step_on, o.next_step, c.do_not_contact, m.name
        from company_overview o join company c on c.organisation_id = o.organisation_id and c.id = o.id
        left join member m on m.organisation_id = c.organisation_id and m.id = c.owner_id
        where o.organisation_id = $1
        """;

    private const string Fragment = "select id, name from company where organisation_id = $1 and search_text like '%' || $2 || '%' limit 51";

    private const string Similar = "select id, name from company where organisation_id = $1 and $2 <% search_text order by word_similarity($2, search_text) desc limit 51";

    private const string OneCompany = """
        select c.*, o.*, (select count(*) from contact_role r where r.organisation_id = $1 and r.company_id = $2), (select count(*) from site s where s.organisation_id = $1 and s.company_id = $2)
        from company c join company_overview o on o.organisation_id = c.organisation_id and o.id = c.id where c.organisation_id = $1 and c.id = $2
        """;

    private const string Timeline = """
        select a.*, (select array_agg(p.contact_id) from activity_participant p where p.organisation_id = $1 and p.activity_id = a.id)
        from activity a where a.organisation_id = $1 and a.company_id = $2 order by a.at desc, a.id desc limit 21
        """;

    private const string OneVisit = """
        insert into activity (organisation_id, id, kind, company_id, initiator, state, at, author_id, purpose, outcome, note)
        values ($1, $2, 'Visit', $3, 'Us', 'Held', now(), $4, '', 'FollowUp', 'floor')
        """;

    private static readonly (string Sort, string Column)[] s_sorts =
        [("name", "o.name"), ("town", "o.town"), ("segment", "o.segment"), ("contact", "o.last_contact_on"), ("step", "o.next_step_on")];

    // Pieces of generated names, whole and mistyped.
    private static readonly string[] s_fragments = ["ergaards møbel", "süderf", "regnska"];

    // A family name that more than 10,000 of 100,000 generated companies carry.
    private const string Common = "sørensen";
    private static readonly string[] s_mistyped = ["sørnesen bageri", "grünhafn lager", "kjer plejecentr"];

    public static async Task Run(Installation installation, Report report)
    {
        await using var plain = await PlainSql.Open(installation);
        await Lists(installation, report, plain);
        await OneCompanyAt(installation, report, plain, "an ordinary company", 1001);
        await OneCompanyAt(installation, report, plain, "one with 102 activities", 0);
        await Save(installation, report, plain);
    }

    private static async Task Lists(Installation installation, Report report, PlainSql plain)
    {
        Task<FindCompanies.Page> Find(FindCompanies asked) => installation.Sender.Send(installation.Consultant, asked);

        await report.Measure("round trip to the database", _ => plain.Read("select $1"));
        await report.Measure("list, first page", _ => Find(new()), _ => plain.Read(Page + " order by o.name, o.id limit 51"));
        foreach (var (sort, column) in s_sorts)
        {
            await report.Measure($"sort by {sort}", _ => Find(new() { Sort = sort }), _ => plain.Read($"{Page} order by {column}, o.name, o.id limit 51"));
            await report.Measure($"sort by {sort}, descending", _ => Find(new() { Sort = "-" + sort }), _ => plain.Read($"{Page} order by {column} desc, o.name desc, o.id desc limit 51"));
        }

        await report.Measure("search a fragment", i => Find(new() { Search = s_fragments[i % 3] }), i => plain.Read(Fragment, Folded(s_fragments[i % 3])));
        await report.Measure("search with a typing error", i => Find(new() { Search = s_mistyped[i % 3] }), i => plain.Read(Similar, Folded(s_mistyped[i % 3])));

        await report.Measure("search a word of more than 10,000 companies", _ => Find(new() { Search = Common }), _ => plain.Read(Fragment, Folded(Common)));

        // A cursor stands for a place in the list, not for a direction: the last page is the first one from below.
        var end = (await Find(new() { Sort = "-name" })) is var last && last.Next is { } next ? next : throw new InvalidOperationException("Too few companies for a second page.");
        var at = last.Rows[^1];
        await report.Measure("last but one page (keyset)", _ => Find(new() { Sort = "name", Before = end }),
            _ => plain.Read(Page + " and (o.name, o.id) < ($2, $3) order by o.name desc, o.id desc limit 51", at.Name, at.Id));
    }

    private static async Task OneCompanyAt(Installation installation, Report report, PlainSql plain, string which, int place)
    {
        var id = Numbers.Id(Numbers.Kind.Company, place);
        await report.Measure($"open {which}", _ => installation.Sender.Send(installation.Consultant, new ShowCompany { CompanyId = id }), _ => plain.Read(OneCompany, id));
        await report.Measure($"timeline of {which}", _ => installation.Sender.Send(installation.Consultant, new ShowTimeline { CompanyId = id }), _ => plain.Read(Timeline, id));
    }

    private static Task Save(Installation installation, Report report, PlainSql plain) =>
        report.Measure(
            "log a visit with its next step",
            i => installation.Sender.Send(installation.Consultant, new LogActivity
            {
                Kind = ActivityKind.Visit,
                CompanyId = Numbers.Id(Numbers.Kind.Company, 2000 + i),
                At = DateTimeOffset.UtcNow.AddMinutes(-10),
                Outcome = ActivityOutcome.FollowUp,
                Note = "Rolige opgaver om formiddagen.",
                ContactIds = [Numbers.Id(Numbers.Kind.Contact, 2000 + i)],
                NextStepTitle = "Ring igen",
                NextStepOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7),
            }),
            i => plain.Read(OneVisit, Guid.CreateVersion7(), Numbers.Id(Numbers.Kind.Company, 3000 + i), installation.Consultant.MemberId));

    // As f_search of the database folds, for these words.
    private static string Folded(string words) =>
        words.Replace("aa", "a", StringComparison.Ordinal).Replace('ø', 'o').Replace('ü', 'u');
}
