using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>Says what a few words about work mean, for the whole organisation; saying it anew corrects it.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record SayWorkMeaning : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public WorkKind Kind { get; init; }

    public string Text { get; init; } = "";

    /// <summary>An entry of the catalogue; null for "none of these".</summary>
    public string? Code { get; init; }

    internal sealed class Validator : AbstractValidator<SayWorkMeaning>
    {
        public Validator()
        {
            RuleFor(request => request.Kind).IsInEnum();
            RuleFor(request => request.Text).NotEmpty().WithMessage(_ => TextMissing()).MaximumLength(WorkMeaning.LongestText).WithMessage(_ => TextMissing());
        }

        private static string TextMissing() => Sentences.Of("Openings.MeaningText", WorkMeaning.LongestText);
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<SayWorkMeaning, Guid>
    {
        public async Task<Guid> Handle(SayWorkMeaning request, CancellationToken cancellationToken)
        {
            if (request.Code is not null && (await db.ReadsWork(cancellationToken)).Catalogue.Find(request.Code) is null)
                throw new RequestInvalid([new Failure(nameof(Code), Sentences.Of("Openings.MeaningUnknown"))]);

            var key = WorkReader.KeyOf(request.Text);
            var meaning = await db.WorkMeanings.SingleOrDefaultAsync(row => row.Kind == request.Kind && row.Key == key, cancellationToken);
            if (meaning is null)
                db.Add(meaning = new WorkMeaning(request.RequestId, request.Kind, request.Text, key));
            meaning.Say(request.Code, user.MemberId, clock.GetUtcNow());
            return meaning.Id;
        }
    }
}
