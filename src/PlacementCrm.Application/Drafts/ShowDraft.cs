using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>What the sender had typed into a form, or null.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed partial record ShowDraft(string Key) : IQuery<ShowDraft.Kept?>
{
    public sealed record Kept(string Text, DateTimeOffset SavedAt);

    internal sealed partial class Handler(CrmDbContext db, CurrentUser user, DraftSeal seal, TimeProvider clock, ILogger<ShowDraft> log)
        : IRequestHandler<ShowDraft, Kept?>
    {
        public async Task<Kept?> Handle(ShowDraft request, CancellationToken cancellationToken)
        {
            var expired = clock.GetUtcNow() - Draft.Lifetime;
            var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(
                row => row.MemberId == user.MemberId && row.Key == request.Key && row.SavedAt >= expired, cancellationToken);
            if (draft is null)
                return null;

            try
            {
                return new Kept(seal.Open(request.Key, draft.Sealed), draft.SavedAt);
            }
            catch (CryptographicException unreadable)
            {
                // The key folder was lost or is another one. The form must still open.
                Unreadable(log, draft.Id, unreadable.Message);
                return null;
            }
        }

        [LoggerMessage(Level = LogLevel.Warning, Message = "Draft {Draft} cannot be opened with the keys of this server: {Reason}")]
        private static partial void Unreadable(ILogger log, Guid draft, string reason);
    }
}
