using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Matching;

/// <summary>Switches the match off for the whole organisation, or on again. People go on proposing by hand.</summary>
[Requires(Permission.KeepMatchRules)]
public sealed record SwitchMatching(bool IsOff) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<SwitchMatching, Unit>
    {
        public async Task<Unit> Handle(SwitchMatching request, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.SingleAsync(row => row.Id == db.CurrentOrganisation, cancellationToken);
            if (request.IsOff)
                organisation.SwitchMatchingOff(clock.GetUtcNow());
            else
                organisation.SwitchMatchingOn();
            return Unit.Value;
        }
    }
}
