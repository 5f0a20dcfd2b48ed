using MediatR;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Agreements;

/// <summary>The agreement as it would be handed out now.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowAgreement(Guid PlacementId) : IQuery<AgreementContent>, IReadsCandidates
{
    internal sealed class Handler(AgreementWriter writer) : IRequestHandler<ShowAgreement, AgreementContent>
    {
        public Task<AgreementContent> Handle(ShowAgreement request, CancellationToken cancellationToken) =>
            writer.Write(request.PlacementId, cancellationToken);
    }
}
