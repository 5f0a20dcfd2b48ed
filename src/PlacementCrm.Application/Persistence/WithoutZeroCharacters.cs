using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlacementCrm.Application.Persistence;

/// <summary>
/// Takes U+0000 out of every text on its way to PostgreSQL, which cannot keep it. Nobody types it: it comes with pasted text
/// and with made-up addresses, and must cost neither what was written nor an answer.
/// </summary>
internal sealed class WithoutZeroCharacters : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text when text.Contains('\0', StringComparison.Ordinal) => Clean(text),
                string[] texts when texts.Any(text => text?.Contains('\0', StringComparison.Ordinal) == true) => texts.Select(Clean).ToArray(),
                var value => value,
            };
        }

        return result;
    }

    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
