using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>Says what each column of an uploaded table holds.</summary>
[Requires(Permission.ImportData)]
public sealed record MapColumns : ICommand<Unit>
{
    public Guid Id { get; init; }

    public uint Version { get; init; }

    /// <summary>One field per column, in the order of the file.</summary>
    public IReadOnlyList<ImportField> Mapping { get; init; } = [];

    internal sealed class Validator : AbstractValidator<MapColumns>
    {
        public Validator()
        {
            RuleForEach(request => request.Mapping).IsInEnum().NotEqual(ImportField.AdvertisingProtection);
            RuleFor(request => request.Mapping).Must(ColumnMapping.NamesSomething).WithMessage(_ => Sentences.Of("Imports.MappingNamesNothing"));
            RuleFor(request => request.Mapping).Must(mapping => ColumnMapping.ChosenTwice(mapping) is null)
                .WithMessage(request => Sentences.Of("Imports.MappingTwice", ImportFieldWords.Of(ColumnMapping.ChosenTwice(request.Mapping)!.Value)));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<MapColumns, Unit>
    {
        public async Task<Unit> Handle(MapColumns request, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.VisibleTo(user).Get(request.Id, request.Version, cancellationToken);
            if (run.IsRegisterAnswer || run.Mapping.Count != request.Mapping.Count)
                throw new RequestInvalid([new Failure(nameof(Mapping), Sentences.Of("Imports.MappingOfOtherFile"))]);

            run.Map(request.Mapping);
            return Unit.Value;
        }
    }
}
