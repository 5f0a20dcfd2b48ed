using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>
/// The candidate no longer wants to be presented: open suggestions are blocked from now on, and the considerations leave every
/// place where a company could see them.
/// </summary>
[Requires(Permission.KeepCandidates)]
public sealed record WithdrawConsent : CandidateStep
{
    public DateOnly? On { get; set; }

    internal sealed class Validator : AbstractValidator<WithdrawConsent>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(request => request.On).Must(on => on <= clock.Today()).WithMessage(_ => Sentences.Of("Candidates.ConsentDay"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : Handler<WithdrawConsent>(db, user)
    {
        protected override void Take(WithdrawConsent step, Candidate candidate, bool isAtWork) => candidate.WithdrawConsent(step.On!.Value);

        protected override Task After(CrmDbContext db, CurrentUser user, Candidate candidate, CancellationToken cancel) =>
            db.UnshareAll(candidate.Id, user, clock, cancel);
    }
}
