using System.Reflection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.Persistence;

/// <summary>All stored data. Rows of other organisations are cut twice: by the query filter here, by PostgreSQL's row-level security.</summary>
internal sealed class CrmDbContext(DbContextOptions<CrmDbContext> options, Tenant tenant)
    : IdentityUserContext<Account, Guid>(options)
{
    public Guid CurrentOrganisation => tenant.OrganisationId;

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<CommandReceipt> CommandReceipts => Set<CommandReceipt>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<DomainEvent> DomainEvents => Set<DomainEvent>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<CompanyOverview> CompanyOverviews => Set<CompanyOverview>();

    public DbSet<Consideration> Considerations => Set<Consideration>();

    public DbSet<ContactRole> ContactRoles => Set<ContactRole>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<EndPlan> EndPlans => Set<EndPlan>();

    public DbSet<ExtensionRequest> ExtensionRequests => Set<ExtensionRequest>();

    public DbSet<FollowUpPlan> FollowUpPlans => Set<FollowUpPlan>();

    public DbSet<FollowUpTask> FollowUpTasks => Set<FollowUpTask>();

    public DbSet<GivenAgreement> GivenAgreements => Set<GivenAgreement>();

    public DbSet<HoursEntry> HoursEntries => Set<HoursEntry>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<MatchChoice> MatchChoices => Set<MatchChoice>();

    public DbSet<MatchRuleVersion> MatchRuleVersions => Set<MatchRuleVersion>();

    public DbSet<MatchRun> MatchRuns => Set<MatchRun>();

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<PlacementComment> PlacementComments => Set<PlacementComment>();

    public DbSet<PublicLink> PublicLinks => Set<PublicLink>();

    public DbSet<ProgressGoal> ProgressGoals => Set<ProgressGoal>();

    public DbSet<Rule> Rules => Set<Rule>();

    public DbSet<SafetyMeeting> SafetyMeetings => Set<SafetyMeeting>();

    public DbSet<SiteTask> SiteTasks => Set<SiteTask>();

    public DbSet<SiteFact> SiteFacts => Set<SiteFact>();

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<SiteStaffMonth> SiteStaffMonths => Set<SiteStaffMonth>();

    public DbSet<TargetGroup> TargetGroups => Set<TargetGroup>();

    public DbSet<PlacementFinding> PlacementFindings => Set<PlacementFinding>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<VitasCase> VitasCases => Set<VitasCase>();

    public DbSet<WorkingWeek> WorkingWeeks => Set<WorkingWeek>();

    public DbSet<MentorSupport> MentorSupports => Set<MentorSupport>();

    public DbSet<WorkMeaning> WorkMeanings => Set<WorkMeaning>();
    public DbSet<EscoImport> EscoImports => Set<EscoImport>();

    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // A value generator would be the tool for this, but EF never asks one for a column that is part of a foreign key.
        foreach (var added in ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Added))
            added.Property(row => row.OrganisationId).CurrentValue = CurrentOrganisation;

        var touched = CompanyOverview.TouchedBy(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (touched.Length > 0)
            await Database.ExecuteSqlAsync($"select refresh_company_overview({touched})", cancellationToken);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Stored as words: a row stays readable when an enum is reordered.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(4000);
        configurationBuilder.Properties<Wording>().HaveConversion<WordingAsJson>().HaveColumnType("jsonb");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm").HasPostgresExtension("unaccent").HasPostgresExtension("btree_gist");
        SearchText.MapTo(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);

        foreach (var type in builder.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(Entity))).ToList())
            s_belongToOrganisation.MakeGenericMethod(type).Invoke(this, [builder]);

        builder.UseSnakeCase();
    }

    private static readonly MethodInfo s_belongToOrganisation =
        typeof(CrmDbContext).GetMethod(nameof(BelongToOrganisation), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private void BelongToOrganisation<TEntity>(ModelBuilder builder) where TEntity : Entity
    {
        var entity = builder.Entity<TEntity>();
        entity.HasKey(row => new { row.OrganisationId, row.Id });
        entity.Property(row => row.OrganisationId).ValueGeneratedNever();
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Version).IsRowVersion();
        entity.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
    }
}
