using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.Api;

/// <summary>Refusals as problem details (RFC 9457), in the language that was asked for; never a stack trace or anything about a person.</summary>
internal sealed partial class ApiProblems(IStringLocalizer<ApiTexts> texts, ILogger<ApiProblems> log)
{
    /// <summary>An endpoint filter: what the request refuses becomes the answer.</summary>
    public static async ValueTask<object?> Answer(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException and not BadHttpRequestException)
        {
            var context = invocation.HttpContext;
            return context.RequestServices.GetRequiredService<ApiProblems>().Of(refusal, context);
        }
    }

    public ProblemHttpResult Of(int status, string text, params object[] values) => Problem(status, texts[text, values]);

    public ProblemHttpResult Invalid(string field, string text, params object[] values) => Invalid([new Failure(field, texts[text, values])]);

    private ProblemHttpResult Of(Exception refusal, HttpContext context)
    {
        switch (refusal)
        {
            case RequestInvalid invalid:
                return Invalid(invalid.Failures);
            case RuleBroken rule:
                // The rule's own sentence may name a person; its code does not.
                return Problem(StatusCodes.Status409Conflict, texts["RuleBroken"], new("code", rule.Code));
            case Forbidden:
                return Problem(StatusCodes.Status403Forbidden, refusal.Message);
            case Application.Kernel.NotFound:
                return Problem(StatusCodes.Status404NotFound, refusal.Message);
            case RequestIdUsedBefore:
                return Of(StatusCodes.Status422UnprocessableEntity, "KeyUsedBefore");
            case EditConflict or SomebodyWasFaster:
                return Problem(StatusCodes.Status409Conflict, refusal.Message);
            case var _ when Dispatcher.IsPassing(refusal):
                context.Response.Headers.RetryAfter = "5";
                return Of(StatusCodes.Status503ServiceUnavailable, "TryAgain");
            default:
                var reference = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8].ToUpperInvariant();
                Failed(log, refusal, context.GetEndpoint()?.DisplayName, reference);
                return Of(StatusCodes.Status500InternalServerError, "Fault", reference);
        }
    }

    private static ProblemHttpResult Invalid(IReadOnlyList<Failure> failures) => Problem(
        StatusCodes.Status400BadRequest,
        string.Join(' ', failures.Select(failure => failure.Message).Distinct()),
        new("errors", failures.GroupBy(failure => JsonNamingPolicy.CamelCase.ConvertName(failure.Field)).ToDictionary(field => field.Key, field => field.Select(failure => failure.Message).ToArray())));

    private static ProblemHttpResult Problem(int status, string detail, KeyValuePair<string, object?>? more = null)
    {
        // "about:blank" is the standard's word for: the status says it all. Without it some statuses would have no title.
        var problem = new ProblemDetails { Status = status, Type = "about:blank", Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        if (more is { } extension)
            problem.Extensions.Add(extension);
        return TypedResults.Problem(problem);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed, reference {Reference}")]
    private static partial void Failed(ILogger log, Exception fault, string? endpoint, string reference);
}
