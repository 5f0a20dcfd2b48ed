using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>A candidate and an opening, as a person fixes them or rules them out before a proposal.</summary>
public sealed record TeamPair(Guid CandidateId, Guid OpeningId);

/// <summary>Who could go where when all are looked at together. It decides nothing: each line is taken up by the candidate's consultant.</summary>
/// <param name="RunId">Under which the proposal is kept; none while the match is off.</param>
public sealed record TeamProposal(Guid? RunId, TeamProposal.Counts Count, TeamProposal.Measures Now)
{
    public const int NamedAtMost = 20;

    /// <summary>Without pins and bans, to see what those change; none where there are none.</summary>
    public Measures? Before { get; init; }

    /// <summary>What the pins and bans move.</summary>
    public IReadOnlyList<Move> Moves { get; init; } = [];

    public int MoveCount { get; init; }

    public IReadOnlyList<Line> Lines { get; init; } = [];

    public IReadOnlyList<Chosen> AlreadyChosen { get; init; } = [];

    public IReadOnlyList<Left> LeftWithout { get; init; } = [];

    /// <summary>Something has come up against these since the proposal was worked out; the next one knows of it.</summary>
    public IReadOnlyList<Changed> ChangedMeanwhile { get; init; } = [];

    /// <summary>Wanted by more than it has places for, the most wanted first.</summary>
    public IReadOnlyList<Crowd> Crowded { get; init; } = [];

    public IReadOnlyList<Fixed> Pins { get; init; } = [];

    public IReadOnlyList<Fixed> Bans { get; init; } = [];

    /// <summary>Fixed or ruled out, and without effect.</summary>
    public IReadOnlyList<Lost> NotKept { get; init; } = [];

    /// <param name="Asked">Also those beyond the ones that are placed together.</param>
    /// <param name="Busy">At work already, or about to be.</param>
    /// <param name="FreePlaces">Before anybody is proposed.</param>
    public sealed record Counts(int Asked, int People, int Busy, int Openings, int FreePlaces, int Placed, int Left);

    /// <param name="PercentOfMost">Of the points that a proposal for the sum alone would have.</param>
    /// <param name="WorstTenth">Per cent of their own best option that the tenth gets which gets least.</param>
    /// <param name="WorstTenthAtMost">The same when only the sum counts.</param>
    public sealed record Measures(int Placed, decimal PercentOfMost, int WorstTenth, int WorstTenthAtMost);

    /// <param name="Rank">1 = nothing fits this candidate better.</param>
    /// <param name="Options">How many openings fit the candidate.</param>
    /// <param name="OthersFit">How many of the others would fit here too.</param>
    /// <param name="IsMine">The reader is the candidate's consultant, who takes the line up or does not.</param>
    public sealed record Line(
        MatchRow Row, string Candidate, string Label, string Where, string? Consultant, bool IsMine, int Rank, int Options, int OthersFit, int Places, bool IsPinned);

    public sealed record Chosen(Guid CandidateId, string Candidate, Guid OpeningId, string Opening, SuggestionState State);

    public sealed record Left(Guid CandidateId, string Candidate, string Label, LeftBecause Why, int Options);

    public sealed record Changed(Guid CandidateId, string Candidate, Guid OpeningId, string Opening);

    public sealed record Crowd(Guid OpeningId, string Opening, int Fit, int Places);

    /// <param name="From">None when the candidate had no place before.</param>
    public sealed record Move(Guid CandidateId, string Candidate, string? From, string? To);

    /// <param name="IsKept">Not when no place is free there any more or something has come up against it.</param>
    public sealed record Fixed(TeamPair Pair, string Candidate, string Opening, bool IsKept);

    /// <param name="Candidate">None for somebody whom the reader may not see.</param>
    /// <param name="Opening">None for one that is gone.</param>
    /// <param name="IsChosen">The candidate is on a shortlist, and so is not moved; otherwise the pair is not in this choice.</param>
    public sealed record Lost(TeamPair Pair, string? Candidate, string? Opening, bool IsChosen);
}

public enum LeftBecause
{
    NoConsent,
    NothingFits,

    /// <summary>Somebody else is proposed for whatever fits.</summary>
    AllTaken,
}
