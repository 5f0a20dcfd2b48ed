using System.Threading.RateLimiting;

namespace PlacementCrm.Web.Account;

/// <summary>
/// So many wrong passwords in a quarter of an hour from one address, whosever: an account closes after five, but somebody with a list of
/// addresses could try one password at each. A whole office that signs in at eight is not counted.
/// </summary>
internal sealed class SignInAttempts : IDisposable
{
    public const int MostFailures = 30;

    private readonly PartitionedRateLimiter<string> _failures = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostFailures, Window = TimeSpan.FromMinutes(15) }));

    public bool AreTooMany(HttpContext context)
    {
        using var free = _failures.AttemptAcquire(AddressOf(context), 0);
        return !free.IsAcquired;
    }

    public void Failed(HttpContext context) => _failures.AttemptAcquire(AddressOf(context)).Dispose();

    public void Dispose() => _failures.Dispose();

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
