using System.Globalization;
using MediatR;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Print;

/// <summary>Somebody asks for a paper.</summary>
/// <param name="Id">The id in the address.</param>
/// <param name="Asked">The language in the address; null leaves the choice to the paper.</param>
internal sealed record PaperRequest(Guid Id, CultureInfo? Asked, CurrentUser User, RequestSender Sender, IServiceProvider Services, HttpContext Context)
{
    /// <summary>Reads with the rights of who asks; sentences come in the language of the paper.</summary>
    public async Task<TAnswer> Read<TAnswer>(IRequest<TAnswer> query, CultureInfo culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return await Sender.Send(User, query, Context.RequestAborted);
    }
}
