using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>What is typed about a person we talk with, whether new or corrected.</summary>
public abstract record ContactDetails
{
    public string? Name { get; set; }

    public string? Title { get; set; }

    [MayLookLikeCpr("A telephone number may have its form.")]
    public string? Phone { get; set; }

    public string? Email { get; set; }

    public ActivityKind? PreferredChannel { get; set; }

    public IReadOnlyList<ActivityKind> OptedOutChannels { get; set; } = [];

    public string? Note { get; set; }

    internal void WriteTo(Contact contact)
    {
        contact.Describe(Name!, Title, Note);
        contact.ReachAt(Fields.PhoneOf(Phone), Email);
        foreach (var channel in Enum.GetValues<ActivityKind>())
        {
            if (OptedOutChannels.Contains(channel))
                contact.OptOut(channel);
            else
                contact.OptIn(channel);
        }

        contact.Prefer(PreferredChannel);
    }

    internal abstract class Rules<TDetails> : AbstractValidator<TDetails> where TDetails : ContactDetails
    {
        protected Rules()
        {
            RuleFor(details => details.Name).IsName();
            RuleFor(details => details.Title).IsAtMost(100);
            RuleFor(details => details.Phone).IsPhone();
            RuleFor(details => details.Email).IsEmail();
            RuleFor(details => details.PreferredChannel).IsInEnum();
            RuleForEach(details => details.OptedOutChannels).IsInEnum();
            RuleFor(details => details.Note).IsAtMost(4000);
        }
    }
}
