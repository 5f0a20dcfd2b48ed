namespace PlacementCrm.Web.Shell.Components;

/// <param name="Field">Name of the request's property, empty for the request as a whole.</param>
/// <param name="Message">Says what to do, in the user's language.</param>
public sealed record FieldError(string Field, string Message);
