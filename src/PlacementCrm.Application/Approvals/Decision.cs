using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Approvals;

/// <summary>Yes, or no with a reason.</summary>
public abstract record Decision
{
    public bool? IsApproved { get; set; }

    /// <summary>Asked for with a no; the consultant has to know what to change. Nothing about health.</summary>
    public string Reason { get; set; } = "";
}

internal sealed class DecisionValidator : AbstractValidator<Decision>
{
    public DecisionValidator()
    {
        RuleFor(decision => decision.IsApproved).NotNull().WithMessage(_ => Sentences.Of("Placements.DecisionMissing"));
        RuleFor(decision => decision.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .When(decision => decision.IsApproved is false).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }
}

internal static class Refusals
{
    /// <summary>A no is for the consultant to act on; the task says that there is one and not why.</summary>
    public static void TellTheConsultant(this CrmDbContext db, Placement placement, CurrentUser user, DateOnly today) =>
        db.Add(new FollowUpTask(
            Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of("Placements.RefusedTitle", user.Name)), WorkCalendar.Denmark.OnOrAfter(today.AddDays(1)), placement.ConsultantId,
            new TaskLinks(CandidateId: placement.CandidateId, PlacementId: placement.Id)));
}
