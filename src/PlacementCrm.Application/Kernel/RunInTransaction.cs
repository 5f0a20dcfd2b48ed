using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Kernel;

/// <summary>
/// One transaction around the handler, inside the sender's organisation. Saves what the handler changed together with the
/// audit entry and, for a command with a client-made id, its receipt: all of it or nothing.
/// </summary>
internal sealed class RunInTransaction<TRequest, TAnswer>(CrmDbContext db, RequestScope scope, AuditTrail audit, EventRecorder events, TimeProvider clock)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    private static readonly string s_name = typeof(TRequest).Name;

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var isQuery = request is IQuery<TAnswer>;
        await using var transaction = await db.EnterOrganisation(isQuery && request is not IReadsCandidates, cancellationToken);
        try
        {
            if (request is IOnce once && await EarlierAnswer(once, CommandReceipt.FingerprintOf(request, scope.User), cancellationToken) is { } earlier)
                return earlier.Answer;

            var answer = await next();
            await Keep(request, isQuery, answer, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflict();
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation
        } taken)
        {
            throw new SomebodyWasFaster(taken.ConstraintName);
        }
    }

    private async Task Keep(TRequest request, bool isQuery, TAnswer answer, CancellationToken cancel)
    {
        if (isQuery)
        {
            audit.RecordReads(s_name);
        }
        else if (request is not ILeavesNoTrace)
        {
            audit.RecordChanges(s_name);
            await events.Record(cancel);
        }

        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancel);

        if (request is IOnce once)
        {
            var json = JsonSerializer.Serialize(answer);
            await db.Database.ExecuteSqlAsync(
                $"update command_receipt set answer = {json}::jsonb where organisation_id = {scope.User.OrganisationId} and id = {once.RequestId}", cancel);
        }
    }

    /// <summary>Takes the receipt's key first: a second sender of the same id waits here until the first has ended.</summary>
    private async Task<Earlier?> EarlierAnswer(IOnce once, byte[]? fingerprint, CancellationToken cancel)
    {
        var (organisation, member) = (scope.User.OrganisationId, scope.User.MemberId);
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            insert into command_receipt (organisation_id, id, request, member_id, at, fingerprint)
            values ({organisation}, {once.RequestId}, {s_name}, {member}, {clock.GetUtcNow()}, {fingerprint}) on conflict do nothing
            """, cancel);
        if (taken == 1)
            return null;

        var receipt = await db.CommandReceipts.AsNoTracking().SingleAsync(row => row.Id == once.RequestId, cancel);
        if (receipt.MemberId == member && receipt.IsFor(s_name, fingerprint))
            return new Earlier(JsonSerializer.Deserialize<TAnswer>(receipt.Answer!)!);
        // Whose it was is nobody else's business.
        throw receipt.MemberId == member && fingerprint is not null ? new RequestIdUsedBefore() : new SomebodyWasFaster("command_receipt");
    }

    private sealed record Earlier(TAnswer Answer);
}
