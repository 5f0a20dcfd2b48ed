using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PlacementCrm.Web.Print;

/// <summary>Draws papers on the server, without a circuit: as a page with a bar of tools, or bare for the PDF.</summary>
internal sealed class PaperRenderer(IServiceProvider services, ILoggerFactory loggers, IWebHostEnvironment environment)
{
    private readonly Lazy<string> _styles = new(() => ReadStyles(environment));

    /// <param name="tools">What stands above the sheet on a screen; null for the PDF.</param>
    public Task<string> Draw(Paper paper, PaperTools? tools) => Draw<PaperDocument>(paper.Culture, new()
    {
        [nameof(PaperDocument.Title)] = paper.Title,
        [nameof(PaperDocument.Foot)] = paper.Foot,
        [nameof(PaperDocument.Styles)] = _styles.Value,
        [nameof(PaperDocument.Tools)] = tools,
        [nameof(PaperDocument.ChildContent)] = Body(paper),
    });

    /// <summary>A sentence instead of the file, with the way back to the page.</summary>
    public Task<string> Refuse(PdfProblem problem, string page, CultureInfo culture) => Draw<PdfRefusal>(culture, new()
    {
        [nameof(PdfRefusal.Problem)] = problem,
        [nameof(PdfRefusal.Page)] = page,
        [nameof(PdfRefusal.Styles)] = _styles.Value,
    });

    private static RenderFragment Body(Paper paper) => builder =>
    {
        builder.OpenComponent(0, paper.Body);
        builder.AddMultipleAttributes(1, paper.Parameters!);
        builder.CloseComponent();
    };

    private async Task<string> Draw<TDocument>(CultureInfo culture, Dictionary<string, object?> parameters) where TDocument : IComponent
    {
        // Ends with this method; who asked keeps their own language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static string ReadStyles(IWebHostEnvironment environment)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("css/paper.css").CreateReadStream());
        return reader.ReadToEnd();
    }
}
