using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What somebody wrote when a pair was declined, for who may read it.</summary>
internal static class DeclinedWords
{
    // Why tasks or hours do not fit is often a consideration, and the free words may be anything.
    private static readonly DeclineReason[] s_tellOfConsiderations =
        [DeclineReason.ConsiderationCannotBeMet, DeclineReason.TasksDoNotFit, DeclineReason.HoursDoNotFit, DeclineReason.Other];

    /// <param name="byId">Who wrote them, and may always read them.</param>
    /// <returns>None where they may tell of a consideration and the reader may not read those.</returns>
    public static string? For(CurrentUser reader, string? words, DeclineReason? reason, Guid byId) =>
        byId == reader.MemberId || reader.May(Permission.SeeConsiderations) || (reason is { } given && !s_tellOfConsiderations.Contains(given)) ? words : null;
}
