using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>Adds a target group to the organisation's list; its longest periods are rules of their own.</summary>
[Requires(Permission.KeepRules)]
public sealed record AddTargetGroup : TargetGroupCard, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public string Code { get; set; } = "";

    internal sealed class Validator : AbstractValidator<AddTargetGroup>
    {
        public Validator()
        {
            RuleFor(request => request.Code).Matches("^[A-Za-z0-9-]{1,40}$").WithMessage(_ => RuleSentences.Of("Rules.GroupCode", TargetGroup.LongestCode));
            Include(new TargetGroupCardValidator());
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<AddTargetGroup, Guid>
    {
        public async Task<Guid> Handle(AddTargetGroup request, CancellationToken cancellationToken)
        {
            if (await db.TargetGroups.AnyAsync(group => group.Code == request.Code, cancellationToken))
                throw new RequestInvalid([new Failure(nameof(Code), Sentences.Of("Rules.GroupExists", request.Code))]);

            db.Add(new TargetGroup(request.RequestId, request.Code, request.Names, request.ValidFromOn!.Value, request.ValidToOn));
            return request.RequestId;
        }
    }
}
