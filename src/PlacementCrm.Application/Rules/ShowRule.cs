using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>A rule with all its versions, the newest first: who drafted, who decided, who verified, and what each says.</summary>
[Requires(Permission.SeeRules)]
public sealed record ShowRule(string Code) : IQuery<ShowRule.Page>
{
    /// <param name="Numbers">What the form for a new row begins with: the version that begins last.</param>
    public sealed record Page(string Code, string Name, RuleShape Shape, RuleNumbers Numbers, IReadOnlyList<Version> Versions);

    public sealed record Version
    {
        public required Guid Id { get; init; }
        public required uint RowVersion { get; init; }
        public required RuleState State { get; init; }
        public required DateOnly FromOn { get; init; }
        public DateOnly? ToOn { get; init; }
        public required string Words { get; init; }
        public required string Source { get; init; }
        public required Sureness Sureness { get; init; }
        public required bool IsUnverified { get; init; }
        public required bool WasReplacedWhole { get; init; }
        public string? Note { get; init; }
        public string? DraftedBy { get; init; }
        public DateTimeOffset? DraftedAt { get; init; }
        public string? DecidedBy { get; init; }
        public DateTimeOffset? DecidedAt { get; init; }
        public string? RefusalReason { get; init; }
        public string? VerifiedBy { get; init; }
        public DateTimeOffset? VerifiedAt { get; init; }

        /// <summary>The reader drafted it, so somebody else decides.</summary>
        public required bool IsOwn { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<ShowRule, Page>
    {
        public async Task<Page> Handle(ShowRule request, CancellationToken cancellationToken)
        {
            if (RuleCodes.FindShape(request.Code) is not { } shape)
                throw new NotFound();

            var rows = await db.Rules.AsNoTracking().Where(rule => rule.Code == request.Code).ToListAsync(cancellationToken);
            Guid?[] ids = [.. rows.SelectMany(rule => new[] { rule.DraftedById, rule.DecidedById, rule.VerifiedById })];
            var names = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
            var latest = rows.Where(rule => rule.State is RuleState.Approved && !rule.WasReplacedWhole).MaxBy(rule => rule.ValidFromOn);
            return new(request.Code, RuleWords.NameOf(request.Code), shape, latest is null ? new() : RuleNumbers.Of(latest),
                [.. rows.OrderByDescending(rule => rule.State is RuleState.Draft).ThenByDescending(rule => rule.ValidFromOn).ThenByDescending(rule => rule.DraftedAt).Select(rule => Of(rule, names))]);
        }

        private Version Of(Rule rule, Dictionary<Guid, string> names) => new()
        {
            Id = rule.Id,
            RowVersion = rule.Version,
            State = rule.State,
            FromOn = rule.ValidFromOn,
            ToOn = rule.ValidToOn,
            Words = rule.Words(),
            Source = rule.SourceAddress,
            Sureness = rule.Sureness,
            IsUnverified = rule.IsUnverified,
            WasReplacedWhole = rule.WasReplacedWhole,
            Note = rule.Note,
            DraftedBy = NameOf(names, rule.DraftedById),
            DraftedAt = rule.DraftedAt,
            DecidedBy = NameOf(names, rule.DecidedById),
            DecidedAt = rule.DecidedAt,
            RefusalReason = rule.RefusalReason,
            VerifiedBy = NameOf(names, rule.VerifiedById),
            VerifiedAt = rule.VerifiedAt,
            IsOwn = rule.DraftedById == user.MemberId,
        };

        private static string? NameOf(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }
}
