using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>The form for correcting a person, filled in with what is stored.</summary>
/// <param name="Since">When the form was opened before, to be told who changed what in between.</param>
[Requires(Permission.KeepCompanies)]
public sealed record ShowContactToCorrect(Guid ContactId, DateTimeOffset? Since = null) : IQuery<ToCorrect<CorrectContact>>
{
    internal sealed class Handler(CrmDbContext db, RecentChanges changes) : IRequestHandler<ShowContactToCorrect, ToCorrect<CorrectContact>>
    {
        public async Task<ToCorrect<CorrectContact>> Handle(ShowContactToCorrect request, CancellationToken cancellationToken)
        {
            var stored = await db.Contacts.AsNoTracking().Get(request.ContactId, cancellationToken);
            return await changes.With<CorrectContact, Contact>(FormOf(stored), stored.Id, request.Since, cancellationToken);
        }

        private static CorrectContact FormOf(Contact stored) => new()
        {
            ContactId = stored.Id,
            Version = stored.Version,
            Name = stored.Name,
            Title = stored.Title,
            Phone = stored.Phone,
            Email = stored.Email,
            PreferredChannel = stored.PreferredChannel,
            OptedOutChannels = stored.OptedOutChannels,
            Note = stored.Note,
        };
    }
}
