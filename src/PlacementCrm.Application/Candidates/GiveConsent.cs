using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>The candidate said on that day: you may present me to companies. What may be shared comes back into the meetings.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record GiveConsent : CandidateStep
{
    public DateOnly? On { get; set; }

    internal sealed class Validator : AbstractValidator<GiveConsent>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(request => request.On).Must(on => on <= clock.Today()).WithMessage(_ => Sentences.Of("Candidates.ConsentDay"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : Handler<GiveConsent>(db, user)
    {
        protected override void Take(GiveConsent step, Candidate candidate, bool isAtWork) => candidate.GiveConsent(step.On!.Value);

        protected override Task After(CrmDbContext db, CurrentUser user, Candidate candidate, CancellationToken cancel) =>
            db.BringIntoMeetings(candidate.Id, user, clock, cancel);
    }
}
