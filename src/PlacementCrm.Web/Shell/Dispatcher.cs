using System.Globalization;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Npgsql;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Web.Resources;

namespace PlacementCrm.Web.Shell;

/// <summary>
/// How a page asks for anything: one scope per request, the sender as the database knows them now, and expected refusals
/// turned into an <see cref="Outcome{TAnswer}"/> that the page shows.
/// </summary>
public sealed partial class Dispatcher(
    AuthenticationStateProvider authentication,
    SignedInMembers members,
    RequestSender sender,
    IStringLocalizer<DispatcherTexts> texts,
    ILogger<Dispatcher> log)
{
    /// <summary>The signed-in member, or null when the right to be here has ended.</summary>
    public async Task<CurrentUser?> Me()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return Guid.TryParse(state.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? await members.Find(id) : null;
    }

    public async Task<Outcome<TAnswer>> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancel = default)
    {
        try
        {
            return await Me() is { } user
                ? new(await sender.Send(user, request, cancel), [], null)
                : Refused<TAnswer>(Refusal.SignedOut, texts["SignedOut"]);
        }
        catch (RequestInvalid invalid)
        {
            return new(default, invalid.Failures, Refusal.Invalid);
        }
        catch (RuleBroken rule)
        {
            return Refused<TAnswer>(Refusal.RuleBroken, rule.Message);
        }
        catch (Forbidden refusal)
        {
            return Refused<TAnswer>(Refusal.Forbidden, refusal.Message);
        }
        catch (NotFound refusal)
        {
            return Refused<TAnswer>(Refusal.NotFound, refusal.Message);
        }
        catch (EditConflict refusal)
        {
            return Refused<TAnswer>(Refusal.EditConflict, refusal.Message);
        }
        catch (SomebodyWasFaster refusal)
        {
            return Refused<TAnswer>(Refusal.SomebodyWasFaster, refusal.Message);
        }
        catch (Exception fault) when (IsPassing(fault))
        {
            DatabaseBusy(log, request.GetType().Name, fault.GetType().Name);
            return Refused<TAnswer>(Refusal.TryAgain, texts["TryAgain"]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var reference = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8].ToUpperInvariant();
            Failed(log, fault, request.GetType().Name, reference);
            return Refused<TAnswer>(Refusal.Fault, texts["Fault", reference]);
        }
    }

    private static Outcome<TAnswer> Refused<TAnswer>(Refusal refusal, string sentence) => new(default, [new Failure("", sentence)], refusal);

    /// <summary>The database is busy or being restarted; nothing is wrong with the request.</summary>
    internal static bool IsPassing(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is NpgsqlException { IsTransient: true } or TimeoutException)
                return true;
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Request}: the database did not answer ({Fault})")]
    private static partial void DatabaseBusy(ILogger log, string request, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Request} failed, reference {Reference}")]
    private static partial void Failed(ILogger log, Exception fault, string request, string reference);
}
