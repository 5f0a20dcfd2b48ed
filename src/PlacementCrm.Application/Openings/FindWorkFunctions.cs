using System.Globalization;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// The kinds of work that a text may mean, whatever its language and spelling, with what is usually done in them. From the
/// catalogue: nothing of a company or a person.
/// </summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindWorkFunctions(string Text) : IQuery<IReadOnlyList<FindWorkFunctions.Row>>
{
    public const int Most = 7;

    /// <param name="Name">In the language of the reader.</param>
    /// <param name="Through">The other name it was found by; null when it was found by its own.</param>
    /// <param name="IsMeant">Whether the text is understood as it: it is one of its names, much like one, or somebody has said so.</param>
    /// <param name="Tasks">Usual tasks by their names in the language of the reader.</param>
    public sealed record Row(string Code, string Name, string? Through, bool IsMeant, IReadOnlyList<string> Tasks);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindWorkFunctions, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindWorkFunctions request, CancellationToken cancellationToken)
        {
            var (reader, language) = (await db.ReadsWork(cancellationToken), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
            var (catalogue, text) = (reader.Catalogue, request.Text.Trim());
            var meant = catalogue.FunctionOf(reader.CodeOf(WorkKind.Function, text));
            return
            [
                .. catalogue.Find(text, language, Most).OrderByDescending(found => found.Function == meant).Select(found => new Row(
                    found.Function.Code, NameOf(found), Through(found), found.Function == meant,
                    [.. catalogue.TasksOf(found.Function).Select(task => task.Names.In(language))])),
            ];

            string NameOf(FoundFunction found) => found.Function.Names.In(language);
            string? Through(FoundFunction found) => found.Through.Equals(NameOf(found), StringComparison.OrdinalIgnoreCase) ? null : found.Through;
        }
    }
}
