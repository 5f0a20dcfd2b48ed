using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>Takes a file in: reads it as a whole, refuses what cannot be read, and keeps it for its uploader to map and check.</summary>
[Requires(Permission.ImportData)]
public sealed record UploadImportFile : ICommand<Guid>, IOnce
{
    public const int MostBytes = TableFile.MostBytes;

    public Guid RequestId { get; init; } = Guid.NewGuid();

    [MayLookLikeCpr("Numbers in it are masked before it is kept.")]
    public string FileName { get; init; } = "";

    public byte[] Content { get; init; } = [];

    internal sealed class Validator : AbstractValidator<UploadImportFile>
    {
        public Validator() =>
            RuleFor(request => request.Content).Must((request, content) => content.Length > 0 || request.FileName.Length > 0).WithMessage(_ => Sentences.Of("Imports.FileMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<UploadImportFile, Guid>
    {
        public async Task<Guid> Handle(UploadImportFile request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            await ForgetAbandoned(now, cancellationToken);

            var content = ImportContent.Read(request.Content, request.FileName);
            var run = new ImportRun(request.RequestId, Shown(request.FileName), user.MemberId, now);
            if (content.Table is { } table)
                run.HoldTable(table.Rows.Count, ColumnGuess.Propose(table.Columns));
            else
                run.HoldRegisterAnswer(content.RowCount);
            db.Add(run);
            db.Add(new ImportFile(run.Id, request.Content));
            return run.Id;
        }

        // Everybody's, not only the uploader's: who never comes back would leave theirs for ever.
        private Task<int> ForgetAbandoned(DateTimeOffset now, CancellationToken cancel)
        {
            var limit = now - ImportRun.KeptWaiting;
            return db.ImportRuns.Where(run => run.State != ImportState.Done && run.UploadedAt < limit).ExecuteDeleteAsync(cancel);
        }

        // A browser may send a path, and a name may hold a number that must not be kept.
        private static string Shown(string fileName)
        {
            var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
            name = CprColumn.Mask(name) ?? name;
            return name.Length <= 200 ? name : name[..200];
        }
    }
}
