using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>, IEntityTypeConfiguration<ToldHarm>, IEntityTypeConfiguration<ToldMoment>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.Property(incident => incident.WhatHappened).HasMaxLength(IncidentReport.LongestWords);
        builder.Property(incident => incident.Measure).HasMaxLength(IncidentReport.LongestWords);
        builder.Property(incident => incident.Assessment).HasMaxLength(IncidentReport.LongestWords);
        builder.Property(incident => incident.Decision).HasMaxLength(IncidentReport.LongestWords);

        builder.References<Placement>(nameof(Incident.PlacementId));
        builder.References<Candidate>(nameof(Incident.CandidateId));
        builder.References<Company>(nameof(Incident.CompanyId));
        builder.References<Site>(nameof(Incident.SiteId));
        builder.Ignore(incident => incident.IsUnclear);
        builder.References<FollowUpTask>(nameof(Incident.AccidentReportTaskId));
        builder.References<FollowUpTask>(nameof(Incident.ClarifyTaskId));
        builder.References<Member>(nameof(Incident.ReportedById));
        builder.References<Member>(nameof(Incident.AssessedById));
        builder.References<Member>(nameof(Incident.DecidedById));

        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Incident.PlacementId), nameof(Incident.At));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Incident.CandidateId), nameof(Incident.State));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Incident.CompanyId), nameof(Incident.At));
    }

    public void Configure(EntityTypeBuilder<ToldHarm> builder)
    {
        builder.References<Incident>(nameof(ToldHarm.IncidentId));
        builder.References<Member>(nameof(ToldHarm.ReplacedById));
    }

    public void Configure(EntityTypeBuilder<ToldMoment> builder)
    {
        builder.References<Incident>(nameof(ToldMoment.IncidentId));
        builder.References<Member>(nameof(ToldMoment.ReplacedById));
    }
}
