using System.Buffers.Binary;
using System.Security.Cryptography;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Application.Matching;

/// <summary>What other points would change.</summary>
/// <param name="Waiting">Everybody who waits.</param>
/// <param name="Lists">One for each of those it is counted on: all of them, or a fixed sample when they are many.</param>
/// <param name="WorstBefore">Of the tenth of the candidates with the fewest places among whose first three they are: how many places each on average.</param>
/// <param name="Runs">Lists that people saw lately.</param>
/// <param name="Wrong">How often people said that a factor counts wrongly.</param>
public sealed record MatchDifference(
    int Waiting, int Lists, int ListsChanged, int FirstsChanged, decimal WorstBefore, decimal WorstAfter,
    IReadOnlyList<MatchDifference.Move> Gains, IReadOnlyList<MatchDifference.Move> Losses,
    int Runs, int RunsChanged, int RunFirstsChanged, IReadOnlyList<MatchDifference.Complaint> Wrong)
{
    public const int Named = 5;
    public const int RunDays = 90;
    public const int RunsAtMost = 500;
    public const int PeopleAtMost = 500;

    /// <summary>Always the same ones, and neither the longest waiting nor the newest: chosen by a number made of their id.</summary>
    internal static IReadOnlyList<CandidateProfile> SampleOf(IReadOnlyCollection<CandidateProfile> waiting) =>
        [.. waiting.OrderBy(profile => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(profile.Id.ToByteArray()))).ThenBy(profile => profile.Id).Take(PeopleAtMost)];

    /// <param name="Name">None for somebody whom the reader may not see.</param>
    /// <param name="Before">At how many openings they are among the first three.</param>
    public sealed record Move(Guid? CandidateId, string? Name, int Before, int After);

    public sealed record Complaint(Factor Factor, int Count);
}

/// <summary>The lists of these people, by one set of points.</summary>
internal sealed class MatchPreview
{
    private const int Listed = 20;
    private const int Leading = 3;

    // Of a candidate with more places than this the best are looked at.
    private const int Looked = 200;

    private readonly List<List<Guid>> _lists = [];
    private readonly Dictionary<Guid, int> _leads = [];

    public MatchPreview(OfferIndex index, IReadOnlyList<CandidateProfile> people, CancellationToken cancel)
    {
        var byOffer = new Dictionary<Guid, List<(bool Warns, int Score, int Unknowns, DateOnly Since, Guid Id)>>();
        foreach (var profile in people)
        {
            cancel.ThrowIfCancellationRequested();
            var offers = index.Find(profile, Looked).Offers;
            _lists.Add([.. offers.Take(Listed).Select(offer => offer.OfferId)]);
            _leads[profile.Id] = 0;
            foreach (var offer in offers)
            {
                if (!byOffer.TryGetValue(offer.OfferId, out var row))
                    byOffer[offer.OfferId] = row = [];
                row.Add((offer.HasWarning, -offer.Score, offer.UnknownCount, profile.WaitingSinceOn, profile.Id));
            }
        }

        foreach (var row in byOffer.Values)
            foreach (var (_, _, _, _, id) in row.Order().Take(Leading))
                _leads[id]++;
    }

    public decimal WorstTenth => _leads.Count == 0
        ? 0
        : Math.Round((decimal)_leads.Values.Order().Take(Math.Max(1, _leads.Count / 10)).Average(), 2);

    public int LeadsAt(Guid candidate) => _leads[candidate];

    public int ListsOtherThan(MatchPreview other) => _lists.Zip(other._lists).Count(pair => !pair.First.SequenceEqual(pair.Second));

    public int FirstsOtherThan(MatchPreview other) => _lists.Zip(other._lists).Count(pair => pair.First.FirstOrDefault() != pair.Second.FirstOrDefault());
}
