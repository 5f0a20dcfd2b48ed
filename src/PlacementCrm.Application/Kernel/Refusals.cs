namespace PlacementCrm.Application.Kernel;

/// <summary>The user's role does not allow the request.</summary>
public sealed class Forbidden() : Exception(Sentences.Of("Kernel.Forbidden"));

/// <summary>There is no such row, or it belongs to somebody else: strangers get the same answer for both.</summary>
public sealed class NotFound() : Exception(Sentences.Of("Kernel.NotFound"));

/// <summary>The row was changed by somebody else after it was read.</summary>
public sealed class EditConflict() : Exception(Sentences.Of("Kernel.EditConflict"));

/// <summary>A unique key or exclusion constraint of the database refused the row.</summary>
/// <param name="constraint">Name of the constraint, for the caller that knows what it means.</param>
public sealed class SomebodyWasFaster(string? constraint) : Exception(Sentences.Of("Kernel.SomebodyWasFaster"))
{
    public string? Constraint { get; } = constraint;
}

/// <summary>A program sent the id of an earlier command with another one. The earlier one stands; this one was not carried out.</summary>
public sealed class RequestIdUsedBefore() : Exception("The id belongs to an earlier command.");

/// <summary>What is wrong with the input, field by field, in the user's language.</summary>
public class RequestInvalid(IReadOnlyList<Failure> failures)
    : Exception(string.Join(' ', failures.Select(failure => failure.Message)))
{
    public IReadOnlyList<Failure> Failures { get; } = failures;
}

/// <param name="Field">Name of the request's property, empty for the request as a whole.</param>
/// <param name="Message">Says what to do, in the user's language.</param>
public sealed record Failure(string Field, string Message);
