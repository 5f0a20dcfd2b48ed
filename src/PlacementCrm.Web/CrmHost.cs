using System.Globalization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Domain;
using PlacementCrm.Web.Account;
using PlacementCrm.Web.Activities;
using PlacementCrm.Web.Adapters;
using PlacementCrm.Web.Agreements;
using PlacementCrm.Web.Api;
using PlacementCrm.Web.Capture;
using PlacementCrm.Web.Imports;
using PlacementCrm.Web.Jobs;
using PlacementCrm.Web.Matching;
using PlacementCrm.Web.Print;
using PlacementCrm.Web.SafetyMeetings;
using PlacementCrm.Web.Shell;
using PlacementCrm.Web.Shell.Components;
using PlacementCrm.Web.Tasks;
using PlacementCrm.Web.Vitas;
using Radzen;

namespace PlacementCrm.Web;

/// <summary>The only composition root: which parts the running program is made of.</summary>
internal static class CrmHost
{
    /// <summary>In bytes: some 250 lines of a match with all their reasons, 8 kB each, and as much to spare. Only who is signed in has a circuit.</summary>
    private const int LongestMessage = 4 * 1024 * 1024;

    /// <param name="options">Validated settings.</param>
    /// <param name="appConnectionString">Of the database role that owns nothing.</param>
    /// <param name="urls">Where to listen; several are separated by semicolons.</param>
    /// <param name="adjust">For tests: replace a clock, an adapter.</param>
    public static WebApplication Build(CrmOptions options, string appConnectionString, string urls, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CrmHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets().UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning)
            // Keys lie in the data folder, which only the program's user may read.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
            // Says once at each start that no licence key is set; README tells what that means.
            .AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.Error);

        AddSignIn(builder, options, builder.Services.AddApplication(builder.Configuration, () => appConnectionString));
        AddScreens(builder);
        builder.Services.AddSingleton(options).AddSingleton(new LinkLife(options.LinkDays)).AddPublicLinks();
        builder.Services.AddApi();
        adjust?.Invoke(builder);
        return Wire(builder.Build(), options);
    }

    private static void AddSignIn(WebApplicationBuilder builder, CrmOptions options, IdentityBuilder identity)
    {
        identity.AddSignInManager().AddDefaultTokenProviders();
        var services = builder.Services;
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromSeconds(60));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = options.IsSecure ? "__Host-placementcrm" : "placementcrm";
            cookie.Cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.LoginPath = "/login";
            cookie.AccessDeniedPath = "/forbidden";
        }));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = options.IsSecure ? "__Host-form" : "form");
        services.AddDataProtection().SetApplicationName("PlacementCrm")
            .PersistKeysToFileSystem(KeyFolder(options));
        services.AddAuthorization(authorization =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
                authorization.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new MayRequirement(permission)));
        });
        services.AddScoped<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, MayHandler>();
        services.AddSingleton<SignInAttempts>();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddCascadingAuthenticationState();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture(Cultures.Named(options.DefaultCulture));
            localization.SupportedCultures = localization.SupportedUICultures = [.. Cultures.Names.Select(Cultures.Named)];
            localization.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
            localization.ApplyCurrentCultureToResponseHeaders = true;
        });
    }

    private static DirectoryInfo KeyFolder(CrmOptions options)
    {
        var folder = Path.Combine(Path.GetFullPath(options.Data), "keys");
        return Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AddScreens(WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        // Files only: compressed pages would tell by their size what stands in them (BREACH).
        builder.Services.AddResponseCompression(files =>
        {
            files.EnableForHttps = true;
            files.MimeTypes = ["text/css", "text/javascript", "application/javascript", "image/svg+xml"];
        });
        builder.Services.AddRadzenComponents();
        builder.Services.AddShell();
        builder.Services.AddScoped<Dispatcher>();
        builder.Services.AddSingleton<IPdfPrinter, ChromiumPdfPrinter>().AddSingleton<PaperRenderer>();
        builder.Services.AddHostedService<Clockwork>();
        builder.Services.AddScoped<CompanyNews>().AddScoped<TaskActions>().AddScoped<VitasBlock>().AddScoped<MatchDocument>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = 100;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        }).AddHubOptions(hub =>
        {
            // A silent loss of radio is noticed in seconds and not after half a minute; start.js sets the same on its side.
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(10);
            hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
            // The rows of a prerendered list travel back once when the circuit starts, and a circuit that may not read them is a dead page.
            hub.MaximumReceiveMessageSize = LongestMessage;
        });
    }

    private static WebApplication Wire(WebApplication app, CrmOptions options)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Only pages get a page for an answer; a refused form, hub or program call keeps its plain status.
        app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseApiProblems();
        app.UseResponseCompression();
        // After the pages for refusals, so that their address is looked up anew.
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestLocalization();
        app.Use(SecurityHeaders.Add);
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use((context, next) => HubGuard.Check(context, next, options));
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccount(options);
        app.MapHealth();
        app.MapCapture(options);
        app.MapImports();
        app.MapMatchDocument();
        app.MapAgreements();
        app.MapVitas();
        app.MapSafetyMeetings();
        app.MapDrafts(options);
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = "'none'");
        return app;
    }

    private static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !new PathString[] { "/_blazor", "/api", "/drafts", "/health", "/feeds" }.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}
