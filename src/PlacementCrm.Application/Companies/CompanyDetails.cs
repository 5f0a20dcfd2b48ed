using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>What is typed about a company, whether it is new or corrected.</summary>
public abstract record CompanyDetails
{
    public string? Name { get; set; }

    /// <summary>In any common form: 13748136, DK 13 74 81 36.</summary>
    public string? Cvr { get; set; }

    public Segment Segment { get; set; }

    public string? IndustryCode { get; set; }

    public int? Employees { get; set; }

    [MayLookLikeCpr("A telephone number may have its form.")]
    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    public int? VisitEveryMonths { get; set; }

    internal void WriteTo(Company company)
    {
        company.Describe(Name!, Segment, IndustryCode, Employees);
        company.Identify(string.IsNullOrWhiteSpace(Cvr) ? null : Domain.Companies.Cvr.Parse(Cvr));
        company.ReachAt(Fields.PhoneOf(Phone), Email, Fields.AddressOf(Website));
        company.VisitEvery(VisitEveryMonths);
    }

    internal abstract class Rules<TDetails> : AbstractValidator<TDetails> where TDetails : CompanyDetails
    {
        protected Rules()
        {
            RuleFor(details => details.Name).IsName();
            RuleFor(details => details.Cvr)
                .Must(cvr => string.IsNullOrWhiteSpace(cvr) || Domain.Companies.Cvr.TryParse(cvr, out _))
                .WithMessage(_ => Sentences.Of("Companies.CvrInvalid"));
            RuleFor(details => details.Segment).IsInEnum();
            RuleFor(details => details.IndustryCode).Matches(@"^\s*[0-9.]{2,8}\s*$").When(details => !string.IsNullOrWhiteSpace(details.IndustryCode))
                .WithMessage(_ => Sentences.Of("Companies.IndustryCodeInvalid"));
            RuleFor(details => details.Employees).InclusiveBetween(0, 1_000_000).WithMessage(_ => Sentences.Of("Companies.EmployeesInvalid"));
            RuleFor(details => details.Phone).IsPhone();
            RuleFor(details => details.Email).IsEmail();
            RuleFor(details => details.Website)
                .Must(website => string.IsNullOrWhiteSpace(website) || Fields.AddressOf(website) is not null)
                .WithMessage(_ => Sentences.Of("Companies.WebsiteInvalid"));
            RuleFor(details => details.VisitEveryMonths).InclusiveBetween(1, 60).WithMessage(_ => Sentences.Of("Companies.VisitEveryInvalid"));
        }
    }
}
