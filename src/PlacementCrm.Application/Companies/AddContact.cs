using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>Adds a person, with what the person is at the company and since when.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record AddContact : ContactDetails, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid CompanyId { get; init; }

    /// <summary>Nothing: at the company as a whole.</summary>
    public Guid? SiteId { get; set; }

    public string? Role { get; set; }

    public DateOnly? FromOn { get; set; }

    internal sealed class Validator : Rules<AddContact>
    {
        public Validator()
        {
            RuleFor(request => request.Role).IsRole();
            RuleFor(request => request.FromOn).NotNull().WithMessage(_ => Sentences.Of("Companies.FromMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<AddContact, Guid>
    {
        public async Task<Guid> Handle(AddContact request, CancellationToken cancellationToken)
        {
            var company = await db.Companies.AsNoTracking().Get(request.CompanyId, cancellationToken);
            var site = request.SiteId is { } siteId ? await db.Sites.AsNoTracking().Get(siteId, cancellationToken) : null;
            var contact = new Contact(request.RequestId, request.Name!);
            request.WriteTo(contact);
            contact.TakeRole(Guid.CreateVersion7(), company, site, request.Role!, request.FromOn!.Value);
            db.Add(contact);
            return contact.Id;
        }
    }
}
