using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Domain.Companies;

/// <summary>A person we talk with. Where the person works, and as what, are the <see cref="Roles"/>.</summary>
public sealed class Contact : Entity
{
    private readonly List<ContactRole> _roles = [];

    private Contact() { }

    public Contact(Guid id, string name)
    {
        Id = id;
        Name = Typed.Name(name);
    }

    public string Name { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Phone { get; private set; }

    /// <summary><see cref="Phone"/> in the one form in which numbers are compared.</summary>
    public string? PhoneDigits { get; private set; }

    public string? Email { get; private set; }

    public ActivityKind? PreferredChannel { get; private set; }

    public IReadOnlyList<ActivityKind> OptedOutChannels { get; private set; } = [];

    public string? Note { get; private set; }

    public IReadOnlyList<ContactRole> Roles => _roles;

    public void Describe(string name, string? title, string? note)
    {
        Name = Typed.Name(name);
        Title = Typed.OrNull(title);
        Note = Typed.OrNull(note);
    }

    public void ReachAt(PhoneNumber? phone, string? email)
    {
        Phone = phone?.Text;
        PhoneDigits = phone?.Digits;
        Email = Typed.OrNull(email);
    }

    /// <summary>Which way of contact the person likes best.</summary>
    public void Prefer(ActivityKind? channel)
    {
        if (channel is { } kind && OptedOutChannels.Contains(kind))
            throw new RuleBroken("Companies.PreferredChannelOptedOut", Name);

        PreferredChannel = channel;
    }

    /// <summary>The person does not want to be contacted this way any more; it stops being the preferred way too.</summary>
    public void OptOut(ActivityKind channel)
    {
        if (!OptedOutChannels.Contains(channel))
            OptedOutChannels = [.. OptedOutChannels.Append(channel).Order()];
        if (PreferredChannel == channel)
            PreferredChannel = null;
    }

    public void OptIn(ActivityKind channel) => OptedOutChannels = [.. OptedOutChannels.Where(kind => kind != channel)];

    /// <summary>Called before we reach out ourselves.</summary>
    public void RefuseWhenOptedOut(ActivityKind channel)
    {
        if (OptedOutChannels.Contains(channel))
            throw new RuleBroken("Companies.ChannelOptedOut", Name);
    }

    /// <param name="roleId">Made by the caller.</param>
    /// <param name="company">Where the person works.</param>
    /// <param name="site">The place of work, or nothing for the company as a whole.</param>
    /// <param name="role">What the person is there, in the company's own words.</param>
    /// <param name="fromOn">First day.</param>
    /// <param name="toOn">Last day, when it is known.</param>
    public ContactRole TakeRole(Guid roleId, Company company, Site? site, string role, DateOnly fromOn, DateOnly? toOn = null)
    {
        if (site is not null && site.CompanyId != company.Id)
            throw new RuleBroken("Companies.SiteOfOtherCompany", site.Name, company.Name);

        var taken = new ContactRole(roleId, Id, company.Id, site?.Id, role, fromOn, toOn);
        RefuseOverlap(taken);
        _roles.Add(taken);
        return taken;
    }

    public void EndRole(Guid roleId, DateOnly lastDayOn)
    {
        var role = _roles.Single(role => role.Id == roleId);
        if (_roles.Exists(other => other.Overlaps(role.FromOn, lastDayOn, role)))
            throw new RuleBroken("Companies.RoleOverlaps", Name, role.Role);

        role.EndOn(lastDayOn);
    }

    private void RefuseOverlap(ContactRole taken)
    {
        if (_roles.Exists(role => role.Overlaps(taken.FromOn, taken.ToOn, taken)))
            throw new RuleBroken("Companies.RoleOverlaps", Name, taken.Role);
    }
}
