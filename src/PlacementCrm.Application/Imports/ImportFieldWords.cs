using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Imports;

/// <summary>What people call the fields; screens and messages use the same words.</summary>
public static class ImportFieldWords
{
    public static string Of(ImportField field) => Sentences.Of($"Imports.Field{field}");
}
