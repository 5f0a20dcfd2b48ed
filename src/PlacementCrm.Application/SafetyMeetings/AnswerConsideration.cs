using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>What the three found for one consideration.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record AnswerConsideration : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public Guid ConsiderationId { get; init; }

    /// <summary>Of the answer, not of the meeting: two cards may be answered side by side.</summary>
    public uint Version { get; init; }

    public AnswerKind? Answer { get; set; }

    public string? What { get; set; }

    public string? Who { get; set; }

    public DateOnly? FromOn { get; set; }

    /// <summary>Who gave the answer at the table.</summary>
    public string? SaidBy { get; set; }

    public string? Note { get; set; }

    internal sealed class Validator : AbstractValidator<AnswerConsideration>
    {
        public Validator()
        {
            RuleFor(request => request.Answer).NotNull().WithMessage(_ => Sentences.Of("SafetyMeetings.AnswerChoice"));
            RuleFor(request => request.What).Must(what => what?.Trim().Length is > 0 and <= 1000).When(IsAdapted)
                .WithMessage(_ => Sentences.Of("SafetyMeetings.WhatMissing"));
            RuleFor(request => request.Who).Must(who => who?.Trim().Length is > 0 and <= 200).When(IsAdapted)
                .WithMessage(_ => Sentences.Of("SafetyMeetings.WhoMissing"));
            RuleFor(request => request.FromOn).NotNull().When(IsAdapted).WithMessage(_ => Sentences.Of("SafetyMeetings.FromMissing"));
            RuleFor(request => request.SaidBy).MaximumLength(200).WithMessage(_ => Sentences.Of("SafetyMeetings.NameTooLong"));
            RuleFor(request => request.Note).MaximumLength(2000).WithMessage(_ => Sentences.Of("SafetyMeetings.NoteTooLong"));
        }

        private static bool IsAdapted(AnswerConsideration request) => request.Answer is AnswerKind.Adapted;
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AnswerConsideration, Unit>
    {
        public async Task<Unit> Handle(AnswerConsideration request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, version: null, user, audit, cancellationToken);
            if (meeting.Answers.FirstOrDefault(answer => answer.ConsiderationId == request.ConsiderationId) is { } known && known.Version != request.Version)
                throw new EditConflict();

            switch (request.Answer)
            {
                case AnswerKind.Agreed:
                    meeting.Agree(request.ConsiderationId, request.Note, request.SaidBy);
                    break;
                case AnswerKind.Adapted:
                    meeting.Adapt(request.ConsiderationId, request.What!, request.Who!, request.FromOn!.Value, request.Note, request.SaidBy);
                    break;
                default:
                    meeting.Refuse(request.ConsiderationId, request.Note, request.SaidBy);
                    // Before the start it would have kept somebody out of this work; nobody stays in it unseen.
                    if (placement.State is PlacementState.Active)
                        placement.MarkAtRisk(Wording.OfProgram(() => Sentences.Of("SafetyMeetings.NotPossibleHere")), user.MemberId, clock.GetUtcNow());
                    break;
            }

            return Unit.Value;
        }
    }
}
