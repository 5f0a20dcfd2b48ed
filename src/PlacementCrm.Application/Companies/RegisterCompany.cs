using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Places;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>Adds a company, with its first site when an address is known.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record RegisterCompany : CompanyDetails, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    /// <summary>The member who will look after it.</summary>
    public Guid? OwnerId { get; set; }

    [MayLookLikeCpr("P-numbers have the same form.")]
    public string? PNumber { get; set; }

    public string? AddressLine { get; set; }

    public string? Postcode { get; set; }

    public string? City { get; set; }

    public string? MunicipalityCode { get; set; }

    private bool HasSite => new[] { PNumber, AddressLine, Postcode, City, MunicipalityCode }.Any(text => !string.IsNullOrWhiteSpace(text));

    internal sealed class Validator : Rules<RegisterCompany>
    {
        public Validator()
        {
            RuleFor(request => request.PNumber).IsPNumber();
            RuleFor(request => request.AddressLine).IsAtMost(200);
            RuleFor(request => request.Postcode).IsPostcode();
            RuleFor(request => request.City).IsAtMost(100);
            RuleFor(request => request.MunicipalityCode).IsMunicipality();
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<RegisterCompany, Guid>
    {
        public async Task<Guid> Handle(RegisterCompany request, CancellationToken cancellationToken)
        {
            await db.RefuseKnownCvr(request.Cvr, request.RequestId, cancellationToken);
            await db.RefuseKnownPNumber(request.PNumber, Guid.Empty, cancellationToken);
            var company = new Company(request.RequestId, request.Name!, request.Segment, clock.GetUtcNow());
            request.WriteTo(company);
            await db.Assign(company, request.OwnerId, cancellationToken);
            db.Add(company);
            if (request.HasSite)
                db.Add(FirstSite(request, company));
            return company.Id;
        }

        private static Site FirstSite(RegisterCompany request, Company company)
        {
            var site = new Site(Guid.CreateVersion7(), company.Id, company.Name);
            site.Identify(string.IsNullOrWhiteSpace(request.PNumber) ? null : Domain.Companies.PNumber.Parse(request.PNumber));
            site.MoveTo(request.AddressLine, request.Postcode, request.City, request.MunicipalityCode);
            return site;
        }
    }
}
