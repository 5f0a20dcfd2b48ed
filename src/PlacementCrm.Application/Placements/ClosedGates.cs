using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>A condition of the start, or of the way back on track, that is not met; the same wherever the placement is shown.</summary>
/// <param name="Code">The rule that keeps it closed; tells where it can be met.</param>
public sealed record ClosedGate(string Code, string Sentence);

internal static class ClosedGates
{
    public static async Task<IReadOnlyList<ClosedGate>> ClosedGatesOf(
        this CrmDbContext db, Placement placement, SafetyMeeting? meeting, DateOnly today, bool seesConsiderations, CancellationToken cancel) => placement.State switch
        {
            PlacementState.AtRisk => Shown(StartGates.BackOnTrack(placement, meeting, await db.ShareableFor(placement, today, cancel)), seesConsiderations),
            var state when state.IsBeforeStart() => Shown(StartGates.Of(placement, today, meeting, await db.MissingAround(placement, cancel)), seesConsiderations),
            _ => [],
        };

    /// <summary>For a list; nothing of a consideration is in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ClosedGate>>> ClosedGatesOf(
        this CrmDbContext db, IReadOnlyCollection<Guid> placementIds, DateOnly today, CancellationToken cancel)
    {
        var placements = await db.Placements.AsNoTracking().Whole().Where(placement => placementIds.Contains(placement.Id)).ToListAsync(cancel);
        var meetings = await db.SafetyMeetings.AsNoTracking().Whole()
            .Where(meeting => placementIds.Contains(meeting.PlacementId) && meeting.State != SafetyMeetingState.NotHeld).ToDictionaryAsync(meeting => meeting.PlacementId, cancel);
        var around = await db.MissingAround(placements, cancel);
        return placements.ToDictionary(
            placement => placement.Id,
            placement => Shown(
                StartGates.Of(placement, today, meetings.GetValueOrDefault(placement.Id), [.. around[placement.Id]]), seesConsiderations: false));
    }

    private static IReadOnlyList<ClosedGate> Shown(IReadOnlyList<Domain.Missing> missing, bool seesConsiderations) =>
        [.. missing.Select(gate => new ClosedGate(gate.Code, seesConsiderations ? gate.Sentence : Neutral(gate))).Distinct()];

    // What is not possible or not answered names the consideration, so it is for those who may see considerations.
    private static string Neutral(Domain.Missing missing) => missing.Code switch
    {
        "Placements.MissingAdaptation" => Sentences.Of("Placements.OneIsNotPossible"),
        "SafetyMeetings.AnswerMissing" => Sentences.Of("Placements.OneIsNotAnswered"),
        _ => missing.Sentence,
    };
}
