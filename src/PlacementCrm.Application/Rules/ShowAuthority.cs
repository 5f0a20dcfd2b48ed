using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Rules;

/// <summary>The word for the authority that approves placements, with its article: "the municipality", "kommunen".</summary>
[Requires(Permission.SeeRules)]
public sealed record ShowAuthority : IQuery<ShowAuthority.Answer>
{
    public sealed record Answer(AuthorityWord Word, string Name);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowAuthority, Answer>
    {
        public async Task<Answer> Handle(ShowAuthority request, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.AsNoTracking().SingleAsync(row => row.Id == db.CurrentOrganisation, cancellationToken);
            return new(organisation.Authority, organisation.AuthorityName ?? Sentences.Of($"Rules.Authority-{organisation.Authority}"));
        }
    }
}
