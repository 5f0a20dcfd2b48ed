using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>A meeting as all three may read it.</summary>
public sealed record SharedMinutes
{
    public required Guid MeetingId { get; init; }

    /// <summary>The version; none for the present state.</summary>
    public int? Number { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The language in which the candidate reads papers.</summary>
    public required PaperLanguage PaperLanguage { get; init; }

    public required string Candidate { get; init; }
    public required string Company { get; init; }
    public required string Site { get; init; }
    public required string Consultant { get; init; }
    public required string Organisation { get; init; }

    /// <summary>As it was confirmed; in the present state as the placement has it.</summary>
    public required MinutesWork Work { get; init; }

    /// <summary>Only answers to what the candidate shares; their words in the language of the reader.</summary>
    public required MinutesContent Content { get; init; }
}

internal static class SharedMinutesReading
{
    /// <param name="version">A confirmed version; null for the present state.</param>
    public static async Task<(SharedMinutes Shared, Guid CandidateId)> SharedMinutes(
        this CrmDbContext db, SafetyMeeting meeting, MeetingMinutes? version, CancellationToken cancel)
    {
        var about = await (
            from placement in db.Placements
            join candidate in db.Candidates on placement.CandidateId equals candidate.Id
            join company in db.Companies on placement.CompanyId equals company.Id
            join site in db.Sites on placement.SiteId equals site.Id
            join consultant in db.Members on placement.ConsultantId equals consultant.Id
            join organisation in db.Organisations on placement.OrganisationId equals organisation.Id
            where placement.Id == meeting.PlacementId
            select new
            {
                placement.CandidateId,
                Work = new MinutesWork(placement.Tasks, placement.StartsOn, placement.EndsOn, placement.WeeklyHours),
                Minutes = new SharedMinutes
                {
                    MeetingId = meeting.Id,
                    PaperLanguage = candidate.PaperLanguage,
                    Candidate = candidate.GivenName + " " + candidate.FamilyName,
                    Company = company.Name,
                    Site = site.Name,
                    Consultant = consultant.Name,
                    Organisation = organisation.Name,
                    Work = null!,
                    Content = null!,
                },
            }).SingleAsync(cancel);
        var content = version?.Content ?? MinutesContent.Of(meeting);
        var words = await db.SharedWords(about.CandidateId, content.Answers.Select(answer => answer.ConsiderationId), cancel);
        var shared = about.Minutes with
        {
            Number = version?.Number,
            Work = content.Work ?? about.Work,
            ConfirmedAt = version?.ConfirmedAt ?? meeting.ConfirmedAt,
            Content = content with
            {
                Answers = [.. content.Answers.Where(answer => words.ContainsKey(answer.ConsiderationId))
                    .Select(answer => answer with { Words = words[answer.ConsiderationId] })],
            },
        };
        return (shared, about.CandidateId);
    }

    /// <summary>
    /// Changes with what was agreed: who says yes to it says which one they have read. Without the confirmations, for the yes of another
    /// party changes nothing in it, and without the language.
    /// </summary>
    public static string Print(this SharedMinutes shared)
    {
        var content = shared.Content with { Presences = [], Answers = [.. shared.Content.Answers.Select(answer => answer with { Words = "" })] };
        var names = shared.Content.Presences.Select(presence => presence.Name);
        return Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { content, names, shared.Work })));
    }
}
