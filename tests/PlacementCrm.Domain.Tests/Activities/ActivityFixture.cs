using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Activities;

public abstract class ActivityFixture
{
    protected static readonly DateTimeOffset Now = new(2026, 11, 2, 13, 40, 0, TimeSpan.Zero);
    protected static readonly Guid Author = Guid.Parse("11111111-1111-1111-1111-111111111111");
    protected static readonly Guid Colleague = Guid.Parse("22222222-2222-2222-2222-222222222222");

    protected Company Company { get; private set; } = null!;

    protected Contact Jens { get; private set; } = null!;

    protected Contact Lone { get; private set; } = null!;

    [SetUp]
    public void MakeCompany()
    {
        Company = new Company(Guid.NewGuid(), "Jensen Byg", Segment.Construction, Now);
        Jens = new Contact(Guid.NewGuid(), "Jens Jensen");
        Lone = new Contact(Guid.NewGuid(), "Lone Holm");
    }

    protected Occasion Occasion(ActivityKind kind = ActivityKind.Visit, Initiator initiator = Initiator.Us) =>
        new(kind, Company, null, initiator, "Forklift jobs");

    protected ActivityReport Report(ActivityOutcome outcome = ActivityOutcome.Interested, DateTimeOffset? at = null, int? minutes = 30) =>
        new(at ?? Now, outcome, [Jens], "two forklift jobs from January", minutes);

    protected Activity Planned() => Activity.Plan(Guid.NewGuid(), Occasion(), Now, [Jens], Author);

    protected Activity Held() => Activity.Log(Guid.NewGuid(), Occasion(), Report(), Author, Now);

    /// <summary>One activity in each state, made the way users make it.</summary>
    protected Activity In(ActivityState state)
    {
        var activity = Planned();
        switch (state)
        {
            case ActivityState.Held:
                activity.Hold(Report(), Author, Now);
                break;
            case ActivityState.NoShow:
                activity.MarkNoShow(Now);
                break;
            case ActivityState.NotReached:
                activity.MarkNotReached(Now, "", Author, Now);
                break;
            case ActivityState.Cancelled:
                activity.Cancel(Now);
                break;
            case ActivityState.Rescheduled:
                activity.Reschedule(Guid.NewGuid(), Occasion(), Now.AddDays(7), [Jens], Author, Now);
                break;
        }

        return activity;
    }
}
