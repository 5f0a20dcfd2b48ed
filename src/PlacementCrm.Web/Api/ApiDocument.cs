using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PlacementCrm.Web.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond the routes themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "PlacementCrm",
                Version = Name,
                Description = "Requests of programs. Each acts as one member and may do what its key's scopes and that member may. Accept-Language (en, da, de) chooses the language of sentences.",
            };
            // Which address a program reaches is the matter of who runs it.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [ApiKeyAuthentication.Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made with the verb apikeys." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.Name, document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
