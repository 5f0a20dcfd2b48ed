namespace PlacementCrm.Web.Print;

/// <summary>Makes a file of a page for paper.</summary>
public interface IPdfPrinter
{
    /// <summary>Without it a print page is all that is offered.</summary>
    bool IsInstalled { get; }

    /// <param name="html">A whole document that asks for nothing outside itself.</param>
    /// <returns>A tagged PDF with the document's title and language.</returns>
    /// <exception cref="PdfNotMade"/>
    Task<byte[]> Print(string html, CancellationToken cancel);
}

/// <summary>Why there is no file now. The print page is there in any case.</summary>
public enum PdfProblem
{
    NotInstalled,

    /// <summary>Too many wait already.</summary>
    Busy,
    Failed,
}

public sealed class PdfNotMade(PdfProblem problem) : Exception($"No PDF: {problem}.")
{
    public PdfProblem Problem { get; } = problem;
}
