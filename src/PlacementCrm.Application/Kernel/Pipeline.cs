using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;

namespace PlacementCrm.Application.Kernel;

/// <summary>Outermost step: how long which request took for whom. Never what was in it.</summary>
internal sealed partial class LogTheRequest<TRequest, TAnswer>(RequestScope scope, ILogger<LogTheRequest<TRequest, TAnswer>> log)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var started = Stopwatch.GetTimestamp();
        var ended = "done";
        try
        {
            return await next();
        }
        catch (Exception refusal)
        {
            ended = refusal.GetType().Name;
            throw;
        }
        finally
        {
            Finished(log, typeof(TRequest).Name, scope.User.MemberId, Stopwatch.GetElapsedTime(started).TotalMilliseconds, ended);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} by {Member} in {Milliseconds:0.0} ms: {Ended}")]
    private static partial void Finished(ILogger log, string request, Guid member, double milliseconds, string ended);
}

/// <summary>Refuses before anything is loaded, and leaves a trace of the refusal.</summary>
internal sealed class AuthorizeTheSender<TRequest, TAnswer>(RequestScope scope, AuditTrail audit)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    private static readonly ConcurrentDictionary<Type, Permission?> s_required = new();

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var required = s_required.GetOrAdd(request.GetType(), type => type.GetCustomAttribute<RequiresAttribute>()?.Permission);
        if (required is { } permission && scope.User.May(permission))
            return await next();

        await audit.RecordRefusal(request.GetType().Name, cancellationToken);
        throw new Forbidden();
    }
}

/// <summary>All failures of all validators at once, so that the user corrects them in one go.</summary>
internal sealed class ValidateTheInput<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var failures = new List<Failure>();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            failures.AddRange(result.Errors.Select(error => new Failure(error.PropertyName, error.ErrorMessage)));
        }

        var numbers = request is ICommand<TAnswer> ? CprInTexts.In(request).ToList() : [];
        // Other sentences about the same text may repeat it as it was typed.
        failures.RemoveAll(failure => numbers.Exists(number => number.Field == failure.Field));
        failures.AddRange(numbers);
        return failures.Count == 0 ? await next() : throw new RequestInvalid(failures);
    }
}
