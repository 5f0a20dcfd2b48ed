using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// Takes occupations and skills of ESCO into the catalogue of the organisation, beside the product's own. What was imported before is
/// replaced as a whole; other tables of a download are passed over.
/// </summary>
[Requires(Permission.KeepMatchRules)]
public sealed record ImportEsco : ICommand<Guid>, IOnce
{
    public const int MostBytes = 200 * 1024 * 1024;

    public Guid RequestId { get; init; } = Guid.NewGuid();

    public IReadOnlyList<EscoFile> Files { get; init; } = [];

    public sealed record EscoFile(string Name, byte[] Content);

    internal sealed class Validator : AbstractValidator<ImportEsco>
    {
        public Validator()
        {
            RuleFor(request => request.Files).NotEmpty().WithMessage(_ => Sentences.Of("Openings.EscoFilesMissing"));
            RuleFor(request => request.Files).Must(files => files.Sum(file => (long)file.Content.Length) <= MostBytes).WithMessage(_ => Sentences.Of("Openings.EscoTooLarge", MostBytes / (1024 * 1024)));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ImportEsco, Guid>
    {
        public async Task<Guid> Handle(ImportEsco request, CancellationToken cancellationToken)
        {
            var files = new EscoFiles();
            foreach (var file in request.Files)
                Take(files, file);
            if (!files.Occupations.Any())
                throw new RequestInvalid([new Failure(nameof(Files), Sentences.Of("Openings.EscoNoOccupations"))]);

            var work = EscoCatalogue.Of(files);
            var counts = new EscoCounts(files.Occupations.Count(), EscoCatalogue.KnownIn(work), files.Skills.Count(), files.SkillsOf.Sum(rows => rows.Count()));
            await db.EscoImports.ExecuteDeleteAsync(cancellationToken);
            db.Add(new EscoImport(request.RequestId, work.FunctionLines, work.SkillLines, counts, user.MemberId, clock.GetUtcNow()));
            return request.RequestId;
        }

        private static void Take(EscoFiles files, EscoFile file)
        {
            try
            {
                files.Take(file.Name, file.Content);
            }
            catch (FileRefused refusal)
            {
                throw new RequestInvalid([new Failure(nameof(Files), $"{file.Name}: {refusal.Message}")]);
            }
        }
    }
}
