using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;

namespace PlacementCrm.Web.Api;

/// <summary>Lists of matches and what is decided about them, through the requests of the screen <c>/matching</c>.</summary>
internal static class MatchEndpoints
{
    public static void MapMatches(this RouteGroupBuilder api)
    {
        var matches = api.MapGroup("/matches").WithTags("matches");
        matches.MapGet("", List).WithName("ListMatches").WithSummary("The openings for a candidate, or the candidates for an opening, best first. Each answer is logged as a run.");
        matches.MapGet("/{runId:guid}", Show).WithName("ShowMatchRun").WithSummary("A list as the key's member saw it, with what was chosen.");
        matches.MapPost("/{runId:guid}/choices", Choose).WithName("ChooseMatch").WithSummary("Writes down what somebody decided about one line of a list.").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<MatchListAnswer>, ProblemHttpResult>> List(
        Guid? candidate, Guid? opening, string? cursor, int? limit, HttpContext context, RequestSender sender, ApiProblems problems)
    {
        if (candidate is null == opening is null)
            return problems.Invalid("", "OneSubject");
        if (limit is < 1 or > MatchPage.MostRows)
            return problems.Invalid("limit", "LimitBetween", MatchPage.MostRows);
        if (MatchPage.Read(cursor, limit ?? FindOffersFor.PageSize) is not { } page)
            return problems.Invalid("cursor", "CursorUnknown");

        MatchListAnswer? answer;
        if (candidate is { } person)
        {
            var found = await sender.Send(Sender(context), new FindOffersFor(person) { Take = page.Take }, context.RequestAborted);
            answer = found.RunId is { } run ? MatchListAnswer.Of(run, found.List, found.OpeningCount, page, person, openingId: null) : null;
        }
        else
        {
            var found = await sender.Send(Sender(context), new FindCandidatesFor(opening!.Value) { Take = page.Take }, context.RequestAborted);
            answer = found.RunId is { } run ? MatchListAnswer.Of(run, found.List, found.CandidateCount, page, candidateId: null, opening) : null;
        }

        context.Response.Headers.CacheControl = "no-store";
        return answer is null ? problems.Of(StatusCodes.Status409Conflict, "SwitchedOff") : TypedResults.Ok(answer);
    }

    private static async Task<Ok<MatchRunAnswer>> Show(Guid runId, HttpContext context, RequestSender sender)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(MatchRunAnswer.Of(await sender.Send(Sender(context), new ShowMatchRun(runId), context.RequestAborted)));
    }

    private static async Task<Results<Created<ChoiceMade>, ProblemHttpResult>> Choose(
        Guid runId, [FromHeader(Name = ApiDocument.IdempotencyKey)] Guid? idempotencyKey, ChoiceToMake choice, HttpContext context, RequestSender sender, ApiProblems problems)
    {
        if (idempotencyKey is not { } requestId || requestId == Guid.Empty)
            return problems.Invalid(ApiDocument.IdempotencyKey, "KeyMissing");
        if (choice.For(runId, requestId) is not { } request)
            return problems.Invalid("kind", "KindMissing");

        // Not bound to the connection from here on: a program that hangs up asks again with the same key.
        var id = await sender.Send(Sender(context), request, CancellationToken.None);
        context.Response.Headers.ETag = $"\"{id:N}\"";
        return TypedResults.Created($"/api/v1/matches/{runId}", new ChoiceMade(id, runId));
    }

    private static CurrentUser Sender(HttpContext context) => context.Features.GetRequiredFeature<CurrentUser>();
}
