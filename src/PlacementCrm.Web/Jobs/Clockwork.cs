using MediatR;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Jobs;

/// <summary>
/// Sends what the clock asks for, for each organisation, as its system member. A request that fails is logged by its name and
/// tried again at the next round; the others go on.
/// </summary>
internal sealed partial class Clockwork(SystemMembers members, RequestSender sender, TimeProvider clock, ILogger<Clockwork> log) : BackgroundService
{
    private static readonly TimeSpan s_round = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_afterMidnight = TimeSpan.FromSeconds(5);

    private static IRequest<int>[] Requests => [new ExpireConsiderations(), new BringInDueConsiderations(), new ForgetMatchRuns(), new PrepareWorkReading(), new PrepareMatch()];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Round(stoppingToken);
            await Task.Delay(UntilNextRound(), clock, stoppingToken);
        }
    }

    /// <summary>An hour, or until the new day has begun: what holds for a day is ready before people come.</summary>
    internal TimeSpan UntilNextRound()
    {
        var now = CopenhagenTime.Now(clock);
        var newDay = now.Date.AddDays(1) - now.DateTime + s_afterMidnight;
        return newDay < s_round ? newDay : s_round;
    }

    internal async Task Round(CancellationToken cancel)
    {
        try
        {
            foreach (var member in await members.All(cancel))
            {
                foreach (var request in Requests)
                    await Send(member, request, cancel);
            }
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            Failed(log, nameof(SystemMembers), fault);
        }
    }

    private async Task Send(CurrentUser member, IRequest<int> request, CancellationToken cancel)
    {
        try
        {
            await sender.Send(member, request, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            Failed(log, request.GetType().Name, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed; it is tried again in an hour")]
    private static partial void Failed(ILogger log, string job, Exception fault);
}
