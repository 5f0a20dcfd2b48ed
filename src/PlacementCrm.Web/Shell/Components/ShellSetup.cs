namespace PlacementCrm.Web.Shell.Components;

/// <summary>What the design system's components need from the container.</summary>
public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services) => services
        .AddScoped<Toasts>()
        .AddScoped<Drafts>()
        .AddScoped<ShownFailures>()
        .AddScoped<TypedSearches>()
        .AddScoped<VisitDrawer>();
}
