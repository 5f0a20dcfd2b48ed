using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// What nobody knows yet about a company's openings and sites and what candidates wait for: the agenda of the next visit, the same
/// for whoever reads it. Numbers of candidates of the organisation, no names; what a candidate does not share raises no question here.
/// </summary>
[Requires(Permission.SeeMatches)]
public sealed record FindOpenQuestions(Guid CompanyId) : IQuery<IReadOnlyList<FindOpenQuestions.Row>>
{
    private const int Most = 12;

    /// <param name="OfferId">The opening, or the site when no place is offered there.</param>
    /// <param name="Opening">Its title, or the name of the site.</param>
    /// <param name="Waiting">How many candidates would be judged better with the answer.</param>
    /// <param name="TaskTitle">How the question stands on a task list.</param>
    public sealed record Row(Guid OfferId, string Opening, string Question, string TaskTitle, int Waiting, bool IsAsked);

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, TimeProvider clock) : IRequestHandler<FindOpenQuestions, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindOpenQuestions request, CancellationToken cancellationToken)
        {
            if (await db.MatchingIsOff(cancellationToken))
                return [];

            var today = clock.Today();
            var openings = db.Openings.Where(opening => opening.CompanyId == request.CompanyId && opening.State == OpeningState.Open);
            IReadOnlyList<PlaceOffered> offers =
            [
                .. await new MatchOffers(db, openings, today).Load(cancellationToken),
                .. await db.OffersWithoutOpening(request.CompanyId, cancellationToken),
            ];
            if (offers.Count == 0)
                return [];

            var (snapshot, everybody) = await indexes.WithPeople(db, today, cancellationToken);
            var waiting = new QuestionsWaiting(offers, snapshot.Offers.Weights, today);
            // Of the whole organisation: what a visit asks first may not depend on who asks, and a number names nobody.
            foreach (var somebody in everybody.Of(await db.Candidates.Waiting().Select(candidate => candidate.Id).ToListAsync(cancellationToken)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                waiting.Add(somebody);
            }

            var questions = waiting.Asked(Most);
            var titles = questions.Select(row => Wording.Typed(row.TaskTitle)).ToList();
            var asked = await db.FollowUpTasks.AsNoTracking()
                .Where(task => task.CompanyId == request.CompanyId && task.DoneAt == null && titles.Contains(task.Title))
                .Select(task => task.Title).ToListAsync(cancellationToken);
            return [.. questions.Select(row => row with { IsAsked = asked.Contains(Wording.Typed(row.TaskTitle)) })];
        }
    }
}
