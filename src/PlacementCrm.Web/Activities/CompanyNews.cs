namespace PlacementCrm.Web.Activities;

/// <summary>Tells the parts of a page that something was saved about a company, so that they read it anew.</summary>
public sealed class CompanyNews
{
    public event Action<Guid>? Changed;

    public void Tell(Guid companyId) => Changed?.Invoke(companyId);
}
