using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class MatchMapping : IEntityTypeConfiguration<MatchRun>, IEntityTypeConfiguration<MatchChoice>, IEntityTypeConfiguration<MatchRuleVersion>, IEntityTypeConfiguration<WorkMeaning>, IEntityTypeConfiguration<EscoImport>
{
    public void Configure(EntityTypeBuilder<MatchRun> builder)
    {
        builder.Property(run => run.RuleVersion).HasMaxLength(40);
        builder.Property(run => run.Asked).HasColumnType("jsonb");
        builder.Property(run => run.Lines).HasColumnType("jsonb");
        builder.References<Member>(nameof(MatchRun.ViewerId));
        builder.References<Candidate>(nameof(MatchRun.CandidateId), DeleteBehavior.Cascade);
        builder.References<Opening>(nameof(MatchRun.OpeningId), DeleteBehavior.Cascade);
        builder.References<MatchRuleVersion>(nameof(MatchRun.RuleVersionId));
        // For the replay of the latest ones and for what is old enough to go.
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(MatchRun.At));
    }

    public void Configure(EntityTypeBuilder<MatchChoice> builder)
    {
        builder.Property(choice => choice.Factor).HasMaxLength(40);
        builder.Property(choice => choice.Topic).HasMaxLength(MatchChoice.LongestTopic);
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(MatchChoice.SourceId)).HasFilter("source_id is not null");
        builder.Property(choice => choice.Words).HasMaxLength(1000);
        builder.References<MatchRun>(nameof(MatchChoice.RunId), DeleteBehavior.Cascade);
        builder.References<Candidate>(nameof(MatchChoice.CandidateId), DeleteBehavior.Cascade);
        builder.References<Opening>(nameof(MatchChoice.OpeningId), DeleteBehavior.Cascade);
        builder.References<Suggestion>(nameof(MatchChoice.SuggestionId), DeleteBehavior.Cascade);
        builder.References<Member>(nameof(MatchChoice.ById));
    }

    public void Configure(EntityTypeBuilder<MatchRuleVersion> builder)
    {
        builder.Property(version => version.Numbers).HasColumnType("jsonb");
        builder.Property(version => version.Note).HasMaxLength(1000);
        builder.Property(version => version.RefusalReason).HasMaxLength(1000);
        builder.References<Member>(nameof(MatchRuleVersion.DraftedById));
        builder.References<Member>(nameof(MatchRuleVersion.DecidedById));
        // One change waits at a time: the report compares it with what holds.
        builder.IsUniqueInOrganisation(nameof(MatchRuleVersion.State)).HasFilter("state = 'Draft'");
    }

    public void Configure(EntityTypeBuilder<EscoImport> builder)
    {
        builder.Property(esco => esco.FunctionLines).HasColumnType("text").HasMaxLength(EscoImport.LongestLines);
        builder.Property(esco => esco.SkillLines).HasColumnType("text").HasMaxLength(EscoImport.LongestLines);
        builder.References<Member>(nameof(EscoImport.ImportedById));
    }

    public void Configure(EntityTypeBuilder<WorkMeaning> builder)
    {
        builder.Property(meaning => meaning.Text).HasMaxLength(WorkMeaning.LongestText);
        builder.Property(meaning => meaning.Key).HasMaxLength(WorkMeaning.LongestText);
        builder.Property(meaning => meaning.Code).HasMaxLength(WorkMeaning.LongestCode);
        builder.References<Member>(nameof(WorkMeaning.SaidById));
        builder.IsUniqueInOrganisation(nameof(WorkMeaning.Kind), nameof(WorkMeaning.Key));
    }
}
