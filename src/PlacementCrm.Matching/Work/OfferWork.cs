using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Matching.Work;

/// <summary>The entries of the catalogue that an offer's texts name. What is no entry stays what it is: words.</summary>
internal static class OfferWork
{
    public static IEnumerable<(string Text, string Code)> Of(OfferProfile offer)
    {
        if (offer.Reader.CodeOf(WorkKind.Function, offer.WorkFunction) is { } function)
            yield return (offer.WorkFunction, function);
        // Titles are free text, each written once: only those that are a name.
        if (offer.Reader.CodeNamed(WorkKind.Function, offer.Title) is { } titled)
            yield return (offer.Title, titled);
        foreach (var task in offer.Tasks)
            if (offer.Reader.CodeOf(WorkKind.Task, task.Name) is { } code)
                yield return (task.Name, code);
    }
}
