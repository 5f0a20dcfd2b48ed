using System.Text.Json.Serialization;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Web.Capture;

/// <summary>What the phone page sends about an incident: what it kept, and the words that it did not.</summary>
internal sealed record CapturedIncident(
    Guid PlacementId, DateTimeOffset At,
    [property: JsonConverter(typeof(JsonStringEnumConverter<IncidentKind>))] IncidentKind Kind, bool WorkStopped, bool NotifyCaseWorker,
    string? WhatHappened, string? Measure,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Harm>))] Harm? Harm, int? AbsenceDays,
    string? ProposedDimensionCode, decimal? ProposedLimit, string? ProposedWords)
{
    public ReportIncident ToRequest(Guid requestId) => new()
    {
        RequestId = requestId,
        PlacementId = PlacementId,
        At = At,
        Kind = Kind,
        WorkStopped = WorkStopped,
        NotifyCaseWorker = NotifyCaseWorker,
        WhatHappened = WhatHappened ?? "",
        Measure = Measure ?? "",
        Harm = Harm,
        AbsenceDays = AbsenceDays,
        ProposedDimensionCode = ProposedDimensionCode,
        ProposedLimit = ProposedLimit,
        ProposedWords = ProposedWords ?? "",
    };
}
