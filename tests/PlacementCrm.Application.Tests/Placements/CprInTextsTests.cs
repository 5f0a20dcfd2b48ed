using MediatR;
using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>Texts of placements and meetings are printed, sent and kept for years: none takes a CPR number.</summary>
public sealed class CprInTextsTests : DatabaseTest
{
    private const string Text = "Ring til mor, 010190-1234";

    private static IEnumerable<IBaseRequest> Commands =>
    [
        new ProposePlacement { WarningReason = Text }, new ChangePeriod { Reason = Text }, new ChangePeriod { WarningReason = Text },
        new ExtendPlacement { Reason = Text }, new ExtendPlacement { WarningReason = Text }, new AskForExtension { Reason = Text },
        new AskForExtension { WarningReason = Text }, new ExplainWarning { Reason = Text }, new CancelPlacement { Reason = Text },
        new WithdrawPlacement { Reason = Text }, new MarkPlacementAtRisk { Reason = Text }, new BringPlacementBackOnTrack { Reason = Text },
        new HearRepresentative { Comment = Text }, new RecordMeetingNotHeld { Reason = Text }, new ReopenSafetyMeeting { Reason = Text },
        new ReopenSafetyMeeting { NewTask = Text }, new RecordTalk { CandidateExpects = Text }, new RecordTalk { CompanyExpects = Text },
        new RecordTalk { CandidateAsks = Text }, new RecordTalk { CompanyAsks = Text }, new RecordTalk { IfItGetsHard = Text },
    ];

    [TestCaseSource(nameof(Commands))]
    public async Task Is_refused_with_the_number_masked(IBaseRequest command)
    {
        var sending = () => command is IRequest<Guid> creating ? SendAs(Some.Consultant, creating) : (Task)SendAs(Some.Consultant, (IRequest<Unit>)command);

        await Assert.ThatAsync(sending, Throws.TypeOf<RequestInvalid>().With.Message.Contains("it looks like a CPR number").And.Message.Not.Contains("010190-1234"));
    }
}
