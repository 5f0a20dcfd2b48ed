using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Candidates;

public sealed class CandidateTests
{
    private static readonly DateOnly s_today = new(2026, 11, 3);

    [Test]
    public void Is_registered_with_a_number_people_can_say()
    {
        var candidate = Someone();

        Assert.That((candidate.Label, candidate.State, candidate.WaitingSinceOn), Is.EqualTo(("K-1042", CandidateState.Registered, s_today)));
        Assert.That(candidate.HasConsent, Is.False);
    }

    [TestCase("2026-11-03")]
    [TestCase("2020-01-01")]
    public void Needs_a_day_on_which_the_data_goes(string retention) =>
        Assert.That(() => new Candidate(Guid.NewGuid(), 1, "Ali", "Hansen", "630", DateOnly.Parse(retention, null), s_today), Breaks.Rule("Candidates.RetentionEndsTooEarly"));

    [TestCase("")]
    [TestCase("63")]
    [TestCase("Vejle")]
    public void Needs_the_code_of_a_municipality(string code) =>
        Assert.That(() => new Candidate(Guid.NewGuid(), 1, "Ali", "Hansen", code, s_today.AddYears(2), s_today), Breaks.Rule("Candidates.MunicipalityCode"));

    [Test]
    public void Goes_from_registered_to_employed_step_by_step()
    {
        var candidate = Someone();
        Assert.That(() => candidate.BecomeReady(), Breaks.Rule("Candidates.StateStep"));

        candidate.BeginClarifying();
        candidate.BecomeReady();
        candidate.BecomeEmployed();

        Assert.That(candidate.State, Is.EqualTo(CandidateState.Employed));
        Assert.That(() => candidate.Exit(), Breaks.Rule("Candidates.StateStep"));
    }

    private static readonly Dictionary<CandidateState, CandidateState[]> s_allowed = new()
    {
        [CandidateState.Registered] = [CandidateState.Clarifying, CandidateState.OnHold, CandidateState.Exited],
        [CandidateState.Clarifying] = [CandidateState.Ready, CandidateState.OnHold, CandidateState.Exited],
        [CandidateState.Ready] = [CandidateState.Employed, CandidateState.OnHold, CandidateState.Exited],
        [CandidateState.InPlacement] = [CandidateState.Employed, CandidateState.OnHold, CandidateState.Exited],
        [CandidateState.OnHold] = [CandidateState.Ready, CandidateState.Exited],
        [CandidateState.Employed] = [CandidateState.OnHold],
        [CandidateState.Exited] = [CandidateState.OnHold],
    };

    private static IEnumerable<TestCaseData> Pairs() =>
        from state in Enum.GetValues<CandidateState>()
        from next in Enum.GetValues<CandidateState>()
        where next is not (CandidateState.Registered or CandidateState.InPlacement)
        select new TestCaseData(state, next);

    // Somebody on hold was ready before, so "back" is ready here.
    [TestCaseSource(nameof(Pairs))]
    public void B_Only_the_listed_steps_are_possible(CandidateState state, CandidateState next)
    {
        var (candidate, isAtWork) = (Brought(state), state is CandidateState.InPlacement);
        if (s_allowed[state].Contains(next))
        {
            Go(candidate, next, isAtWork);
            Assert.That(candidate.State, Is.EqualTo(next));
            Assert.That(candidate.TakeEvents(), Has.Count.EqualTo(1), "one step, one event");
        }
        else
        {
            Assert.That(() => Go(candidate, next, isAtWork), Breaks.Rule("Candidates.StateStep"));
            Assert.That(candidate.State.With(isAtWork), Is.EqualTo(state));
            Assert.That(candidate.TakeEvents(), Is.Empty);
        }
    }

    [TestCase(CandidateState.Registered, CandidateState.InPlacement)]
    [TestCase(CandidateState.Clarifying, CandidateState.InPlacement)]
    [TestCase(CandidateState.Ready, CandidateState.InPlacement)]
    [TestCase(CandidateState.OnHold, CandidateState.OnHold)]
    [TestCase(CandidateState.Employed, CandidateState.Employed)]
    [TestCase(CandidateState.Exited, CandidateState.Exited)]
    public void Being_in_a_placement_follows_from_the_placement(CandidateState kept, CandidateState read) =>
        Assert.That((kept.With(isAtWork: true), kept.With(isAtWork: false)), Is.EqualTo((read, kept)));

    private static Candidate Brought(CandidateState state)
    {
        var candidate = Someone();
        if (state is not (CandidateState.Registered or CandidateState.Exited))
            candidate.BeginClarifying();
        if (state is not (CandidateState.Registered or CandidateState.Exited or CandidateState.Clarifying))
            candidate.BecomeReady();
        if (state is CandidateState.Employed or CandidateState.Exited or CandidateState.OnHold)
            Go(candidate, state, isAtWork: false);
        candidate.TakeEvents();
        return candidate;
    }

    private static void Go(Candidate candidate, CandidateState next, bool isAtWork)
    {
        switch (next)
        {
            case CandidateState.Clarifying: candidate.BeginClarifying(isAtWork); break;
            case CandidateState.Ready when candidate.State is CandidateState.OnHold: candidate.Resume(); break;
            case CandidateState.Ready: candidate.BecomeReady(isAtWork); break;
            case CandidateState.Employed: candidate.BecomeEmployed(isAtWork); break;
            case CandidateState.OnHold: candidate.PutOnHold(); break;
            case CandidateState.Exited: candidate.Exit(isAtWork); break;
            default: throw new ArgumentOutOfRangeException(nameof(next));
        }
    }

    [Test]
    public void Comes_back_from_a_pause_to_where_they_stood()
    {
        var candidate = Someone();
        candidate.BeginClarifying();

        candidate.PutOnHold();
        Assert.That(candidate.PutOnHold, Breaks.Rule("Candidates.StateStep"));
        Assert.That(() => candidate.BecomeReady(), Breaks.Rule("Candidates.StateStep"));
        candidate.Resume();

        Assert.That((candidate.State, candidate.StateBeforeHold), Is.EqualTo((CandidateState.Clarifying, (CandidateState?)null)));
    }

    [Test]
    public void Decides_about_being_presented_to_companies()
    {
        var candidate = Someone();
        Assert.That(() => candidate.WithdrawConsent(s_today), Breaks.Rule("Candidates.ConsentMissing"));

        candidate.GiveConsent(s_today);
        Assert.That(candidate.HasConsent, Is.True);
        Assert.That(() => candidate.WithdrawConsent(s_today.AddDays(-1)), Breaks.Rule("Candidates.ConsentDate"));

        candidate.WithdrawConsent(s_today);
        Assert.That(candidate.HasConsent, Is.False);

        candidate.GiveConsent(s_today.AddDays(1));
        Assert.That((candidate.HasConsent, candidate.ConsentWithdrawnOn), Is.EqualTo((true, (DateOnly?)null)));
    }

    [TestCase(20, 15)]
    [TestCase(-1, 15)]
    [TestCase(0, 49)]
    [TestCase(0, 0)]
    public void Weekly_hours_are_possible_hours(int from, int to) =>
        Assert.That(() => Someone().Work(from, to, null), Breaks.Rule("Candidates.WeeklyHours"));

    [Test]
    public void Lists_are_cleaned_and_kept_short()
    {
        var candidate = Someone();

        candidate.Wish(" Outdoors ", [" gardening", "Gardening", "", "storage"], [SiteDimension.Patience, SiteDimension.Culture, SiteDimension.Patience]);

        Assert.That(candidate.Wishes, Is.EqualTo("Outdoors"));
        Assert.That(candidate.WishedFunctions, Is.EqualTo(new[] { "gardening", "storage" }));
        Assert.That(candidate.SiteNeeds, Is.EqualTo(new[] { SiteDimension.Culture, SiteDimension.Patience }));
        Assert.That(() => candidate.Know(Enumerable.Range(0, 21).Select(number => $"skill {number}"), 2), Breaks.Rule("Candidates.TooManyWords"));
        Assert.That(() => candidate.Know([], 5), Breaks.Rule("Candidates.LanguageLevel"));
    }

    [TestCase(0, 55.7, 9.5, "Candidates.Distance")]
    [TestCase(301, 55.7, 9.5, "Candidates.Distance")]
    [TestCase(20, 55.7, null, "Candidates.HomePoint")]
    [TestCase(20, 91.0, 9.5, "Candidates.HomePoint")]
    public void Travel_is_bounded_and_a_point_has_two_numbers(int km, double? latitude, double? longitude, string rule) =>
        Assert.That(() => Someone().Travel(Transport.Bicycle, km, "7100", latitude, longitude), Breaks.Rule(rule));

    private static Candidate Someone() => new(Guid.NewGuid(), 1042, "Ali", "Hansen", "630", s_today.AddYears(2), s_today);
}
