using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>Adds to a note without touching it; everybody who logs may, at any time.</summary>
[Requires(Permission.LogActivities)]
public sealed record AddAddendum : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid ActivityId { get; set; }

    public string Text { get; set; } = "";

    internal sealed class Validator : AbstractValidator<AddAddendum>
    {
        public Validator()
        {
            RuleFor(request => request.Text).NotEmpty().WithMessage(_ => Sentences.Of("Activities.AddendumMissing"));
            RuleFor(request => request.Text).MaximumLength(4000).WithMessage(_ => Sentences.Of("Activities.NoteTooLong", 4000));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<AddAddendum, Guid>
    {
        public async Task<Guid> Handle(AddAddendum request, CancellationToken cancellationToken)
        {
            var activity = await db.Activities.Get(request.ActivityId, cancellationToken);
            activity.Add(request.RequestId, request.Text, user.MemberId, clock.GetUtcNow());
            return request.RequestId;
        }
    }
}
