using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    Uploaded,
    Mapped,
    Done,
    Discarded,
}

/// <summary>One file on its way into the register. Only the member who uploaded it sees it.</summary>
internal sealed class ImportRun : Entity
{
    /// <summary>A file that nobody applied is forgotten after so long: it may hold persons whom we have no reason to keep.</summary>
    public static readonly TimeSpan KeptWaiting = TimeSpan.FromHours(24);

    private ImportRun() { }

    public ImportRun(Guid id, string fileName, Guid memberId, DateTimeOffset now)
    {
        Id = id;
        FileName = fileName;
        MemberId = memberId;
        UploadedAt = now;
    }

    public string FileName { get; private set; } = "";

    public Guid MemberId { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Rows of the table, or entries of the register answer.</summary>
    public int RowCount { get; private set; }

    /// <summary>An answer of the company register: its entries are known, there are no columns to choose.</summary>
    public bool IsRegisterAnswer { get; private set; }

    /// <summary>One field per column; empty for a register answer.</summary>
    public IReadOnlyList<ImportField> Mapping { get; private set; } = [];

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What it wrote.</summary>
    public ImportTally? Written { get; private set; }

    public bool IsOpen => State is ImportState.Uploaded or ImportState.Mapped;

    public void HoldTable(int rows, IReadOnlyList<ImportField> proposed)
    {
        RowCount = rows;
        Mapping = [.. proposed];
    }

    public void HoldRegisterAnswer(int entries)
    {
        RowCount = entries;
        IsRegisterAnswer = true;
        State = ImportState.Mapped;
    }

    public void Map(IReadOnlyList<ImportField> mapping)
    {
        RefuseUnlessOpen();
        Mapping = [.. mapping];
        State = ImportState.Mapped;
    }

    public void Finish(ImportTally written, DateTimeOffset now)
    {
        RefuseUnlessOpen();
        State = ImportState.Done;
        Written = written;
        DoneAt = now;
    }

    public void Discard()
    {
        RefuseUnlessOpen();
        State = ImportState.Discarded;
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
            throw new RequestInvalid([new Failure("", Sentences.Of(State == ImportState.Done ? "Imports.AlreadyDone" : "Imports.AlreadyDiscarded"))]);
    }
}

/// <summary>The bytes of a run, apart from it so that lists do not carry them; gone when the run is done or discarded.</summary>
internal sealed class ImportFile : Entity
{
    private ImportFile() { }

    public ImportFile(Guid runId, byte[] content)
    {
        RunId = runId;
        Content = content;
    }

    public Guid RunId { get; private set; }

    public byte[] Content { get; private set; } = [];
}

/// <summary>How many records an import writes.</summary>
public sealed record ImportTally(int NewCompanies, int ChangedCompanies, int NewSites, int ChangedSites, int NewContacts, int ChangedContacts)
{
    public bool IsNothing => NewCompanies + ChangedCompanies + NewSites + ChangedSites + NewContacts + ChangedContacts == 0;
}
