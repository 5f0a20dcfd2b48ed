using System.Text;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

/// <summary>A list as text, planned with the proposed columns.</summary>
internal static class Plans
{
    public static ImportPlan Of(string text, ExistingRecords? existing = null)
    {
        var table = TableFile.Read(Encoding.UTF8.GetBytes(text), "list.csv");
        return ImportPlan.Make(table, ColumnGuess.Propose(table.Columns), existing ?? ExistingRecords.None);
    }
}
