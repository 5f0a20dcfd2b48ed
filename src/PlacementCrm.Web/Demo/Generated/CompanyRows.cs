using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using static PlacementCrm.Web.Demo.Generated.Numbers;

namespace PlacementCrm.Web.Demo.Generated;

/// <summary>One generated company with everything that belongs to it, made by the same rules that the screens obey.</summary>
internal sealed class CompanyRows
{
    private readonly List<Entity> _rows = [];
    private readonly Setting _setting;
    private readonly Dice _dice;
    private readonly Trade _trade;
    private readonly Place _place;
    private readonly Colleague _owner;
    private readonly Company _company;
    private readonly List<Site> _sites = [];
    private readonly List<Contact> _contacts = [];

    private CompanyRows(Setting setting, int index)
    {
        _setting = setting;
        _dice = new Dice(seed: 2026, index);
        _trade = _dice.Of(Trades.All);
        _place = _dice.Of(Words.Danish, Words.German, Words.English);
        _owner = _dice.Of(setting.Staff);
        _company = Company();
    }

    /// <summary>Every tenth company offers an opening, every fiftieth brings a candidate, every two hundredth has a placement.</summary>
    public static IReadOnlyList<Entity> Of(Setting setting, int index)
    {
        var rows = new CompanyRows(setting, index);
        rows.AddSites();
        rows.AddContacts();
        var visit = rows.AddActivities();
        if (index % 10 == 0)
            WorkRows.Add(rows._rows, setting, rows._dice, new Workplace(rows._company, rows._sites[0], rows._contacts[0], rows._trade, rows._place, rows._owner, visit));
        return rows._rows;
    }

    private Company Company()
    {
        var name = _dice.Of(_trade.Names);
        var company = new Company(Id(Kind.Company, _dice.Company), _dice.Below(4) switch
        {
            0 => $"{_place.Town} {name}",
            1 => $"{name} {_dice.Family()}",
            2 => $"{_dice.Family()} & {_dice.Family()} {name}",
            _ => $"{_dice.Family()}s {name} {_dice.Of(s_forms)}",
        }, _trade.Segment, _setting.Now.AddDays(-_dice.Between(731, 1500)));
        company.Describe(company.Name, _trade.Segment, _trade.IndustryCode, _dice.Between(1, 240));
        company.Identify(Cvr(_dice.Company));
        company.ReachAt(PhoneNumber.Parse(_dice.Phone()), $"post@firma{_dice.Company}.example", $"https://firma{_dice.Company}.example");
        company.AssignTo(_owner.Id);
        company.ProtectFromAdvertising(_dice.OneIn(12));
        if (_dice.OneIn(6))
            company.VisitEvery(_dice.Between(2, 12));
        if (_dice.OneIn(80))
            company.ForbidContact("Har bedt om ro.", _setting.Now.AddDays(-_dice.Between(1, 600)));
        _rows.Add(company);
        return company;
    }

    private void AddSites()
    {
        var count = _dice.OneIn(5) ? _dice.Between(2, 3) : 1;
        for (var i = 0; i < count; i++)
        {
            var place = i == 0 ? _place : _dice.Of(Words.Danish, Words.German, Words.English);
            var site = new Site(Id(Kind.Site, _dice.Company, i), _company.Id, place.Town);
            site.Identify(PNumber(_dice.Company, i));
            site.LocateAt($"{_dice.Of(s_streets)} {_dice.Between(1, 190)}", place.Postcode, place.Town, place.Municipality);
            site.PinAt(place.Latitude + _dice.Between(-40, 40) / 1000d, place.Longitude + _dice.Between(-60, 60) / 1000d);
            site.Staff(_dice.Between(2, 400) / 2m, _dice.OneIn(3) ? $"{_dice.Given()} {_dice.Family()}" : null);
            _sites.Add(site);
        }

        _rows.AddRange(_sites);
    }

    private void AddContacts()
    {
        for (var i = 0; i < _dice.Between(1, 3); i++)
        {
            var contact = new Contact(Id(Kind.Contact, _dice.Company, i), $"{_dice.Given()} {_dice.Family()}");
            contact.ReachAt(PhoneNumber.Parse(_dice.Phone()), $"person{i}@firma{_dice.Company}.example");
            if (_dice.OneIn(4))
                contact.Prefer(_dice.Of(s_channels));
            if (_dice.OneIn(20))
                contact.OptOut(ActivityKind.Sms);
            var role = contact.TakeRole(Id(Kind.Role, _dice.Company, i), _company, _dice.OneIn(2) ? _sites[0] : null, _dice.Of(Words.Roles), _setting.Today.AddDays(-_dice.Between(740, 2400)));
            _contacts.Add(contact);
            _rows.Add(contact);
            _rows.Add(role);
        }
    }

    /// <returns>The visit that the openings' demands and the site's facts come from.</returns>
    private Activity AddActivities()
    {
        // A few companies have a long history, as in real life; a screen must open theirs as fast.
        var count = _dice.Company % 500 == 0 ? 102 : _dice.Between(1, 5);
        Activity? visit = null;
        for (var i = 0; i < count; i++)
        {
            var kind = i == 0 ? ActivityKind.Visit : _dice.Of(s_kinds);
            var at = new DateTimeOffset(_setting.Today.AddDays(-_dice.Between(1, 729)).ToDateTime(new TimeOnly(_dice.Between(7, 16), _dice.Below(4) * 15)), TimeSpan.Zero);
            var outcome = i > 0 && _dice.OneIn(6) ? ActivityOutcome.NotThere : _dice.Of(s_outcomes);
            var occasion = new Occasion(kind, _company, _sites[0], _dice.OneIn(5) ? Initiator.Company : Initiator.Us, _dice.Of(Words.Purposes));
            var report = new ActivityReport(at, outcome, [_dice.Of(_contacts)], _dice.Of(Words.Notes), outcome == ActivityOutcome.NotThere ? null : _dice.Between(1, 8) * 15);
            var activity = Activity.Log(Id(Kind.Activity, _dice.Company, i), occasion, report, _owner.Id, at.AddHours(2));
            visit ??= activity;
            _rows.Add(activity);
            _rows.AddRange(activity.Participants);
        }

        AddSteps(visit!);
        return visit!;
    }

    private void AddSteps(Activity visit)
    {
        for (var i = 0; i < _dice.Below(3); i++)
        {
            var isOpen = i == 0;
            var due = isOpen ? _setting.Today.AddDays(_dice.Between(-10, 90)) : DateOnly.FromDateTime(visit.At.UtcDateTime).AddDays(7);
            var step = new FollowUpTask(Id(Kind.Step, _dice.Company, i), _dice.Of(Words.NextSteps), due, _owner.Id, new TaskLinks(_company.Id, _contacts[0].Id, SourceActivityId: visit.Id));
            if (!isOpen)
                step.Complete(_owner.Id, visit.At.AddDays(7));
            _rows.Add(step);
        }
    }

    private static readonly string[] s_forms = ["ApS", "A/S", "I/S", "GmbH", "Ltd", "og Søn"];
    private static readonly string[] s_streets = ["Havnegade", "Møllevej", "Østergade", "Åboulevarden", "Industrivej", "Bahnhofstraße", "Königsallee", "Church Lane"];
    private static readonly ActivityKind[] s_channels = [ActivityKind.Call, ActivityKind.Email, ActivityKind.Visit];
    private static readonly ActivityKind[] s_kinds =
        [ActivityKind.Visit, ActivityKind.Call, ActivityKind.Call, ActivityKind.Call, ActivityKind.Email, ActivityKind.Email, ActivityKind.Sms, ActivityKind.Video, ActivityKind.Letter];
    private static readonly ActivityOutcome[] s_outcomes =
        [ActivityOutcome.Interested, ActivityOutcome.FollowUp, ActivityOutcome.FollowUp, ActivityOutcome.NotInterested];
}
