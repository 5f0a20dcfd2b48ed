using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Kernel;

/// <summary>What one request knows about its sender; one dependency-injection scope each.</summary>
internal sealed class RequestScope(Tenant tenant)
{
    private CurrentUser? _user;

    public CurrentUser User => _user ?? throw new InvalidOperationException("The request has no sender.");

    public void Enter(CurrentUser user)
    {
        _user = user;
        tenant.OrganisationId = user.OrganisationId;
    }
}
