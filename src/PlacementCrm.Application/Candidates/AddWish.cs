using System.Globalization;
using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Candidates;

/// <summary>Somebody was asked and would like this kind of work too; it becomes the last of the wishes.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record AddWish : ICommand<Unit>
{
    public Guid CandidateId { get; init; }

    public uint Version { get; init; }

    /// <summary>A kind of work of the catalogue; kept by its name in the language of whoever adds it.</summary>
    public string Code { get; init; } = "";

    internal sealed class Validator : AbstractValidator<AddWish>
    {
        public Validator() => RuleFor(request => request.Code).NotEmpty();
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<AddWish, Unit>
    {
        public async Task<Unit> Handle(AddWish request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, request.Version, cancellationToken);
            var work = (await db.ReadsWork(cancellationToken)).Catalogue.FunctionOf(request.Code) ?? throw new NotFound();
            candidate.AlsoWish(work.Names.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
            return Unit.Value;
        }
    }
}
