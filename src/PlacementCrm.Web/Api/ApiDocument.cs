using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PlacementCrm.Web.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond the routes themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public const string IdempotencyKey = "Idempotency-Key";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddOperationTransformer((operation, _, _) =>
        {
            // The route takes it as optional, so that its absence is answered like every other mistake.
            foreach (var key in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.Name == IdempotencyKey) ?? [])
            {
                key.Required = true;
                key.Description = "A UUID that the program makes. The same request sent again with it has one effect and one answer; another request with it is refused with 422.";
            }

            return Task.CompletedTask;
        });
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
                [ApiKeyAuthentication.Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that an administrator made, on the page /admin/api-keys or with the verb apikeys." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.Name, document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
