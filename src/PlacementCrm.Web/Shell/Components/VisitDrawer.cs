namespace PlacementCrm.Web.Shell.Components;

/// <summary>
/// Opens "Log a visit" over whatever page is shown. The drawer in the layout listens; without one (static pages) the link
/// leads to the phone page instead.
/// </summary>
public sealed class VisitDrawer
{
    /// <summary>Raised with the company to fill in, if the page knows it, and the plan that is told, if it is one.</summary>
    public event Action<Guid?, Guid?>? Opened;

    /// <summary>The company of the page that is shown; pages about one company set it, so that V fills it in.</summary>
    public Guid? CompanyOfPage { get; set; }

    /// <returns>False when nothing listens.</returns>
    public bool Open(Guid? companyId = null, Guid? planId = null)
    {
        Opened?.Invoke(companyId ?? CompanyOfPage, planId);
        return Opened is not null;
    }
}
