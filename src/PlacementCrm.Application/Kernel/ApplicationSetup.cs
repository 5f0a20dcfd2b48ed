using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Board;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Kernel;

public static class ApplicationSetup
{
    /// <summary>Everything this project offers; the caller supplies the connection string of the role that owns nothing.</summary>
    public static IdentityBuilder AddApplication(this IServiceCollection services, IConfiguration configuration, Func<string> connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddScoped<Tenant>().AddScoped<RequestScope>().AddScoped<AuditTrail>().AddScoped<RecentChanges>().AddScoped<EventRecorder>();
        services.AddScoped(provider => provider.GetRequiredService<RequestScope>().User);
        services.AddScoped<DraftSeal>().AddScoped<AgreementWriter>().AddScoped<BoardCards>();
        services.AddSingleton<RequestSender>().AddSingleton<SignedInMembers>().AddSingleton<DatabaseHealth>().AddSingleton<OrganisationFounder>()
            .AddSingleton<SystemMembers>().AddSingleton<LinkHolders>().AddSingleton<ApiKeyHolders>().AddSingleton<MatchIndexes>().AddSingleton<WorkReaders>();
        services.TryAddSingleton(new LinkLife(LinkLife.Default));
        services.AddDbContext<CrmDbContext>((_, options) => options.UseCrmDatabase(connectionString()));
        services.AddAutoMapper(options => options.LicenseKey = configuration["AutoMapper:LicenseKey"], typeof(ApplicationSetup).Assembly);
        services.AddMediator();
        // Above OWASP's figure for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        return services.AddIdentityCore<Account>(IdentityRules).AddEntityFrameworkStores<CrmDbContext>();
    }

    private static void AddMediator(this IServiceCollection services)
    {
        services.AddTransient<ServiceFactory>(provider => provider.GetRequiredService).AddTransient<IMediator, Mediator>();
        Type[] offered = [typeof(IRequestHandler<,>), typeof(IValidator<>)];
        var pairs =
            from type in typeof(ApplicationSetup).Assembly.DefinedTypes
            where type is { IsAbstract: false, IsGenericTypeDefinition: false }
            from service in type.ImplementedInterfaces
            where service.IsGenericType && offered.Contains(service.GetGenericTypeDefinition())
            select (service, type);
        foreach (var (service, type) in pairs)
            services.AddTransient(service, type);

        // First registered = outermost.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LogTheRequest<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizeTheSender<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidateTheInput<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(RunInTransaction<,>));
    }

    private static void IdentityRules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = 12;
        // Length is what protects; forced character classes only make people write passwords down.
        options.Password.RequireDigit = options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
