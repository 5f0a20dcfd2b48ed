using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>What was gone through about the work: tasks, dangers, gear, breaks, whom to ask. Who confirmed before is asked again.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record GoThroughWork : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    /// <summary>Points that are not in the list were not gone through.</summary>
    public IReadOnlyList<MeetingPointEntry> Points { get; set; } = [];

    public string? WorkWords { get; set; }

    internal sealed class Validator : AbstractValidator<GoThroughWork>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(request => request.Points).Must(points => points.DistinctBy(point => point.Kind).Count() == points.Count && points.All(point => Enum.IsDefined(point.Kind)));
            RuleFor(request => request.Points).Must(points => points.All(point => point.Words is null || point.Words.Length <= 1000))
                .WithMessage(_ => Sentences.Of("SafetyMeetings.PointTooLong"));
            RuleFor(request => request.Points).Must(points => points.All(point => point.SeenOn is null || point.SeenOn <= clock.Today()))
                .WithMessage(_ => Sentences.Of("SafetyMeetings.AssessmentInFuture"));
            RuleFor(request => request.WorkWords).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<GoThroughWork, Unit>
    {
        public async Task<Unit> Handle(GoThroughWork request, CancellationToken cancellationToken)
        {
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            meeting.GoThrough(request.Points, request.WorkWords);
            return Unit.Value;
        }
    }
}
