using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Rules;

/// <summary>Another name or other days for a target group; its code stays, because candidates and rules point to it.</summary>
[Requires(Permission.KeepRules)]
public sealed record CorrectTargetGroup : TargetGroupCard, ICommand<Unit>
{
    public Guid TargetGroupId { get; init; }

    public uint Version { get; init; }

    internal sealed class Validator : AbstractValidator<CorrectTargetGroup>
    {
        public Validator() => Include(new TargetGroupCardValidator());
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<CorrectTargetGroup, Unit>
    {
        public async Task<Unit> Handle(CorrectTargetGroup request, CancellationToken cancellationToken)
        {
            var group = await db.TargetGroups.Get(request.TargetGroupId, request.Version, cancellationToken);
            group.Correct(request.Names, request.ValidFromOn!.Value, request.ValidToOn);
            return Unit.Value;
        }
    }
}
