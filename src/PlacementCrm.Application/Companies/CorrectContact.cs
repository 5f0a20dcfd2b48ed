using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>Corrects what is known about a person, including how they want to be contacted.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CorrectContact : ContactDetails, ICorrection
{
    public Guid ContactId { get; init; }

    public uint Version { get; set; }

    internal sealed class Validator : Rules<CorrectContact>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<CorrectContact, Unit>
    {
        public async Task<Unit> Handle(CorrectContact request, CancellationToken cancellationToken)
        {
            var contact = await db.Contacts.Get(request.ContactId, request.Version, cancellationToken);
            request.WriteTo(contact);
            return Unit.Value;
        }
    }
}
