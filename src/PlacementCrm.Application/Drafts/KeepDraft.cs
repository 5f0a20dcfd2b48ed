using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>
/// Keeps what the sender has typed into a form so far, in place of what the same tab kept for that form before. What another tab
/// wrote is refused with <see cref="EditConflict"/>, unless its writer has taken it over here.
/// </summary>
[Requires(Permission.UseOwnAccount)]
public sealed record KeepDraft(
    [property: MayLookLikeCpr("Ids of records.")] string Key, [property: MayLookLikeCpr("Half typed and sealed; refused when it is saved.")] string Text,
    [property: MayLookLikeCpr("A random number.")] string Tab, bool TakesOver = false) : ICommand<Unit>, ILeavesNoTrace
{
    internal sealed class Validator : AbstractValidator<KeepDraft>
    {
        public Validator()
        {
            RuleFor(request => request.Key).Must(key => key is { Length: > 0 and <= Draft.LongestKey }).WithMessage(_ => Sentences.Of("Drafts.KeyWrong"));
            RuleFor(request => request.Tab).Must(tab => tab is { Length: > 0 and <= Draft.LongestTab }).WithMessage(_ => Sentences.Of("Drafts.KeyWrong"));
            RuleFor(request => request.Text).Must(text => Encoding.UTF8.GetByteCount(text) <= Draft.MostBytes).WithMessage(_ => Sentences.Of("Drafts.TooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, DraftSeal seal, TimeProvider clock) : IRequestHandler<KeepDraft, Unit>
    {
        public async Task<Unit> Handle(KeepDraft request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var expired = now - Draft.Lifetime;
            await db.Drafts.Where(draft => draft.MemberId == user.MemberId && draft.SavedAt < expired).ExecuteDeleteAsync(cancellationToken);

            // One statement: two tabs that keep the same form at the same moment must not refuse each other.
            var content = seal.Close(request.Key, request.Text);
            var kept = await db.Database.ExecuteSqlAsync(
                $"""
                insert into draft as d (organisation_id, id, member_id, key, tab, sealed, saved_at)
                values ({user.OrganisationId}, {Guid.CreateVersion7()}, {user.MemberId}, {request.Key}, {request.Tab}, {content}, {now})
                on conflict (organisation_id, member_id, key) do update set sealed = excluded.sealed, saved_at = excluded.saved_at, tab = excluded.tab
                where {request.TakesOver} or d.tab in ('', excluded.tab)
                """, cancellationToken);
            return kept == 1 ? Unit.Value : throw new EditConflict();
        }
    }
}
