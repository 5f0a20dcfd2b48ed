using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace PlacementCrm.Application.Kernel;

/// <summary>
/// Sends one request through the whole pipeline in a scope of its own. Screens, endpoints, jobs, seeds and tests all come
/// through here, so none of them can hold a database context longer than one request.
/// </summary>
public sealed class RequestSender(IServiceScopeFactory scopes)
{
    public async Task<TAnswer> Send<TAnswer>(CurrentUser user, IRequest<TAnswer> request, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Enter(user);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancel);
    }
}
