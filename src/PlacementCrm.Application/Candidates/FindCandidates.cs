using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>The candidates that the user works for, by name. Health is no column and no filter.</summary>
[Requires(Permission.SeeCandidates)]
public sealed record FindCandidates : IQuery<FindCandidates.Page>, IReadsCandidates
{
    public const int PageSize = 25;

    /// <summary>Counted no further: nobody pages through so many.</summary>
    public const int CountedTo = 10_001;

    /// <summary>A piece of the name, also misspelt, or a number ("K-1042", "1042").</summary>
    public string? Text { get; init; }

    public CandidateState? State { get; init; }

    public string? MunicipalityCode { get; init; }

    public Guid? ConsultantId { get; init; }

    /// <summary>The last candidate of the page before. An id and not a name: addresses are seen by others.</summary>
    public Guid? After { get; init; }

    public sealed record Row(
        Guid Id, int Number, string GivenName, string FamilyName, CandidateState Kept, bool IsAtWork, string MunicipalityCode,
        string? Consultant, DateOnly WaitingSinceOn, bool HasConsent)
    {
        public CandidateState State => Kept.With(IsAtWork);
    }

    /// <param name="Next">Where the following page begins; null on the last one.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Count, Guid? Next);

    internal sealed class Validator : AbstractValidator<FindCandidates>
    {
        public Validator() => RuleFor(request => request.Text).MaximumLength(100).WithMessage(_ => Sentences.Of("Candidates.SearchTooLong"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindCandidates, Page>
    {
        public async Task<Page> Handle(FindCandidates request, CancellationToken cancellationToken)
        {
            var found = Filtered(request);
            var (running, alphabet) = (db.Placements.Running(), Alphabet.OfUser);
            var count = await found.Take(CountedTo).CountAsync(cancellationToken);
            var rows = await (
                from candidate in await Behind(found, request.After, cancellationToken)
                orderby EF.Functions.Collate(candidate.FamilyName, alphabet), EF.Functions.Collate(candidate.GivenName, alphabet), candidate.Id
                select new Row(
                    candidate.Id, candidate.Number, candidate.GivenName, candidate.FamilyName, candidate.State, running.Any(placement => placement.CandidateId == candidate.Id), candidate.MunicipalityCode,
                    db.Members.Where(member => member.Id == candidate.ConsultantId).Select(member => member.Name).FirstOrDefault(),
                    candidate.WaitingSinceOn, candidate.ConsentGivenOn != null && candidate.ConsentWithdrawnOn == null))
                .Take(PageSize + 1)
                .ToListAsync(cancellationToken);

            var shown = rows.Take(PageSize).ToList();
            audit.Shows(shown.Select(row => row.Id));
            return new Page(shown, count, rows.Count > PageSize ? shown[^1].Id : null);
        }

        private IQueryable<Candidate> Filtered(FindCandidates request)
        {
            var found = db.Candidates.AsNoTracking().VisibleTo(user);
            if (request.State is { } state)
                found = found.InState(state, db);
            if (!string.IsNullOrEmpty(request.MunicipalityCode))
                found = found.Where(candidate => candidate.MunicipalityCode == request.MunicipalityCode);
            if (request.ConsultantId is { } consultant)
                found = found.Where(candidate => candidate.ConsultantId == consultant);
            return string.IsNullOrWhiteSpace(request.Text) ? found : Named(found, request.Text.Trim());
        }

        private static IQueryable<Candidate> Named(IQueryable<Candidate> found, string text)
        {
            var digits = text.StartsWith("k-", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
            if (int.TryParse(digits, out var number))
                return found.Where(candidate => candidate.Number == number);

            return found.Where(candidate => SearchText.Names(candidate.GivenName + " " + candidate.FamilyName, text));
        }

        private async Task<IQueryable<Candidate>> Behind(IQueryable<Candidate> found, Guid? after, CancellationToken cancel)
        {
            if (after is null)
                return found;

            var alphabet = Alphabet.OfUser;
            var last = await db.Candidates.AsNoTracking().VisibleTo(user).Get(after.Value, cancel);
            return found.Where(candidate => EF.Functions.GreaterThan(
                ValueTuple.Create(EF.Functions.Collate(candidate.FamilyName, alphabet), EF.Functions.Collate(candidate.GivenName, alphabet), candidate.Id),
                ValueTuple.Create(last.FamilyName, last.GivenName, last.Id)));
        }
    }
}
