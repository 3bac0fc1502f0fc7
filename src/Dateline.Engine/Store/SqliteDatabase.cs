using Dapper;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>
/// One archive file: any number of readers, one writer. Write-ahead log with <c>synchronous=FULL</c>: what is committed survives
/// a kill of the process and of the machine.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    /// <summary>The archive's name in the data directory.</summary>
    public const string FileName = "dateline.db";

    /// <summary>"DTLN": marks the file as ours (SQLite's application_id).</summary>
    internal const int ApplicationId = 0x44544C4E;

    // Another process may write too (add beside serve): its commits are short, so half a minute means something is stuck.
    private const int BusySeconds = 30;

    private readonly string _directory;
    private readonly SharedCommit _writing = new();
    private readonly Lock _starting = new();
    private SqliteConnection? _writer;

    /// <summary>The archive in <paramref name="directory"/>, opened (and made, when missing) at first use.</summary>
    public SqliteDatabase(string directory)
    {
        _directory = System.IO.Path.GetFullPath(directory);
        Path = System.IO.Path.Combine(_directory, FileName);
    }

    /// <summary>The archive's file.</summary>
    public string Path { get; }

    /// <summary>Opens the archive and brings it to the newest schema; later calls do nothing.</summary>
    /// <exception cref="DeskFileException">It cannot be used as it is.</exception>
    public void Start()
    {
        lock (_starting)
        {
            if (_writer is not null)
                return;
            SqliteConnection? connection = null;
            try
            {
                Directory.CreateDirectory(_directory);
                connection = Connect(SqliteOpenMode.ReadWriteCreate, pooling: false);
                ArchiveSchema.Upgrade(connection, Path);
                connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000;");
                _writer = connection;
            }
            catch (Exception fault) when (Explain(fault) is { } message)
            {
                connection?.Dispose();
                throw new DeskFileException(message, fault);
            }
            catch
            {
                connection?.Dispose();
                throw;
            }
        }
    }

    /// <summary>SQLite's own check of the file, one line a fault; empty when it is whole.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel)
    {
        await using var connection = Read();
        var lines = await connection.QueryAsync<string>(new CommandDefinition("PRAGMA quick_check(20)", cancellationToken: cancel));
        return [.. lines.Where(line => line != "ok")];
    }

    /// <summary>An open connection for reading, which no writer blocks; to be disposed.</summary>
    internal SqliteConnection Read()
    {
        Start();
        var connection = Connect(SqliteOpenMode.ReadWrite, pooling: true);
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>Runs <paramref name="write"/> as one step; writes that wait at the same time share a commit. When the task ends it is on disk; when it
    /// throws nothing of it happened.</summary>
    internal Task<T> WriteAsync<T>(Func<SqliteTransaction, T> write, CancellationToken cancel)
    {
        Start();
        return _writing.RunAsync(_writer!, write, cancel);
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    internal Task WriteAsync(Action<SqliteTransaction> write, CancellationToken cancel) => WriteAsync(
        transaction =>
        {
            write(transaction);
            return 0;
        },
        cancel);

    /// <summary>Whether a fault is of the disk or the file, not of what was being stored: a full disk, a held or vanished file.</summary>
    internal static bool IsOfStorage(Exception fault) => fault is IOException or UnauthorizedAccessException or DeskFileException
        or SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 11 or 13 or 14 };

    /// <inheritdoc />
    public void Dispose()
    {
        _writer?.Dispose();
        using (var pooled = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWrite, pooling: true)))
            SqliteConnection.ClearPool(pooled);
        _writing.Dispose();
    }

    private SqliteConnection Connect(SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooling));
        connection.Open();
        return connection;
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = BusySeconds,
    }.ToString();

    // Result codes: https://www.sqlite.org/rescode.html
    private string? Explain(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 8 } => $"{Path} cannot be written: the file or its directory is read-only.",
        SqliteException { SqliteErrorCode: 11 } => $"{Path} is damaged; restore it from a backup, or move it away to start anew.",
        SqliteException { SqliteErrorCode: 14 } => $"{Path} cannot be opened: check that its directory may be read and written.",
        SqliteException { SqliteErrorCode: 26 } => $"{Path} is not a Dateline archive.",
        SqliteException { SqliteErrorCode: 13 } => $"{Path} cannot grow: the disk is full.",
        SqliteException { SqliteErrorCode: 5 } => $"{Path} is held by another program.",
        UnauthorizedAccessException or IOException => $"The data directory {_directory} cannot be used: {fault.Message}",
        _ => null,
    };
}
