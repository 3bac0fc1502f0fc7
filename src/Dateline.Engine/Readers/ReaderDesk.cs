using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using Dateline.Readership;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>What readers do, taken in with bounds and told to the lists. Everything counted is in the log first.</summary>
public sealed class ReaderDesk : IDisposable
{
    private const double Early = 60;
    private const double Late = 3_600;
    private const int MostShown = 200;
    private static readonly TimeSpan StartWait = TimeSpan.FromMilliseconds(200);
    private const int ArticlesAtOnce = 500;
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan GroupingWait = TimeSpan.FromSeconds(20);

    private readonly ReaderJournal _journal;
    private readonly SqliteReaderLogStore _store;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<ReaderDesk> _log;
    private readonly Lock _judging = new();
    private readonly NetworkWatch _networks = new();
    private readonly SeenIds _ids = new();
    private readonly SeenIds _opened = new();
    private readonly HeldBook _held = new();
    private readonly PaceWatch<string> _visits;
    private readonly PaceWatch<ulong> _pace;
    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly Lock _later = new();
    private int _underWay;
    private TaskCompletionSource? _noted;
    private long _lookedAt;
    private (long Row, long Since) _ungrouped;

    internal ReaderDesk(ReaderJournal journal, SqliteReaderLogStore store, ReaderOptions options, IClock clock, TimeProvider time, ILogger<ReaderDesk> log)
    {
        _journal = journal;
        _store = store;
        _clock = clock;
        _time = time;
        _log = log;
        Options = options;
        _visits = new PaceWatch<string>(options.VisitEvents, NodaConstants.SecondsPerHour);
        _pace = new PaceWatch<ulong>(options.NetworkEvents, NodaConstants.SecondsPerMinute);
    }

    /// <summary>The settings in use.</summary>
    public ReaderOptions Options { get; }

    /// <summary>Whether the log has been read; before that the lists go by reports alone.</summary>
    public bool IsReady => _journal.IsReady;

    /// <summary>Reads the log, once.</summary>
    public Task ReadyAsync(CancellationToken cancel) => _journal.ReadyAsync(cancel);

    /// <summary>Reads the log, once, but lets nobody wait long for it: until it is read the lists go by reports alone.</summary>
    public async Task ReadySoonAsync(CancellationToken cancel)
    {
        if (!IsReady && Options.Note)
            await Task.WhenAny(_journal.ReadyAsync(CancellationToken.None), Task.Delay(StartWait, cancel));
    }

    /// <summary>Takes events in. When the task ends, what counts is on disk and in the lists.</summary>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<EventFate>> TakeAsync(IReadOnlyList<ReaderNote> notes, CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        var unknown = UnknownOf(notes);
        if (unknown.Count > 0)
        {
            await LookAsync(cancel);
            unknown = UnknownOf(notes);
        }
        var now = _clock.GetCurrentInstant();
        var fates = new EventFate[notes.Count];
        var lines = new List<ReaderLine>(notes.Count);
        var of = new List<int>(notes.Count);
        lock (_judging)
        {
            var withdrawn = new List<double>();
            foreach (var released in _networks.Release(now.ToUnixTimeTicks() / (double)NodaConstants.TicksPerSecond))
            {
                lines.Add(LineOf(released, now));
                of.Add(-1);
            }
            for (var i = 0; i < notes.Count; i++)
            {
                withdrawn.Clear();
                fates[i] = Judge(notes[i], now, unknown, withdrawn);
                var article = ArticleOf(notes[i].Event);
                foreach (var at in withdrawn)
                {
                    lines.Add(new ReaderLine { Kind = ReaderLine.Withdrawn, At = TicksOf(at), Received = now.ToUnixTimeTicks(), Article = article!.Value.Value });
                    of.Add(-1);
                }
                if (fates[i] != EventFate.Counted)
                {
                    if (fates[i] != EventFate.Repeated)
                        _held.Add(article is { } id && !unknown.Contains(id) ? id : null, fates[i], notes[i].Network, withdrawn.Count, now);
                    continue;
                }
                lines.Add(LineOf(notes[i], now));
                of.Add(i);
            }
        }
        var outcomes = await _journal.AddAsync(lines);
        for (var i = 0; i < of.Count; i++)
        {
            if (of[i] >= 0)
                fates[of[i]] = outcomes is null ? EventFate.Busy : FateOf(outcomes[i]);
        }
        return fates;
    }

    /// <summary>Counts a request that is no reader's among what was refused.</summary>
    public void Refuse(ArticleId? article, EventFate fate, ulong? network)
    {
        lock (_judging)
            _held.Add(article, fate, network, 0, _clock.GetCurrentInstant());
    }

    /// <summary>Takes in what the site itself saw, beside the answer to the reader; a fault is logged, and counts nothing.</summary>
    public void TakeLater(IReadOnlyList<ReaderNote> notes)
    {
        lock (_later)
            _underWay++;
        _ = Task.Run(async () =>
        {
            try
            {
                await TakeAsync(notes, CancellationToken.None);
            }
            catch (Exception fault)
            {
                ReaderLog.NotWritten(_log, fault);
            }
            finally
            {
                Noted();
            }
        });
    }

    /// <summary>Ends when nothing given to <see cref="TakeLater"/> is under way.</summary>
    public Task WhenNotedAsync()
    {
        lock (_later)
            return _underWay == 0 ? Task.CompletedTask : (_noted ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <summary>What readers of an article open next; empty when nothing is known.</summary>
    public ReadingList Related(ArticleId of, int count) => Ask(book => book.State.ListRelated(of, _clock.GetCurrentInstant(), count));

    /// <summary>What will be opened most in the coming hour.</summary>
    public ReadingList Ranking(int count) => Ask(book => book.State.ListRanking(_clock.GetCurrentInstant(), count));

    /// <summary>What is opened next in a visit.</summary>
    public ReadingList Recommendation(string visit, int count) => Ask(book => book.State.ListRecommendation(visit, null, null, _clock.GetCurrentInstant(), count));

    /// <summary>Why an article stands where it does in one of the lists.</summary>
    public ListReason Why(ReadingList list, int place) => _journal.Ask(_ => list.Why(place));

    /// <summary>Counted opens since the full hour a span back, at most a week, and that hour.</summary>
    public (Instant Since, IReadOnlyDictionary<ArticleId, long> Opens) OpensSince(Duration span)
    {
        var now = _clock.GetCurrentInstant();
        return IsReady ? _journal.Ask(book => book.Tally.Since(span, now)) : (now, new Dictionary<ArticleId, long>());
    }

    /// <summary>Counted opens of an article, or of all, since the full hour a span back, at most a week.</summary>
    public long OpensSince(Duration span, ArticleId? article)
    {
        var now = _clock.GetCurrentInstant();
        return !IsReady ? 0 : _journal.Ask(book => article is { } one ? book.Tally.Since(one, span, now) : book.Tally.AllSince(span, now));
    }

    /// <summary>How the lists fare, for the operator.</summary>
    public ReaderReport Report()
    {
        var now = _clock.GetCurrentInstant();
        var today = now.InUtc().Date;
        IReadOnlyList<HeldBack> held;
        lock (_judging)
            held = _held.All(now);
        if (!IsReady)
            return new ReaderReport { Held = held };
        return _journal.Ask(book => new ReaderReport
        {
            Events = book.Events,
            EventsSinceLesson = book.EventsSinceLesson,
            LearnedAt = book.LearnedAt,
            StudiedAt = book.StudiedAt,
            Learned = book.State.Learned.Learned,
            Refused = book.State.Learned.Refused,
            Trials = book.State.Trials,
            Today = book.Figures.Day(today),
            Yesterday = book.Figures.Day(today.PlusDays(-1)),
            Held = held,
        });
    }

    /// <summary>Takes in articles that were filed, and what other processes noted.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        await _looking.WaitAsync(cancel);
        try
        {
            if (_lookedAt != 0 && _time.GetElapsedTime(_lookedAt) < LookPause)
                return;
            _lookedAt = _time.GetTimestamp();
            await _journal.FollowAsync(cancel);
            await ReleaseAsync();
            while (await PublishAsync(cancel))
            {
                // As many at a time as one commit bears.
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>Learns from the log how the lists are best made, when there is enough that is new; long.</summary>
    /// <returns>Whether there was something to learn.</returns>
    public async Task<bool> LearnAsync(bool always, CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        var now = _clock.GetCurrentInstant();
        var isDue = _journal.Ask(book => always || book.EventsSinceLesson >= Options.LearnEvents && (book.StudiedAt is not { } last || now - last >= Duration.FromHours(Options.LearnHours)));
        if (!isDue)
            return false;
        var events = _journal.Ask(book => book.EventsSinceLesson);
        var start = _time.GetTimestamp();
        await _journal.AddAsync([new ReaderLine { Kind = ReaderLine.Studied, At = now.ToUnixTimeTicks(), Received = now.ToUnixTimeTicks() }]);
        if (_journal.Ask(book => book.TakeLesson()) is not { } lesson)
            return false;
        var learned = await Task.Factory.StartNew(lesson, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        now = _clock.GetCurrentInstant();
        await _journal.AddAsync([new ReaderLine { Kind = ReaderLine.Learned, At = now.ToUnixTimeTicks(), Received = now.ToUnixTimeTicks(), Body = learned }]);
        ReaderLog.Learned(_log, events, (long)_time.GetElapsedTime(start).TotalSeconds);
        return true;
    }

    /// <summary>Keeps a snapshot, so that the next start reads only the log after it; and drops what is older than the settings say.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        await _journal.SnapshotAsync(cancel);
        var now = _clock.GetCurrentInstant();
        await _store.ForgetAsync(now - Duration.FromDays(Options.LogDays), now - Duration.FromDays(2), cancel);
    }

    /// <inheritdoc />
    public void Dispose() => _looking.Dispose();

    internal ReaderJournal Journal => _journal;

    private void Noted()
    {
        lock (_later)
        {
            if (--_underWay > 0)
                return;
            _noted?.SetResult();
            _noted = null;
        }
    }

    private ReadingList Ask(Func<ReadingBook, ReadingList> question) => IsReady ? _journal.Ask(question) : ReadingList.Empty;

    private HashSet<ArticleId> UnknownOf(IReadOnlyList<ReaderNote> notes) => _journal.Ask(book =>
        notes.Select(note => ArticleOf(note.Event)).OfType<ArticleId>().Where(article => !book.Knows(article)).ToHashSet());

    private EventFate Judge(ReaderNote note, Instant now, HashSet<ArticleId> unknown, List<double> withdrawn)
    {
        var (happening, at) = (note.Event, now.ToUnixTimeTicks() / (double)NodaConstants.TicksPerSecond);
        // The pace is counted before anything else: refusing costs next to nothing, however many come.
        if (note.Network is { } network && !_pace.Take(network, at) || !_visits.Take(happening.Visit, at))
            return EventFate.TooMany;
        if ((happening.At - now).TotalSeconds > Early)
            return EventFate.FromFuture;
        if ((now - happening.At).TotalSeconds > Late)
            return EventFate.TooLate;
        if (happening is ReaderEvent.Shown { Articles.Count: 0 or > MostShown } or ReaderEvent.Read { Seconds: < 0 or > 86_400 or double.NaN } or ReaderEvent.Read { Scrolled: < 0 or > 1 or double.NaN })
            return EventFate.Unusable;
        if (ArticleOf(happening) is { } article && unknown.Contains(article))
            return EventFate.UnknownArticle;
        if (note.Id is { } id && !_ids.Add(SeenIds.Of(happening.Visit, id), at))
            return EventFate.Replayed;
        if (happening is ReaderEvent.Opened { Article: var again } && !_opened.Add(SeenIds.Of(happening.Visit, again.Value), at))
            return EventFate.Repeated;
        return happening is ReaderEvent.Opened opened && note.Network is { } from ? _networks.Judge(note, opened.Article, from, at, withdrawn) : EventFate.Counted;
    }

    private static ArticleId? ArticleOf(ReaderEvent happening) => happening switch
    {
        ReaderEvent.Opened opened => opened.Article,
        ReaderEvent.Read read => read.Article,
        ReaderEvent.Marked marked => marked.Article,
        _ => null,
    };

    private static EventFate FateOf(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Counted => EventFate.Counted,
        EventOutcome.Repeated => EventFate.Repeated,
        EventOutcome.UnknownArticle => EventFate.UnknownArticle,
        EventOutcome.FromFuture => EventFate.FromFuture,
        _ => EventFate.TooLate,
    };

    private static ReaderLine LineOf(ReaderNote note, Instant now)
    {
        var line = new ReaderLine
        {
            At = note.Event.At.ToUnixTimeTicks(), Received = now.ToUnixTimeTicks(), Visit = note.Event.Visit, Article = ArticleOf(note.Event)?.Value, List = note.List, Place = note.Place,
            Id = note.Id is { } id ? SeenIds.Of(note.Event.Visit, id) : 0,
        };
        return note.Event switch
        {
            ReaderEvent.Opened => line with { Kind = ReaderLine.Opened },
            ReaderEvent.Read read => line with { Kind = ReaderLine.Read, Seconds = read.Seconds, Scrolled = read.Scrolled },
            ReaderEvent.Marked marked => line with { Kind = ReaderLine.Marked, Liked = marked.Liked },
            ReaderEvent.Shown shown => line with
            {
                Kind = ReaderLine.Shown,
                On = shown.On?.Value,
                Lists = new SortedDictionary<string, string[]>(
                    (note.Lists ?? new Dictionary<string, IReadOnlyList<ArticleId>> { [""] = shown.Articles }).ToDictionary(list => list.Key, list => list.Value.Select(id => id.Value).ToArray()), StringComparer.Ordinal),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(note), note.Event, null),
        };
    }

    private static long TicksOf(double seconds) => (long)Math.Round(seconds * NodaConstants.TicksPerSecond);

    // In the order they were filed. One that is not grouped yet has no section: it is waited for a while.
    private async Task<bool> PublishAsync(CancellationToken cancel)
    {
        var rows = await _store.ArticlesAfterAsync(_journal.Ask(book => book.LastRow), ArticlesAtOnce, cancel);
        var now = _clock.GetCurrentInstant();
        var lines = new List<ReaderLine>(rows.Count);
        var grouped = rows.Where(pair => pair.Article.Story is not null).Select(pair => pair.Row).LastOrDefault();
        foreach (var (row, article) in rows)
        {
            if (row > grouped && !HasWaited(row))
                break;
            lines.Add(new ReaderLine
            {
                Kind = ReaderLine.Published, Received = now.ToUnixTimeTicks(), Row = row, Article = article.Filed.Id.Value, Section = article.Section, At = article.Filed.FirstSeen.ToUnixTimeTicks(),
                Body = BytePrint.Write(NewsLists.Print(article.Filed.Article)),
            });
        }
        await _journal.AddAsync(lines);
        return lines.Count == ArticlesAtOnce;
    }

    private async Task ReleaseAsync()
    {
        var now = _clock.GetCurrentInstant();
        List<ReaderLine> lines;
        lock (_judging)
            lines = [.. _networks.Release(now.ToUnixTimeTicks() / (double)NodaConstants.TicksPerSecond).Select(note => LineOf(note, now))];
        await _journal.AddAsync(lines);
    }

    private bool HasWaited(long row)
    {
        if (_ungrouped.Row != row)
            _ungrouped = (row, _time.GetTimestamp());
        return _time.GetElapsedTime(_ungrouped.Since) >= GroupingWait;
    }
}
