using System.Globalization;
using System.Resources;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Imports;

/// <summary>Something in a file that a person has to know, with the line where it stands.</summary>
/// <param name="Line">Line of the file, counted from 1 as an editor shows it; null when the whole file is meant.</param>
/// <param name="Code">Key of the sentence in <c>Imports/Messages.resx</c> and its translations.</param>
/// <param name="Values">What the sentence's placeholders stand for, in order. Never a value that may be a CPR number.</param>
public sealed record ImportProblem(int? Line, ImportField? Field, string Code, params object?[] Values)
{
    private static readonly ResourceManager s_sentences =
        new("PlacementCrm.Application.Imports.Messages", typeof(ImportProblem).Assembly);

    /// <summary>A notice is shown and the row is still imported; everything else stops the row.</summary>
    public bool IsNotice { get; init; }

    /// <summary>The sentence in the current UI culture.</summary>
    public string Sentence
    {
        get
        {
            var sentence = s_sentences.GetString(Code, CultureInfo.CurrentUICulture)
                ?? throw new InvalidOperationException($"No sentence is written for the import problem {Code}.");
            return string.Format(CultureInfo.CurrentCulture, sentence, Values);
        }
    }
}

/// <summary>The file cannot be read; its message is a sentence for the user. Nothing of the file was kept.</summary>
internal sealed class FileRefused(ImportProblem problem) : RequestInvalid([new Failure(nameof(UploadImportFile.Content), problem.Sentence)])
{
    public FileRefused(string code, params object?[] values)
        : this(new ImportProblem(Line: null, Field: null, code, values))
    {
    }

    public ImportProblem Problem { get; } = problem;
}
