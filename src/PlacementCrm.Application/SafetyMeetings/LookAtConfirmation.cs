using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Links;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Whether a link still works, before the code is entered: nothing about anybody.</summary>
[Requires(Permission.UseLink)]
public sealed record LookAtConfirmation : IQuery<LookAtConfirmation.Look>
{
    public sealed record Look(LinkState State, string Organisation);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<LookAtConfirmation, Look>
    {
        public async Task<Look> Handle(LookAtConfirmation request, CancellationToken cancellationToken)
        {
            var link = await db.LinkOf(user, LinkPurpose.ConfirmMeeting, cancellationToken);
            return new Look(link.StateAt(clock.GetUtcNow()), user.OrganisationName);
        }
    }
}
