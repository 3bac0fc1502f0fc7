using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Engine.Readers;
using Dateline.Lists;
using Dateline.Model;
using Dateline.Readership;
using NodaTime;

namespace Dateline.Bench;

/// <summary>
/// The three lists of one page, in process, while events come in: the state that readers' events make, and the lists made of it and of the reports, as the site
/// makes them (a ranking stands for a quarter of a second). Beside it the floor: a bare decayed counter per article, and its twenty greatest.
/// </summary>
internal sealed class ListsBench
{
    private const double HalfLife = 600;
    private const int AppliedAtOnce = 16;
    private const int Visits = 60_000;
    private static readonly TimeSpan Standing = TimeSpan.FromMilliseconds(250);
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 6, 0);

    private readonly int _rate;
    private readonly ListPool _pool;
    private readonly ArticleId[] _ids;
    private readonly ReadingState _state;
    private readonly ReadersTurn _turn = new();
    private readonly Random _random = new(7);
    private long _fed;
    private IReadOnlyList<ListEntry> _ranking = [];
    private long _rankedAt;

    private ListsBench(int articles, int pooled, int rate)
    {
        (_rate, _ids) = (rate, new ArticleId[articles]);
        _state = new ReadingState(new ReadingBounds { Articles = articles });
        var news = new GeneratedNews(3);
        var pool = new List<ListCandidate>(pooled);
        for (var i = 0; i < articles; i++)
        {
            var isPooled = i >= articles - pooled;
            if (isPooled)
                pool.Add(Candidate(news.Next(), i));
            _ids[i] = isPooled ? pool[^1].Article.Id : ArticleId.Of(string.Create(CultureInfo.InvariantCulture, $"generated {i}"));
            _state.Publish(_ids[i], Start - Duration.FromMinutes(articles - i), i % 3 == 0 ? "world" : "sport", isPooled ? pool[^1].Print : null);
        }
        _pool = new ListPool(pool);
    }

    private Instant Now => Start + Duration.FromNanoseconds(Interlocked.Read(ref _fed) * (1e9 / _rate));

    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var (articles, rate) = (options.Count("--articles", 100_000), options.Count("--events", 10_000));
        var (pages, before) = (options.Count("--pages", 4_000), options.Count("--before", 200_000));
        var bench = new ListsBench(articles, Math.Min(articles, options.Count("--pool", 2_400)), rate);

        var watch = Stopwatch.StartNew();
        while (bench._fed < before)
            bench.Feed();
        var taken = bench._fed / watch.Elapsed.TotalSeconds;
        bench._state.Learn(bench.Now);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{articles:N0} articles, {bench._pool.Count:N0} to choose from; {before:N0} events taken in at {taken:N0}/s; learned: {string.Join(", ", bench._state.Learned.Learned)}"));

        // The first pages are made before the runtime has put its best code in place.
        for (var page = 0; page < 1_000; page++)
            bench.Page(page);
        var every = TimeSpan.FromSeconds(1 / options.Number("--rate", 200));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var alone = Times(pages / 4, bench.Page, every);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Math.Max(1, pages / 4);
        using var stop = new CancellationTokenSource();
        watch.Restart();
        var fed = bench._fed;
        var feeding = Task.Factory.StartNew(() => bench.FeedAt(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var (pauses, collections) = (GC.GetTotalPauseDuration(), Enumerable.Range(0, 3).Select(GC.CollectionCount).ToArray());
        var times = Times(pages, bench.Page, every);
        (pauses, collections) = (GC.GetTotalPauseDuration() - pauses, [.. collections.Select((count, generation) => GC.CollectionCount(generation) - count)]);
        var events = (Interlocked.Read(ref bench._fed) - fed) / watch.Elapsed.TotalSeconds;
        stop.Cancel();
        feeding.Wait(CancellationToken.None);
        var floor = bench.Floor(Math.Min(pages, 400));

        Line("three lists, nothing else", alone);
        Line(string.Create(CultureInfo.InvariantCulture, $"three lists, {events:N0} events/s meanwhile"), times);
        Line("a bare decayed counter's twenty", floor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the collector of garbage meanwhile: {pauses.TotalMilliseconds:0} ms of pauses in {string.Join(" + ", collections)} collections of generations 0 + 1 + 2; {allocated / 1024:N0} kB allocated a page"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "lists", articles, pool = bench._pool.Count, pages, pagesPerSecond = Math.Round(1 / every.TotalSeconds), eventsPerSecond = Math.Round(events), takenPerSecond = Math.Round(taken), learned = bench._state.Learned.Learned,
            aloneP50Ms = At(alone, 0.5), aloneP99Ms = At(alone, 0.99), p50Ms = At(times, 0.5), p99Ms = At(times, 0.99), floorP50Ms = At(floor, 0.5), floorP99Ms = At(floor, 0.99), pausesMs = Math.Round(pauses.TotalMilliseconds), collections, pageKb = allocated / 1024,
        }));
        return 0;
    }

    // The newer are read more, a few most of all.
    private ArticleId Drawn() => _ids[_ids.Length - 1 - (int)(Math.Pow(_random.NextDouble(), 6) * (_ids.Length - 1))];

    private void Feed()
    {
        _turn.Write(() =>
        {
            var at = Now;
            for (var i = 0; i < AppliedAtOnce; i++)
                _state.Note(new ReaderEvent.Opened(at, Visit(_random.Next(Visits)), null, Drawn()), at);
            Interlocked.Add(ref _fed, AppliedAtOnce);
        });
    }

    private void FeedAt(CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        for (long done = 0; !stop.IsCancellationRequested;)
        {
            if (watch.Elapsed.TotalSeconds * _rate < done + AppliedAtOnce)
            {
                Thread.Sleep(1);
                continue;
            }
            Feed();
            done += AppliedAtOnce;
        }
    }

    private void Page(int page)
    {
        var own = _pool[(int)(Math.Pow(page * 0.6180339887 % 1, 3) * _pool.Count)];
        var now = Now;
        var next = _turn.Ask(() => _state.ListRelated(own.Article.Id, now, 60));
        var follow = _turn.Ask(() => _state.ListRecommendation(Visit(page * 37 % Visits), null, null, now, 60));
        GC.KeepAlive(NewsLists.Related(own, _pool, now, 10, Signals(next)));
        GC.KeepAlive(NewsLists.Recommendation([own.Article.Id], _pool, now, 8, Signals(follow)));
        if (_rankedAt != 0 && Stopwatch.GetElapsedTime(_rankedAt) < Standing)
            return;
        _ranking = NewsLists.Ranking(_pool, Signals(_turn.Ask(() => _state.ListRanking(now, 150))), now);
        _rankedAt = Stopwatch.GetTimestamp();
        GC.KeepAlive(_ranking);
    }

    // Every article has one count that halves every ten minutes, and the list is the greatest of them.
    private List<double> Floor(int pages)
    {
        var counts = new Dictionary<ArticleId, (double Count, double At)>();
        for (var i = 0; i < 400_000; i++)
        {
            var (id, now) = (Drawn(), i / (double)_rate);
            var (count, at) = counts.GetValueOrDefault(id);
            counts[id] = (count * Math.Exp((at - now) * Math.Log(2) / HalfLife) + 1, now);
        }
        return Times(pages, _ => GC.KeepAlive(counts.OrderByDescending(pair => pair.Value.Count * Math.Exp(pair.Value.At * Math.Log(2) / HalfLife)).Take(20).ToList()));
    }

    // A page comes when it comes, however long the one before took.
    private static List<double> Times(int count, Action<int> work, TimeSpan every = default)
    {
        var times = new List<double>(count);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            if (every * i - watch.Elapsed is { Ticks: > 0 } left)
                Thread.Sleep(left);
            var began = Stopwatch.GetTimestamp();
            work(i);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }

    private static void Line(string what, List<double> times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-50} p50 {At(times, 0.5),7:0.000} ms   p99 {At(times, 0.99),7:0.000} ms"));

    private static double At(List<double> sorted, double share) => Math.Round(sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)], 3);

    private static string Visit(int number) => string.Create(CultureInfo.InvariantCulture, $"visit {number}");

    private ListSignals Signals(ReadingList list)
    {
        var pulls = new Dictionary<ArticleId, ReadingPull>();
        for (var i = 0; i < list.Articles.Count; i++)
        {
            var place = i;
            pulls.TryAdd(list.Articles[place], new ReadingPull(1 / (1 + 0.12 * place), () => _turn.Ask(() => list.Why(place))));
        }
        return new ListSignals { Trust = 0.9, Pulls = pulls };
    }

    private static ListCandidate Candidate(FiledArticle article, int number) => new()
    {
        Article = article with { Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {number % 300}") },
        Group = CopyGroupId.Of(article.Id.Value),
        Story = StoryId.Of(string.Create(CultureInfo.InvariantCulture, $"story {number / 3}")),
        Reports = 1 + number % 4,
        Copies = 0,
        At = Start - Duration.FromMinutes(number % 2_000),
        Section = number % 3 == 0 ? "world" : "sport",
        Print = NewsLists.Print(article.Article),
    };
}
