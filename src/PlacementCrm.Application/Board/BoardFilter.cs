using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Board;

/// <summary>What board, list and calendar are narrowed to; the same in all three.</summary>
public sealed record BoardFilter
{
    /// <summary>Consultants: those they look after. Jobcentre staff: those whose case worker they are.</summary>
    public bool Mine { get; init; }

    public string? Team { get; init; }

    public string? MunicipalityCode { get; init; }

    public PlacementKind? Kind { get; init; }

    /// <summary>Null shows all that are not over.</summary>
    public PlacementState? State { get; init; }

    /// <summary>A piece of the candidate's or the company's name.</summary>
    public string? Text { get; init; }

    internal sealed class Rules : AbstractValidator<BoardFilter>
    {
        public Rules() => RuleFor(filter => filter.Text).MaximumLength(100).WithMessage(_ => Sentences.Of("Placements.SearchTooLong"));
    }
}

internal static class BoardFilters
{
    public static IQueryable<Placement> Narrowed(this IQueryable<Placement> placements, BoardFilter filter, CrmDbContext db, CurrentUser user)
    {
        if (filter.Kind is { } kind)
            placements = placements.Where(placement => placement.Kind == kind);
        if (filter.Mine)
            placements = placements.Where(placement => placement.ConsultantId == user.MemberId
                || db.Candidates.Any(candidate => candidate.Id == placement.CandidateId && candidate.CaseWorkerId == user.MemberId));
        if (Candidates(filter, db) is { } candidates)
            placements = placements.Where(placement => candidates.Any(candidate => candidate.Id == placement.CandidateId));
        if (TextOf(filter) is { } text)
            placements = placements.Where(placement =>
                db.Candidates.Any(candidate => candidate.Id == placement.CandidateId
                    && SearchText.Names(candidate.GivenName + " " + candidate.FamilyName, text))
                || db.Companies.Any(company => company.Id == placement.CompanyId && SearchText.Names(company.Name, text)));
        return placements;
    }

    /// <summary>Those on their way to a placement: open, and none yet.</summary>
    public static IQueryable<Suggestion> OpenOnes(this CrmDbContext db, BoardFilter filter, CurrentUser user)
    {
        var open = db.SuggestionsVisibleTo(user).Where(suggestion =>
            suggestion.State != SuggestionState.Declined && suggestion.State != SuggestionState.Expired
            && (suggestion.State != SuggestionState.Accepted || !db.Placements.Any(placement => placement.SuggestionId == suggestion.Id)));
        if (filter.Kind is { } kind)
            open = open.Where(suggestion => db.Openings.Any(opening => opening.Id == suggestion.OpeningId && opening.Kind == kind));
        if (filter.Mine)
            open = open.Where(suggestion => db.Candidates.Any(candidate => candidate.Id == suggestion.CandidateId
                && (candidate.ConsultantId == user.MemberId || candidate.CaseWorkerId == user.MemberId)));
        if (Candidates(filter, db) is { } candidates)
            open = open.Where(suggestion => candidates.Any(candidate => candidate.Id == suggestion.CandidateId));
        if (TextOf(filter) is { } text)
            open = open.Where(suggestion =>
                db.Candidates.Any(candidate => candidate.Id == suggestion.CandidateId
                    && SearchText.Names(candidate.GivenName + " " + candidate.FamilyName, text))
                || db.Openings.Any(opening => opening.Id == suggestion.OpeningId
                    && db.Companies.Any(company => company.Id == opening.CompanyId && SearchText.Names(company.Name, text))));
        return open;
    }

    private static IQueryable<Candidate>? Candidates(BoardFilter filter, CrmDbContext db)
    {
        var (team, municipality) = (filter.Team, filter.MunicipalityCode);
        if (string.IsNullOrEmpty(team) && string.IsNullOrEmpty(municipality))
            return null;

        IQueryable<Candidate> candidates = db.Candidates;
        if (!string.IsNullOrEmpty(team))
            candidates = candidates.Where(candidate => candidate.Team == team);
        return string.IsNullOrEmpty(municipality) ? candidates : candidates.Where(candidate => candidate.MunicipalityCode == municipality);
    }

    private static string? TextOf(BoardFilter filter) => string.IsNullOrWhiteSpace(filter.Text) ? null : filter.Text.Trim();
}
