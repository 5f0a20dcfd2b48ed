using System.Globalization;
using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// What the program understands by what somebody wrote, and what has to be asked. The texts come from a form and nothing of a person
/// or a company is answered.
/// </summary>
[Requires(Permission.SeeCompanies)]
public sealed record ReadWork(WorkKind Kind, IReadOnlyList<string> Texts) : IQuery<IReadOnlyList<ReadWork.Row>>
{
    public const int Most = 50;

    /// <param name="Code">What is understood; null when it is not sure, or nothing.</param>
    /// <param name="Name">Its name in the language of the reader.</param>
    /// <param name="IsSaid">Somebody of the organisation has said so, also that it is nothing of the catalogue.</param>
    /// <param name="Choices">What it may mean instead, nearest first.</param>
    public sealed record Row(string Text, string? Code, string? Name, bool IsSaid, IReadOnlyList<Choice> Choices)
    {
        public bool IsQuestion => Code is null && !IsSaid && Choices.Count > 0;

        /// <summary>Written as the catalogue writes it, so there is nothing to say about it.</summary>
        public bool IsItsName => Name is not null && string.Equals(Text, Name, StringComparison.OrdinalIgnoreCase);
    }

    public sealed record Choice(string Code, string Name);

    internal sealed class Validator : AbstractValidator<ReadWork>
    {
        public Validator()
        {
            RuleFor(request => request.Kind).IsInEnum();
            RuleFor(request => request.Texts.Count).LessThanOrEqualTo(Most);
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ReadWork, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ReadWork request, CancellationToken cancellationToken)
        {
            var reader = await db.ReadsWork(cancellationToken);
            var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return [.. request.Texts.Select(text => text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Where(text => text.Length is > 1 and <= WorkMeaning.LongestText).Select(text =>
            {
                var reading = reader.Read(request.Kind, text);
                return new Row(text, reading.Code, NameOf(reading.Code), reading.IsSaid, [.. reading.Nearest.Select(code => new Choice(code, NameOf(code)!))]);
            })];

            string? NameOf(string? code) => reader.Catalogue.Find(code)?.Names.In(language);
        }
    }
}
