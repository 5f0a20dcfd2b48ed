using PlacementCrm.Application.Activities;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Activities;

/// <summary>What stands in the "Log a visit" form, and the request it makes.</summary>
public sealed class VisitInput
{
    public const string None = "none", Week = "1w", TwoWeeks = "2w", Month = "1m", Day = "date";

    public Guid RequestId { get; set; } = Guid.NewGuid();

    public FindPlacesToVisit.Row? Company { get; set; }

    /// <summary>The planned activity that is told, if it was planned.</summary>
    public Guid? PlanId { get; set; }

    public ActivityKind Kind { get; set; }

    public Guid? SiteId { get; set; }

    public IReadOnlyList<Guid>? ContactIds { get; set; } = [];

    public DateOnly? On { get; set; }

    public TimeOnly? Time { get; set; }

    public int? Minutes { get; set; }

    public ActivityOutcome? Outcome { get; set; }

    public string? Note { get; set; }

    public string? NextIn { get; set; } = None;

    public DateOnly? NextOn { get; set; }

    public string? NextTitle { get; set; }

    public Initiator Initiator { get; set; }

    public string? Purpose { get; set; }

    public Dictionary<SiteDimension, SeenInput> Seen { get; } = Enum.GetValues<SiteDimension>().ToDictionary(dimension => dimension, _ => new SeenInput());

    public List<SeenDemandInput> Demands { get; } = [];

    public bool HasNextStep => NextIn is not (null or None);

    /// <summary>Counted from the day of the visit, not from the day of writing.</summary>
    public DateOnly? NextDue => NextIn switch
    {
        Week => On?.AddDays(7),
        TwoWeeks => On?.AddDays(14),
        Month => On?.AddMonths(1),
        Day => NextOn,
        _ => null,
    };

    public LogActivity ToLog() => With(new LogActivity
    {
        RequestId = RequestId,
        Kind = Kind,
        CompanyId = Company?.Id ?? Guid.Empty,
        SiteId = SiteId,
        Initiator = Initiator,
        Purpose = Purpose ?? "",
    });

    public HoldActivity ToHold(ShowVisitForm.Plan plan) => With(new HoldActivity { RequestId = RequestId, ActivityId = plan.Id, Version = plan.Version });

    private TRequest With<TRequest>(TRequest request) where TRequest : ToldActivity
    {
        request.At = On is { } on && Time is { } time ? CopenhagenTime.At(on, time) : default;
        request.Outcome = Outcome ?? ActivityOutcome.None;
        request.ContactIds = Outcome == ActivityOutcome.NotThere ? [] : ContactIds ?? [];
        request.DurationMinutes = Minutes;
        request.Note = Note ?? "";
        request.Facts = [.. Seen.Where(pair => pair.Value.Grade is not null).Select(pair => new ObservedFact(pair.Key, pair.Value.Grade!.Value, pair.Value.Words ?? ""))];
        request.Demands = [.. Demands.Where(line => line is { SiteTaskId: not null, DimensionCode.Length: > 0, Value: not null })
            .Select(line => new ObservedDemand(line.SiteTaskId!.Value, line.DimensionCode!, line.Value!.Value))];
        request.NextStepOn = NextDue;
        request.NextStepTitle = HasNextStep ? NextTitle : null;
        return request;
    }
}

/// <summary>One soft side as it stands in the form.</summary>
public sealed class SeenInput
{
    public int? Grade { get; set; }

    public string? Words { get; set; }
}

/// <summary>One demand as it was seen, as it stands in the form.</summary>
public sealed class SeenDemandInput
{
    public Guid? SiteTaskId { get; set; }

    public string? DimensionCode { get; set; }

    public decimal? Value { get; set; }
}
