using System.Text;
using Microsoft.AspNetCore.DataProtection;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Drafts;

/// <summary>
/// Seals a draft for one member and one form. A row that is copied to another member or form cannot be opened there.
/// </summary>
internal sealed class DraftSeal(IDataProtectionProvider protection, CurrentUser user)
{
    public byte[] Close(string key, string text) => For(key).Protect(Encoding.UTF8.GetBytes(text));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Sealed for somebody else, or with a key that is gone.</exception>
    public string Open(string key, byte[] content) => Encoding.UTF8.GetString(For(key).Unprotect(content));

    private IDataProtector For(string key) =>
        protection.CreateProtector("PlacementCrm.Drafts", user.OrganisationId.ToString("N"), user.MemberId.ToString("N"), key);
}
