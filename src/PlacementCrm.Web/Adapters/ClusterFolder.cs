using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlacementCrm.Web.Adapters;

/// <summary>The files of the cluster: held by one program, made once, reachable for the server's account.</summary>
internal sealed class ClusterFolder : IDisposable
{
    private const string SocketName = ".s.PGSQL.5432";
    private const int LongestSocketPath = 107;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly FileStream _lock;

    private ClusterFolder(string data, FileStream @lock)
    {
        Data = data;
        _lock = @lock;
        Cluster = Path.Combine(data, "pg");
        Socket = "";
    }

    public string Data { get; }

    /// <summary>The cluster itself; its real place when <c>pg</c> in the data folder is a link.</summary>
    public string Cluster { get; private set; }

    /// <summary>The folder of the unix socket, readable for the server's account only.</summary>
    public string Socket { get; private set; }

    public int? ExistingMajor => File.Exists(Path.Combine(Cluster, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Cluster, "PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    public static ClusterFolder Hold(string dataFolder)
    {
        var data = Path.GetFullPath(dataFolder);
        try
        {
            Directory.CreateDirectory(data, Environment.IsPrivilegedProcess ? Passable : Private);
            var held = new FileStream(Path.Combine(data, "placementcrm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(PidFile(data), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new(data, held);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new DatabaseUnavailable($"The data folder {data} is not open to this user. Start as its owner or choose another folder with --data.", denied);
        }
        catch (IOException taken) when (File.Exists(PidFile(data)))
        {
            throw new DatabaseUnavailable(
                $"The data folder {data} is in use by another PlacementCrm (process {File.ReadAllText(PidFile(data)).Trim()}). " +
                "Stop that one first, or choose another folder with --data.", taken);
        }
    }

    /// <summary>Makes sure that the server's account can reach the cluster, and has a place for its socket.</summary>
    public async Task PrepareAsync(ServerAccount account, CancellationToken cancel)
    {
        if (account.IsOther)
        {
            File.SetUnixFileMode(Data, File.GetUnixFileMode(Data) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            var reachable = await account.RunAsync("test", ["-x", Data], cancel);
            if (reachable.ExitCode != 0 && !Directory.Exists(Cluster) && new FileInfo(Cluster).LinkTarget is null)
                LinkToReachablePlace();
        }

        Cluster = await ServerAccount.RealPathAsync(Cluster, cancel);
        if (!Directory.Exists(Path.GetDirectoryName(Cluster)))
            throw new DatabaseUnavailable($"The link pg in {Data} leads to {Cluster}, which is gone. Bring it back from a backup, or remove the link to begin anew.");
        await PrepareSocketAsync(account, cancel);
    }

    /// <summary>Runs initdb beside the final place and renames: a killed initdb never leaves half a cluster behind.</summary>
    public async Task CreateAsync(PostgresBinaries binaries, ServerAccount account, string superuser, bool durable, CancellationToken cancel)
    {
        var parent = Path.GetDirectoryName(Cluster)!;
        foreach (var leftOver in Directory.GetDirectories(parent, "pg.new-*"))
            Directory.Delete(leftOver, recursive: true);

        var unfinished = Path.Combine(parent, $"pg.new-{Guid.NewGuid():N}");
        Directory.CreateDirectory(unfinished, Private);
        await account.TakeOverAsync(unfinished, cancel);
        string[] sync = durable ? [] : ["--no-sync"];
        var made = await account.RunAsync(
            binaries.InitDb,
            ["-D", unfinished, "-U", superuser, "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums", "--auth-local=trust", "--auth-host=reject", .. sync],
            cancel);
        if (made.ExitCode != 0)
            throw new DatabaseUnavailable($"The database could not be created in {Cluster}. {made.Output.Trim()}");

        Directory.Move(unfinished, Cluster);
        if (durable)
            await account.RunAsync("sync", [parent], cancel);
    }

    public void ClearSocket()
    {
        File.Delete(Path.Combine(Socket, SocketName));
        File.Delete(Path.Combine(Socket, SocketName + ".lock"));
    }

    public void Dispose()
    {
        if (Socket.Length > 0 && Directory.Exists(Socket) && !Directory.EnumerateFileSystemEntries(Socket).Any())
            Directory.Delete(Socket);
        File.Delete(PidFile(Data));
        _lock.Dispose();
    }

    // A second program must be able to read the number, so it cannot stand in the locked file itself.
    private static string PidFile(string data) => Path.Combine(data, "placementcrm.pid");

    // A clone under /root (mode 0700) is the usual case: the files then lie where the server's account can go.
    private void LinkToReachablePlace()
    {
        var home = Directory.CreateDirectory($"/var/lib/placementcrm/{Guid.NewGuid():N}", Passable).FullName;
        Directory.CreateSymbolicLink(Cluster, Path.Combine(home, "pg"));
    }

    private async Task PrepareSocketAsync(ServerAccount account, CancellationToken cancel)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Cluster)!, "socket");
        Socket = IsFitForSocket(beside) ? beside : SocketInTemporaryFolder();
        Directory.CreateDirectory(Socket, Private);
        await account.TakeOverAsync(Socket, cancel);
    }

    // A comma parts several hosts or folders, for the server and for Npgsql alike.
    private static bool IsFitForSocket(string folder) =>
        Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketName)) <= LongestSocketPath
        && folder.All(character => char.IsAsciiLetterOrDigit(character) || "/._- ".Contains(character));

    // The random end keeps others from putting a folder of their own in the way: everybody may write to /tmp.
    private string SocketInTemporaryFolder()
    {
        var prefix = $"placementcrm-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Data)))[..12]}-";
        foreach (var leftOver in Directory.GetDirectories("/tmp", prefix + "*"))
            RemoveIfOurs(leftOver);
        return Directory.CreateTempSubdirectory(prefix).FullName;
    }

    private static void RemoveIfOurs(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's folder of that name; ours gets a name of its own.
        }
        catch (IOException)
        {
            // The same, as the sticky bit reports it.
        }
    }
}
