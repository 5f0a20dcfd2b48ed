using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Persistence;

internal sealed class PlacementMapping :
    IEntityTypeConfiguration<Placement>, IEntityTypeConfiguration<PlacementPeriod>, IEntityTypeConfiguration<PlacementTransition>,
    IEntityTypeConfiguration<RepresentativeHearing>, IEntityTypeConfiguration<FiledPaper>,
    IEntityTypeConfiguration<PlacementFinding>, IEntityTypeConfiguration<ExtensionRequest>, IEntityTypeConfiguration<PlacementComment>
{
    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.Property(placement => placement.Tasks).HasMaxLength(2000);
        builder.Property(placement => placement.WeeklyHours).HasPrecision(5, 2);
        builder.Property(placement => placement.PaidHoursGoal).HasPrecision(5, 2);
        builder.Property(placement => placement.TargetGroupCode).HasMaxLength(40);
        builder.Property(placement => placement.WarningReason).HasMaxLength(1000);
        builder.Property(placement => placement.MeetingOverrideReason).HasMaxLength(1000);
        builder.Property(placement => placement.AddedEmploymentOverrideReason).HasMaxLength(1000);
        builder.Property(placement => placement.CandidateEndingWords).HasMaxLength(1000);
        builder.Property(placement => placement.CompanyEndingWords).HasMaxLength(1000);
        builder.Ignore(placement => placement.Period);
        builder.Ignore(placement => placement.Answers);

        builder.Contains(placement => placement.Periods, period => period.PlacementId);
        builder.Contains(placement => placement.Transitions, transition => transition.PlacementId);
        builder.Contains(placement => placement.Hearings, hearing => hearing.PlacementId);
        builder.Contains(placement => placement.Papers, paper => paper.PlacementId);
        builder.References<Rule>(nameof(Placement.KindRuleId));
        builder.References<Candidate>(nameof(Placement.CandidateId));
        builder.References<Company>(nameof(Placement.CompanyId));
        builder.References<Site>(nameof(Placement.SiteId));
        builder.References<Contact>(nameof(Placement.SupervisorContactId));
        builder.References<Opening>(nameof(Placement.OpeningId));
        builder.References<Suggestion>(nameof(Placement.SuggestionId));
        builder.References<Member>(nameof(Placement.ConsultantId));

        // An accepted suggestion becomes one placement, also when the button is pressed twice.
        builder.IsUniqueInOrganisation(nameof(Placement.SuggestionId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Placement.State), nameof(Placement.StartsOn));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Placement.State), nameof(Placement.EndsOn));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Placement.CandidateId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Placement.SiteId), nameof(Placement.StartsOn));
    }

    public void Configure(EntityTypeBuilder<PlacementPeriod> builder)
    {
        builder.Property(period => period.Reason).HasMaxLength(1000);
        builder.Property(period => period.ApprovedBy).HasMaxLength(PeriodApproval.LongestName);
        builder.Property(period => period.RefusedReason).HasMaxLength(1000);
        builder.References<Rule>(nameof(PlacementPeriod.RuleId));
        builder.IsUniqueInOrganisation(nameof(PlacementPeriod.PlacementId), nameof(PlacementPeriod.Number));
    }

    public void Configure(EntityTypeBuilder<PlacementTransition> builder)
    {
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(PlacementTransition.PlacementId), nameof(PlacementTransition.At));
    }

    public void Configure(EntityTypeBuilder<RepresentativeHearing> builder)
    {
        builder.Property(hearing => hearing.Name).HasMaxLength(RepresentativeHearing.LongestName);
        builder.Property(hearing => hearing.Comment).HasMaxLength(RepresentativeHearing.LongestComment);
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(RepresentativeHearing.PlacementId));
    }

    public void Configure(EntityTypeBuilder<FiledPaper> builder)
    {
        builder.Property(paper => paper.Reference).HasMaxLength(FiledPaper.LongestReference);
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(FiledPaper.PlacementId));
    }

    public void Configure(EntityTypeBuilder<PlacementFinding> builder)
    {
        builder.Property(finding => finding.Reason).HasMaxLength(Placement.LongestReason);
        builder.References<Placement>(nameof(PlacementFinding.PlacementId), DeleteBehavior.Cascade);
        builder.References<Rule>(nameof(PlacementFinding.RuleId));
        builder.IsUniqueInOrganisation(nameof(PlacementFinding.PlacementId), nameof(PlacementFinding.Number));
    }

    public void Configure(EntityTypeBuilder<ExtensionRequest> builder)
    {
        builder.Property(request => request.Reason).HasMaxLength(ExtensionRequest.LongestWords);
        builder.Property(request => request.DecisionWords).HasMaxLength(ExtensionRequest.LongestWords);
        builder.Property(request => request.WarningReason).HasMaxLength(ExtensionRequest.LongestWords);
        builder.Ignore(request => request.Answers);
        builder.References<Placement>(nameof(ExtensionRequest.PlacementId), DeleteBehavior.Cascade);
        builder.References<Member>(nameof(ExtensionRequest.AskedById));
        builder.References<Member>(nameof(ExtensionRequest.DecidedById));
        // One open question for a placement, also when two people ask at the same moment.
        builder.IsUniqueInOrganisation(nameof(ExtensionRequest.PlacementId)).HasFilter("state = 'Asked'");
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(ExtensionRequest.State), nameof(ExtensionRequest.AskedAt));
    }

    public void Configure(EntityTypeBuilder<PlacementComment> builder)
    {
        builder.Property(comment => comment.Text).HasMaxLength(PlacementComment.LongestText);
        builder.References<Placement>(nameof(PlacementComment.PlacementId), DeleteBehavior.Cascade);
        builder.References<Member>(nameof(PlacementComment.AuthorId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(PlacementComment.PlacementId), nameof(PlacementComment.WrittenAt));
    }
}
