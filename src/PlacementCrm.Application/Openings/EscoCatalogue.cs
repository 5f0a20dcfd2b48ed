using System.Text;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// Puts what was read of ESCO beside the product's own catalogue: an occupation that is called like a kind of work of the product is
/// that kind of work, so that people find one and not two of the same name.
/// </summary>
internal static class EscoCatalogue
{
    private const string Names = "en;also en;da;also da;de;also de";

    public static EscoWork Of(EscoFiles files)
    {
        var own = WorkCatalogue.Starter;
        var codes = OwnCodes(files, own);
        var (functions, skills, skillsOf) = (new StringBuilder($"code;isco;{Names};essential skills;useful skills"), new StringBuilder($"code;{Names}"), files.SkillsOf);
        foreach (var skill in files.Skills.Where(skill => skill.AllNames.Any() && !codes.ContainsKey(skill.Code)))
            skills.Append('\n').Append(skill.Code).Append(';').Append(NamesOf(skill));
        foreach (var occupation in files.Occupations.Where(occupation => occupation.AllNames.Any()))
            functions.Append('\n').Append(CodeOf(occupation.Code)).Append(';').Append(occupation.Isco).Append(';').Append(NamesOf(occupation))
                .Append(';').Append(SkillsWhere(occupation.Code, isEssential: true)).Append(';').Append(SkillsWhere(occupation.Code, isEssential: false));
        return new EscoWork(functions.ToString(), skills.ToString());

        string CodeOf(string code) => codes.GetValueOrDefault(code, code);
        string SkillsWhere(string occupation, bool isEssential) =>
            string.Join(' ', skillsOf[occupation].Where(row => row.IsEssential == isEssential).Select(row => CodeOf(row.Skill)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>How many of the occupations are kinds of work of the product.</summary>
    public static int KnownIn(EscoWork work) => work.FunctionLines.Split('\n').Skip(1).Count(line => !EscoWork.IsEsco(line));

    private static string NamesOf(EscoConcept concept) =>
        string.Join(';', WorkNames.Languages.Select(language => concept.In(language) is { Count: > 0 } names ? $"{names[0]};{string.Join('|', names.Skip(1))}" : ";"));

    /// <summary>Codes of the product for concepts of ESCO; each is given once, to the one that is called most like it.</summary>
    private static Dictionary<string, string> OwnCodes(EscoFiles files, WorkCatalogue own)
    {
        var occupations =
            from occupation in files.Occupations
            from called in Titles(occupation).Select(own.FunctionNamed).OfType<WorkFunction>().CountBy(function => function)
            let isOwnName = WorkNames.Languages.Any(language => occupation.In(language) is { Count: > 0 } names && Parts(names[0]).Any(part => own.FunctionNamed(part) == called.Key))
            // One of many other names alone may be another trade's: "assistant" is what lecturers and kitchens call theirs.
            where isOwnName || called.Value > 1 || SameField(called.Key.Isco, occupation.Isco)
            orderby isOwnName descending, called.Key.Isco == occupation.Isco descending, called.Value descending, occupation.Code
            select (occupation.Code, Own: called.Key.Code);
        var skills =
            from skill in files.Skills
            let code = Titles(skill).Select(title => own.CodeNamed(WorkKind.Skill, title)).FirstOrDefault(code => own.Find(code)?.Kind is WorkKind.Skill or WorkKind.Task)
            where code is not null
            select (skill.Code, Own: code);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, ownCode) in occupations.Concat(skills).ToList())
            if (!given.ContainsKey(code) && taken.Add(ownCode))
                given[code] = ownCode;
        return given;
    }

    // The first two digits of ISCO-08 name the sub-major group.
    private static bool SameField(string left, string right) => left.Length == 4 && right.Length == 4 && left[..2] == right[..2];

    private static IEnumerable<string> Titles(EscoConcept concept) => concept.AllNames.SelectMany(Parts).Distinct(StringComparer.OrdinalIgnoreCase);

    // "Lagerarbeiter/Lagerarbeiterin" is two names.
    private static IEnumerable<string> Parts(string name) => name.Contains('/', StringComparison.Ordinal) ? name.Split('/', StringSplitOptions.TrimEntries).Prepend(name) : [name];
}
