using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Matching;

/// <summary>"Why not there?": the open openings of a company searched by name, each with everything for and against it.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindWhyNot(Guid CandidateId, string Text) : IQuery<FindWhyNot.Page>, IReadsCandidates
{
    public const int Most = 10;

    /// <param name="Companies">Found by that name, also without an opening.</param>
    /// <param name="OpeningCount">How many they offer in all; those beyond the first <see cref="Most"/> are not in the rows.</param>
    public sealed record Page(IReadOnlyList<string> Companies, IReadOnlyList<MatchRow> Rows, int OpeningCount);

    internal sealed class Validator : AbstractValidator<FindWhyNot>
    {
        public Validator() => RuleFor(request => request.Text).Must(text => text.Trim().Length is > 0 and <= 100).WithMessage(_ => Sentences.Of("Matching.SearchTooLong"));
    }

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindWhyNot, Page>
    {
        public async Task<Page> Handle(FindWhyNot request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var found = await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(row => row.Id == request.CandidateId), cancellationToken);
            var somebody = found.SingleOrDefault() ?? throw new NotFound();
            audit.Shows(request.CandidateId);
            if (await db.MatchingIsOff(cancellationToken))
                return new Page([], [], 0);

            var piece = SearchText.Piece(request.Text);
            var companies = db.Companies.AsNoTracking().Where(company => EF.Functions.Like(SearchText.Folded(company.Name), SearchText.Folded(piece)));
            var names = await companies.OrderBy(company => company.Name).Select(company => company.Name).Take(Most).ToListAsync(cancellationToken);
            var open = db.Openings.AsNoTracking().Where(opening => opening.State == OpeningState.Open && companies.Any(company => company.Id == opening.CompanyId));
            var openings = await open.OrderBy(opening => opening.Title).ThenBy(opening => opening.Id).Take(Most).Select(opening => opening.Id).ToListAsync(cancellationToken);
            var count = openings.Count < Most ? openings.Count : await open.CountAsync(cancellationToken);
            var index = (await indexes.Current(db, today, cancellationToken)).Offers;
            return new Page(names, await new OfferLister(db, index, somebody, user, today).Tell(openings, cancellationToken), count);
        }
    }
}
