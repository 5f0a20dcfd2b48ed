using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>What the rules say about a proposal before anybody commits to it, each as a sum in words.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record CheckProposal : IQuery<CheckProposal.Answer>, IReadsCandidates
{
    public Guid SuggestionId { get; init; }

    public PlacementKind Kind { get; init; }

    public string? TargetGroupCode { get; init; }

    public bool IsPublicEmployer { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly? ToOn { get; init; }

    public decimal? WeeklyHours { get; init; }

    public string? Tasks { get; init; }

    public ProposalAnswers Answers { get; init; } = new();

    /// <param name="Groups">The target groups in use on the first day that have a longest period for the kind.</param>
    /// <param name="AsksPermit">The person may need another authority's permit.</param>
    public sealed record Answer(IReadOnlyList<SaidByRule> Checks, IReadOnlyList<Group> Groups, bool AsksPermit, bool IsPermitUnverified);

    public sealed record Group(string Code, string Name);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CheckProposal, Answer>
    {
        public async Task<Answer> Handle(CheckProposal request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).AsNoTracking().Get(request.SuggestionId, cancellationToken);
            var opening = await db.Openings.AsNoTracking().Get(suggestion.OpeningId, cancellationToken);
            var candidate = await db.Candidates.AsNoTracking().Get(suggestion.CandidateId, cancellationToken);
            var rules = await db.RuleSet(cancellationToken);
            var facts = await db.Gather(candidate, opening, Terms(request) with { WorkTaskId = suggestion.WorkTaskId }, rules, clock.Today(), cancellationToken);
            var permit = rules.Find(RuleCodes.Permit, request.FromOn);

            audit.Shows(candidate.Id);
            return new(
                [.. ProposalChecks.Of(facts, rules).Select(SaidByRule.Of)],
                await Groups(rules.TargetGroups(request.Kind, request.FromOn), request.FromOn, cancellationToken),
                permit?.Read<KindsParameters>().Kinds.Contains(request.Kind) ?? false, permit?.IsUnverified ?? false);
        }

        private static ProposalFacts Terms(CheckProposal request) => new()
        {
            Case = new(request.Kind, request.TargetGroupCode, request.IsPublicEmployer, request.FromOn),
            EndsOn = request.ToOn,
            WeeklyHours = request.WeeklyHours,
            Tasks = request.Tasks,
            Answers = request.Answers,
        };

        private async Task<IReadOnlyList<Group>> Groups(IReadOnlyList<string> codes, DateOnly day, CancellationToken cancel)
        {
            var groups = await db.TargetGroups.AsNoTracking().Where(group => codes.Contains(group.Code)).OrderBy(group => group.Code).ToListAsync(cancel);
            return [.. groups.Where(group => group.IsValidOn(day)).Select(group => new Group(group.Code, group.Names.InLanguage()))];
        }
    }
}
