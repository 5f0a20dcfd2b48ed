using PlacementCrm.Web.Verbs;

namespace PlacementCrm.Web.Demo;

/// <summary>Many companies for trying speed at size.</summary>
internal static class GeneratedCompanies
{
    public static Task Ensure(IServiceProvider services, Database database, int companies) => Task.CompletedTask;
}
