using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Shell;

/// <summary>What came of a request, ready to be shown: an answer, or sentences that say what to do.</summary>
public sealed record Outcome<TAnswer>(TAnswer? Answer, IReadOnlyList<Failure> Failures, Refusal? Refusal)
{
    public bool Succeeded => Refusal is null;

    /// <summary>The sentence for one field, if that field is what is wrong.</summary>
    public string? For(string field) =>
        Failures.FirstOrDefault(failure => string.Equals(failure.Field, field, StringComparison.Ordinal))?.Message;
}

/// <summary>Why a request was not carried out.</summary>
public enum Refusal
{
    Invalid,
    RuleBroken,
    Forbidden,
    NotFound,
    EditConflict,
    SomebodyWasFaster,
    SignedOut,

    /// <summary>The database did not answer in time or is being restarted: the same request may succeed in a moment.</summary>
    TryAgain,

    /// <summary>A fault of the program; the failure carries the reference number under which it was logged.</summary>
    Fault,
}
