using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>Writes that wait at the same time share one commit, and so one wait for the disk. Each is whole or not at all by itself, and none is told it is
/// done before it is on disk.</summary>
internal sealed class SharedCommit : IDisposable
{
    // Enough for all visits that end at once; few enough that none waits long for the others.
    private const int Most = 64;
    private const string Savepoint = "one";

    private readonly ConcurrentQueue<Write> _waiting = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs <paramref name="write"/> alone or with others. When the task ends it is on disk; when it throws nothing of it happened.</summary>
    public async Task<T> RunAsync<T>(SqliteConnection connection, Func<SqliteTransaction, T> write, CancellationToken cancel)
    {
        var own = new Write<T>(write);
        _waiting.Enqueue(own);
        try
        {
            await _turn.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (own.TryTake())
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            // Another has begun it: it is done, whatever we wanted.
            return await own.Done;
        }
        try
        {
            while (!own.Done.IsCompleted)
                Commit(connection);
        }
        finally
        {
            _turn.Release();
        }
        return await own.Done;
    }

    public void Dispose() => _turn.Dispose();

    private void Commit(SqliteConnection connection)
    {
        var together = new List<Write>();
        while (together.Count < Most && _waiting.TryDequeue(out var next))
        {
            if (next.TryTake())
                together.Add(next);
        }
        if (together.Count == 0)
            return;
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var write in together)
            {
                if (together.Count == 1)
                    write.Run(transaction);
                else
                    RunGuarded(transaction, write);
            }
            transaction.Commit();
        }
        catch (Exception fault)
        {
            together.ForEach(write => write.End(fault));
            return;
        }
        together.ForEach(write => write.End(null));
    }

    // What is wrong with one is not the others' matter, unless it is the disk itself.
    private static void RunGuarded(SqliteTransaction transaction, Write write)
    {
        transaction.Save(Savepoint);
        try
        {
            write.Run(transaction);
        }
        catch (Exception fault) when (!SqliteDatabase.IsOfStorage(fault))
        {
            transaction.Rollback(Savepoint);
            write.Fault = fault;
        }
        transaction.Release(Savepoint);
    }

    private abstract class Write
    {
        private int _taken;

        public Exception? Fault { get; set; }

        public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

        public abstract void Run(SqliteTransaction transaction);

        public abstract void End(Exception? fault);
    }

    private sealed class Write<T>(Func<SqliteTransaction, T> write) : Write
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public override void Run(SqliteTransaction transaction) => _result = write(transaction);

        public override void End(Exception? fault)
        {
            if ((fault ?? Fault) is { } wrong)
                _done.SetException(wrong);
            else
                _done.SetResult(_result!);
        }
    }
}
