using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Links;

/// <summary>Shown once to the member who issues it and stored nowhere.</summary>
/// <param name="Token">Goes into the address.</param>
/// <param name="Code">Is said or sent another way.</param>
public sealed record IssuedLink(string Token, string Code, DateTimeOffset ExpiresAt);

internal static class LinkIssuing
{
    /// <summary>A new link; older ones for the same record and purpose die.</summary>
    public static async Task<IssuedLink> IssueLink(
        this CrmDbContext db, LinkPurpose purpose, Guid subjectId, string holder, CurrentUser user, LinkLife life, DateTimeOffset now, CancellationToken cancel)
    {
        await db.RevokeLinks(purpose, subjectId, now, cancel);
        await db.HaveOutsider(cancel);
        var token = LinkToken.New(db.CurrentOrganisation);
        var code = LinkToken.NewCode();
        var link = new PublicLink(
            Guid.CreateVersion7(), purpose, subjectId, holder, CultureInfo.CurrentUICulture.Name, token.Hash, token.HashOf(code), user.MemberId, now, life.Span);
        db.Add(link);
        return new IssuedLink(token.Text, code, link.ExpiresAt);
    }

    public static async Task RevokeLinks(this CrmDbContext db, LinkPurpose purpose, Guid subjectId, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.PublicLinks.Where(link => link.Purpose == purpose && link.SubjectId == subjectId && link.UsedAt == null && link.RevokedAt == null).ToListAsync(cancel);
        open.ForEach(link => link.Revoke(now));
    }

    /// <summary>The one the request came by.</summary>
    public static Task<PublicLink> LinkOf(this CrmDbContext db, CurrentUser user, LinkPurpose purpose, CancellationToken cancel) =>
        user.LinkId is { } id ? db.PublicLinks.Where(link => link.Purpose == purpose).Get(id, cancel) : throw new NotFound();

    // Rows of the audit name a member; everybody without an account is this one, and the link's own row tells who it was.
    private static async Task HaveOutsider(this CrmDbContext db, CancellationToken cancel)
    {
        if (!await db.Members.AnyAsync(member => member.Role == Role.Outsider, cancel))
            db.Add(new Member(Guid.CreateVersion7(), "Link", Role.Outsider, municipalityCode: null, team: null));
    }
}
