using Microsoft.AspNetCore.Identity;

namespace PlacementCrm.Application.Accounts;

/// <summary>
/// The means to sign in: e-mail, password hash, lockout. Not tenant data: signing in happens before an organisation is
/// known. Who the person is inside the organisation is the <c>Member</c> with the same id.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public Guid OrganisationId { get; set; }
}
