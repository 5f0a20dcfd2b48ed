using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.ApiKeys;

/// <summary>The keys of the organisation, newest first, also those that work no more.</summary>
[Requires(Permission.KeepMembers)]
public sealed record ListApiKeys : IQuery<IReadOnlyList<ListApiKeys.Row>>
{
    /// <param name="MemberHasLeft">Then it works no more, whatever day it is.</param>
    public sealed record Row(
        Guid Id, string Name, string ActsAs, Role Role, string MadeBy, IReadOnlyList<ApiScope> Scopes, DateTimeOffset MadeAt, DateOnly ExpiresOn,
        DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt, bool MemberHasLeft, bool Works);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ListApiKeys, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ListApiKeys request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var rows = await (
                from key in db.ApiKeys.AsNoTracking()
                join member in db.Members on key.MemberId equals member.Id
                join maker in db.Members on key.MadeById equals maker.Id
                orderby key.MadeAt descending, key.Id
                select new { key, ActsAs = member.Name, member.Role, member.IsActive, MadeBy = maker.Name }).ToListAsync(cancellationToken);
            return [.. rows.Select(row => new Row(
                row.key.Id, row.key.Name, row.ActsAs, row.Role, row.MadeBy, row.key.Scopes, row.key.MadeAt, row.key.ExpiresOn,
                row.key.LastUsedAt, row.key.RevokedAt, !row.IsActive, row.IsActive && row.key.WorksOn(today)))];
        }
    }
}
