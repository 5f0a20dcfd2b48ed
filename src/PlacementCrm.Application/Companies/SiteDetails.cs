using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Places;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>What is typed about a place of work, whether it is new or corrected.</summary>
public abstract record SiteDetails
{
    public string? Name { get; set; }

    [MayLookLikeCpr("P-numbers have the same form.")]
    public string? PNumber { get; set; }

    public string? AddressLine { get; set; }

    public string? Postcode { get; set; }

    public string? City { get; set; }

    /// <summary>Three digits; never derived from the postcode, which may lie in several municipalities.</summary>
    public string? MunicipalityCode { get; set; }

    /// <summary>Full-time equivalents without support; the ratio rule counts from it.</summary>
    public decimal? OrdinaryFte { get; set; }

    public string? EmployeeRepresentative { get; set; }

    internal void WriteTo(Site site)
    {
        site.Rename(Name!);
        site.Identify(string.IsNullOrWhiteSpace(PNumber) ? null : Domain.Companies.PNumber.Parse(PNumber));
        site.MoveTo(AddressLine, Postcode, City, MunicipalityCode);
        site.Staff(OrdinaryFte, EmployeeRepresentative);
    }

    internal abstract class Rules<TDetails> : AbstractValidator<TDetails> where TDetails : SiteDetails
    {
        protected Rules()
        {
            RuleFor(details => details.Name).IsName();
            RuleFor(details => details.PNumber).IsPNumber();
            RuleFor(details => details.AddressLine).IsAtMost(200);
            RuleFor(details => details.Postcode).IsPostcode();
            RuleFor(details => details.City).IsAtMost(100);
            RuleFor(details => details.MunicipalityCode).IsMunicipality();
            RuleFor(details => details.OrdinaryFte).InclusiveBetween(0, 100_000).WithMessage(_ => Sentences.Of("Companies.EmployeesInvalid"));
            RuleFor(details => details.EmployeeRepresentative).IsAtMost(200);
        }
    }
}
