using System.Diagnostics;
using Dateline.Engine.Store;
using Dateline.Model;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>
/// The log of readers' events and the book made of it. A line is on disk before it is in the book, and lines of other processes on the same archive
/// are taken in where they stand in the log: whoever reads the log has the same book. Lines that wait at the same time are written together.
/// </summary>
internal sealed class ReaderJournal(SqliteReaderLogStore store, ReaderOptions options, IClock clock, ILogger<ReaderJournal> log) : IDisposable
{
    private const int MostWaiting = 200_000;
    private const int WrittenAtOnce = 20_000;
    private const int AppliedAtOnce = 16;
    private const int RowsAtOnce = 64;

    private readonly ReadersTurn _reading = new();
    private readonly Lock _entering = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _starting = new(1, 1);
    private Queue<Entry> _waiting = new();
    private int _waitingLines;
    private ReadingBook _book = new(options.Articles);
    private long _number;

    /// <summary>Whether the log has been read.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The number of the log up to which the book stands.</summary>
    public long Number => Interlocked.Read(ref _number);

    /// <summary>Asks the book; nothing else changes it meanwhile.</summary>
    public T Ask<T>(Func<ReadingBook, T> question) => _reading.Ask(() => question(_book));

    /// <summary>Reads what the log holds, once.</summary>
    public async Task ReadyAsync(CancellationToken cancel)
    {
        if (IsReady)
            return;
        await _starting.WaitAsync(cancel);
        try
        {
            if (IsReady)
                return;
            var start = Stopwatch.GetTimestamp();
            if (await store.SnapshotAsync(BookImage.Form, cancel) is { } snapshot)
            {
                try
                {
                    // One with another bound is another book: the log is read from its beginning.
                    if (BookImage.Read(snapshot.Body) is var kept && kept.Articles == options.Articles)
                        (_book, _number) = (kept, snapshot.Number);
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    ReaderLog.SnapshotUnusable(log, fault);
                    _book = new ReadingBook(options.Articles);
                }
            }
            var from = _number;
            var lines = await CatchUpAsync(long.MaxValue, cancel);
            Ask(book => book.TakeLesson());
            IsReady = true;
            if (lines > 0)
                ReaderLog.ReadAgain(log, lines, from, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Writes lines to the end of the log and takes them into the book. When the task ends they are on disk.</summary>
    /// <returns>What became of each; <c>null</c> when too many wait already, and nothing was written.</returns>
    public async Task<IReadOnlyList<EventOutcome>?> AddAsync(IReadOnlyList<ReaderLine> lines)
    {
        if (lines.Count == 0)
            return [];
        var own = new Entry(lines);
        lock (_entering)
        {
            if (_waitingLines + lines.Count > MostWaiting)
                return null;
            _waiting.Enqueue(own);
            _waitingLines += lines.Count;
        }
        await _turn.WaitAsync();
        try
        {
            while (!own.Done.Task.IsCompleted)
                await WriteAsync();
        }
        finally
        {
            _turn.Release();
        }
        return await own.Done.Task;
    }

    /// <summary>Takes in what other processes wrote.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await CatchUpAsync(long.MaxValue, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Keeps the book as it stands, so that the next start reads only the log after it.</summary>
    /// <returns>Its size, bytes.</returns>
    public async Task<int> SnapshotAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var body = Ask(BookImage.Write);
            await store.SaveSnapshotAsync(_number, clock.GetCurrentInstant(), BookImage.Form, body, cancel);
            return body.Length;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _turn.Dispose();
        _starting.Dispose();
    }

    private async Task WriteAsync()
    {
        var together = new List<Entry>();
        var lines = new List<ReaderLine>();
        lock (_entering)
        {
            while (lines.Count < WrittenAtOnce && _waiting.TryDequeue(out var next))
            {
                together.Add(next);
                lines.AddRange(next.Lines);
            }
            _waitingLines -= lines.Count;
        }
        try
        {
            var opened = lines.Where(line => line.Kind == ReaderLine.Opened).Select(line => (line.Article!, line.Visit!, Instant.FromUnixTimeTicks(line.At))).ToList();
            var number = await store.AddAsync(Instant.FromUnixTimeTicks(lines[0].Received), lines.Count, ReaderLine.Pack(lines), opened, CancellationToken.None);
            await CatchUpAsync(number - 1, CancellationToken.None);
            foreach (var entry in together)
                entry.Outcomes = Apply(entry.Lines);
            Interlocked.Exchange(ref _number, number);
            together.ForEach(entry => entry.Done.SetResult(entry.Outcomes));
        }
        catch (Exception fault)
        {
            together.ForEach(entry => entry.Done.TrySetException(fault));
        }
    }

    private EventOutcome[] Apply(IReadOnlyList<ReaderLine> lines)
    {
        var outcomes = new EventOutcome[lines.Count];
        for (var from = 0; from < lines.Count; from += AppliedAtOnce)
        {
            // A list that is asked for meanwhile waits for these few only.
            var first = from;
            _reading.Write(() =>
            {
                for (var i = first; i < lines.Count && i < first + AppliedAtOnce; i++)
                    outcomes[i] = _book.Apply(lines[i]);
            });
        }
        return outcomes;
    }

    private async Task<long> CatchUpAsync(long until, CancellationToken cancel)
    {
        long read = 0;
        while (_number < until)
        {
            var rows = await store.AfterAsync(_number, RowsAtOnce, cancel);
            foreach (var (number, body) in rows.Where(row => row.Number <= until))
            {
                var lines = ReaderLine.Unpack(body);
                Apply(lines);
                read += lines.Count;
                Interlocked.Exchange(ref _number, number);
            }
            if (rows.Count == 0 || rows[^1].Number > until)
                break;
        }
        return read;
    }

    private sealed class Entry(IReadOnlyList<ReaderLine> lines)
    {
        public IReadOnlyList<ReaderLine> Lines { get; } = lines;

        public TaskCompletionSource<IReadOnlyList<EventOutcome>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<EventOutcome> Outcomes { get; set; } = [];
    }
}
