using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;

namespace PlacementCrm.Web.Demo;

/// <summary>Where the story happens: who does what, at which moment.</summary>
internal sealed class DemoStage(RequestSender sender, LinkHolders holders, StoryClock clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.Today.UtcDateTime);

    /// <summary>Sends a request as if it were sent that many days from today, at that hour (UTC).</summary>
    public Task<TAnswer> At<TAnswer>(int daysFromToday, CurrentUser user, IRequest<TAnswer> request, int hour = 9)
    {
        clock.Now = MomentOf(daysFromToday, hour);
        return sender.Send(user, request);
    }

    /// <summary>Who was sent a link.</summary>
    public async Task<CurrentUser> HolderOf(string token) => await holders.Find(token) ?? throw new InvalidOperationException("Nobody was sent this link.");

    public DateTimeOffset MomentOf(int daysFromToday, int hour = 9) => new(Today.AddDays(daysFromToday).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);
}
