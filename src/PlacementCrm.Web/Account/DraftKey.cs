using System.Security.Cryptography;
using System.Text;

namespace PlacementCrm.Web.Account;

/// <summary>A short name for a user in the browser's storage that does not give the account id away.</summary>
internal static class DraftKey
{
    public static string Of(string accountId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("draft:" + accountId)))[..12];
}
