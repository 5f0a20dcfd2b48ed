using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Drafts;

/// <summary>Keeps what the sender has typed into a form so far, in place of what was kept for that form before.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record KeepDraft(
    [property: MayLookLikeCpr("Ids of records.")] string Key, [property: MayLookLikeCpr("Half typed and sealed; refused when it is saved.")] string Text) : ICommand<Unit>, ILeavesNoTrace
{
    internal sealed class Validator : AbstractValidator<KeepDraft>
    {
        public Validator()
        {
            RuleFor(request => request.Key).Must(key => key is { Length: > 0 and <= Draft.LongestKey }).WithMessage(_ => Sentences.Of("Drafts.KeyWrong"));
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
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into draft (organisation_id, id, member_id, key, sealed, saved_at)
                values ({user.OrganisationId}, {Guid.CreateVersion7()}, {user.MemberId}, {request.Key}, {content}, {now})
                on conflict (organisation_id, member_id, key) do update set sealed = excluded.sealed, saved_at = excluded.saved_at
                """, cancellationToken);
            return Unit.Value;
        }
    }
}
