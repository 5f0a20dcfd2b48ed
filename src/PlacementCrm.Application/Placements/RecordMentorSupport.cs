using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Writes down a period of mentor support, or a further one with its assessment.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordMentorSupport : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public string Goal { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Telephone or e-mail.</summary>
    public string Contact { get; set; } = "";

    public MentorOrigin? Origin { get; set; }

    public string Tasks { get; set; } = "";

    public decimal? WeeklyHours { get; set; }

    public DateOnly? FromOn { get; set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ToOn { get; set; }

    /// <summary>Why another period is needed; none for the first.</summary>
    public string? Assessment { get; set; }

    internal sealed class Validator : AbstractValidator<RecordMentorSupport>
    {
        public Validator()
        {
            RuleFor(request => request.Goal).Must(IsWords).WithMessage(_ => Sentences.Of("Placements.MentorGoalMissing"));
            RuleFor(request => request.Name).Must(IsName).WithMessage(_ => Sentences.Of("Placements.MentorNameMissing"));
            RuleFor(request => request.Contact).Must(IsName).WithMessage(_ => Sentences.Of("Placements.MentorContactMissing"));
            RuleFor(request => request.Origin).Must(origin => origin is { } known && Enum.IsDefined(known)).WithMessage(_ => Sentences.Of("Placements.MentorOriginMissing"));
            RuleFor(request => request.Tasks).Must(IsWords).WithMessage(_ => Sentences.Of("Placements.MentorTasksMissing"));
            RuleFor(request => request.WeeklyHours).Must(hours => hours is >= MentorSupport.LeastHours and <= MentorSupport.MostHours)
                .WithMessage(_ => RuleSentences.Of("Placements.MentorHours", MentorSupport.LeastHours, MentorSupport.MostHours));
            RuleFor(request => request.FromOn).NotNull().WithMessage(_ => Sentences.Of("Placements.FromMissing"));
            RuleFor(request => request.ToOn).NotNull().WithMessage(_ => Sentences.Of("Placements.ToMissing"));
            RuleFor(request => request.Assessment).MaximumLength(MentorSupport.LongestWords).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }

        private static bool IsWords(string text) => text.Trim().Length is > 0 and <= MentorSupport.LongestWords;

        private static bool IsName(string text) => text.Trim().Length is > 0 and <= MentorSupport.LongestName;
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordMentorSupport, Guid>
    {
        public async Task<Guid> Handle(RecordMentorSupport request, CancellationToken cancellationToken)
        {
            // Two who write down a period at once would not see each other's days.
            await db.LockCandidateOfPlacement(request.PlacementId, cancellationToken);
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var before = await db.MentorSupports.Where(row => row.PlacementId == placement.Id).ToListAsync(cancellationToken);
            db.Add(new MentorSupport(request.RequestId, placement, TermsOf(request), before, await db.RuleSet(cancellationToken), user.MemberId, clock.GetUtcNow()));
            return request.RequestId;
        }

        private static MentorTerms TermsOf(RecordMentorSupport request) => new()
        {
            Goal = request.Goal,
            Name = request.Name,
            Contact = request.Contact,
            Origin = request.Origin!.Value,
            Tasks = request.Tasks,
            WeeklyHours = request.WeeklyHours!.Value,
            FromOn = request.FromOn!.Value,
            ToOn = request.ToOn!.Value,
            Assessment = request.Assessment,
        };
    }
}
