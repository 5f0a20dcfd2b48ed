using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>Drafts a new dated row of a rule. Nothing changes until a second person approves.</summary>
[Requires(Permission.KeepRules)]
public sealed record DraftRule : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public string Code { get; init; } = "";

    public DateOnly? ValidFromOn { get; set; }

    public RuleNumbers Numbers { get; set; } = new();

    [MayLookLikeCpr("Addresses of sources hold long numbers.")]
    public string SourceAddress { get; set; } = "";

    public Sureness? Sureness { get; set; }

    public string Note { get; set; } = "";

    internal sealed class Validator : AbstractValidator<DraftRule>
    {
        public Validator()
        {
            RuleFor(request => request.Code).Must(code => RuleCodes.FindShape(code) is not null)
                .WithMessage(request => RuleSentences.Of("Rules.UnknownCode", request.Code));
            RuleFor(request => request.ValidFromOn).NotNull().WithMessage(_ => Sentences.Of("Rules.FirstDayMissing"));
            RuleFor(request => request.SourceAddress).Must(source => source.Trim().Length is > 0 and <= 500).WithMessage(_ => RuleSentences.Of("Rules.SourceNeeded"));
            RuleFor(request => request.Sureness).NotNull().WithMessage(_ => Sentences.Of("Rules.SurenessMissing"));
            RuleFor(request => request.Note).Must(note => note.Trim().Length is > 0 and <= 1000).WithMessage(_ => RuleSentences.Of("Rules.NoteNeeded"));
            RuleFor(request => request).Custom((request, context) =>
            {
                if (RuleCodes.FindShape(request.Code) is not { } shape)
                    return;
                foreach (var failure in new RuleNumbersValidator(shape).Validate(request.Numbers).Errors.DistinctBy(error => error.PropertyName))
                    context.AddFailure(failure.PropertyName, failure.ErrorMessage);
            });
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<DraftRule, Guid>
    {
        public async Task<Guid> Handle(DraftRule request, CancellationToken cancellationToken)
        {
            if (await db.Rules.AnyAsync(rule => rule.Code == request.Code && rule.State == RuleState.Draft, cancellationToken))
                throw new RequestInvalid([new Failure("", Sentences.Of("Rules.DraftWaits"))]);

            var rule = Rule.Draft(
                request.RequestId, request.Code, request.ValidFromOn!.Value, request.Numbers.Write(RuleCodes.ShapeOf(request.Code)),
                new RuleSource(request.SourceAddress, request.Sureness!.Value, request.Note), user.MemberId, clock.GetUtcNow());
            db.Add(rule);
            return rule.Id;
        }
    }
}
