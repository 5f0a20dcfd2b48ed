using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.Placements;

/// <summary>
/// One version of the agreement as it was handed out, so that it can be told later what was signed. Never changed: another
/// handing out is another version.
/// </summary>
public sealed class GivenAgreement : Entity
{
    private GivenAgreement() { }

    public GivenAgreement(Guid id, Guid placementId, int number, string language, string content, string fingerprint, Guid byId, DateTimeOffset now)
    {
        Id = id;
        PlacementId = placementId;
        (Number, Language, Content, Fingerprint) = (number, language, content, fingerprint);
        (GivenById, GivenAt) = (byId, now);
        Happened(EventKind.AgreementGivenOut, from: null, to: null, new(PlacementId: placementId));
    }

    public Guid PlacementId { get; private set; }

    /// <summary>Counts from 1 for each placement; stands on the paper.</summary>
    public int Number { get; private set; }

    /// <summary>Two letters.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Everything the paper said, as data.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of language and content; its beginning stands on the paper.</summary>
    public string Fingerprint { get; private set; } = "";

    public Guid GivenById { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }
}
