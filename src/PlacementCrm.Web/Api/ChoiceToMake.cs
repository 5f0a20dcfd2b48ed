using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Web.Api;

/// <summary>What somebody decided about one line of a list.</summary>
internal sealed record ChoiceToMake
{
    [JsonConverter(typeof(Names<ChoiceKind>))]
    public ChoiceKind? Kind { get; init; }

    public required Guid CandidateId { get; init; }

    public required Guid OpeningId { get; init; }

    public Guid? WorkTaskId { get; init; }

    /// <summary>Needed for NotRelevant.</summary>
    [JsonConverter(typeof(Names<DeclineReason>))]
    public DeclineReason? Reason { get; init; }

    /// <summary>Needed for NotRelevant and Wrong, and for Shortlist where something is in the way. No names, no health, no CPR number.</summary>
    public string? Words { get; init; }

    /// <summary>Needed for Wrong: Fact is not so, Factor counts too much or too little.</summary>
    [JsonConverter(typeof(Names<WrongAbout>))]
    public WrongAbout? About { get; init; }

    /// <summary>
    /// Needed for Wrong: the name of the reason that is wrong. For NotRelevant: what it is about, needed unless Reason is
    /// NotInterested, NoAnswer or Other. For Shortlist: the conflict it goes over.
    /// </summary>
    [JsonConverter(typeof(Names<Factor>))]
    public Factor? Factor { get; init; }

    public string? Topic { get; init; }

    public Guid? FactId { get; init; }

    /// <summary>The same request that the screen sends.</summary>
    public IRequest<Guid>? For(Guid runId, Guid requestId) => Kind switch
    {
        ChoiceKind.NotNow => new SetMatchAside { RequestId = requestId, RunId = runId, CandidateId = CandidateId, OpeningId = OpeningId, WorkTaskId = WorkTaskId },
        ChoiceKind.NotRelevant => new RejectMatch
        {
            RequestId = requestId,
            RunId = runId,
            CandidateId = CandidateId,
            OpeningId = OpeningId,
            WorkTaskId = WorkTaskId,
            Reason = Reason,
            Factor = Factor,
            Topic = Topic,
            FactId = FactId,
            Words = Words ?? "",
        },
        ChoiceKind.Wrong => new CallMatchWrong
        {
            RequestId = requestId,
            RunId = runId,
            CandidateId = CandidateId,
            OpeningId = OpeningId,
            About = About,
            Factor = Factor,
            Topic = Topic,
            FactId = FactId,
            Words = Words ?? "",
        },
        ChoiceKind.Shortlist => new ShortlistCandidate
        {
            RequestId = requestId,
            RunId = runId,
            CandidateId = CandidateId,
            OpeningId = OpeningId,
            WorkTaskId = WorkTaskId,
            Words = Words,
            Despite = Factor,
        },
        _ => null,
    };
}

internal enum ChoiceKind
{
    /// <summary>The pair comes back by itself after 30 days.</summary>
    NotNow,

    NotRelevant,

    /// <summary>The list says something untrue, or weighs it wrongly.</summary>
    Wrong,

    Shortlist,
}

internal sealed record ChoiceMade(Guid Id, Guid RunId);

/// <summary>By name only: a number could be one that nobody has given a meaning.</summary>
internal sealed class Names<TEnum>() : JsonStringEnumConverter<TEnum>(namingPolicy: null, allowIntegerValues: false) where TEnum : struct, Enum;
