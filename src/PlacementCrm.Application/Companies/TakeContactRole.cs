using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Gives a known person a further role: at another site, or after a change of job.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record TakeContactRole : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid ContactId { get; init; }

    public Guid CompanyId { get; init; }

    public Guid? SiteId { get; set; }

    public string? Role { get; set; }

    public DateOnly? FromOn { get; set; }

    internal sealed class Validator : AbstractValidator<TakeContactRole>
    {
        public Validator()
        {
            RuleFor(request => request.Role).IsRole();
            RuleFor(request => request.FromOn).NotNull().WithMessage(_ => Sentences.Of("Companies.FromMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<TakeContactRole, Guid>
    {
        public async Task<Guid> Handle(TakeContactRole request, CancellationToken cancellationToken)
        {
            var contact = await db.Contacts.Include(row => row.Roles).Get(request.ContactId, cancellationToken);
            var company = await db.Companies.AsNoTracking().Get(request.CompanyId, cancellationToken);
            var site = request.SiteId is { } siteId ? await db.Sites.AsNoTracking().Get(siteId, cancellationToken) : null;
            db.Add(contact.TakeRole(request.RequestId, company, site, request.Role!, request.FromOn!.Value));
            return request.RequestId;
        }
    }
}
