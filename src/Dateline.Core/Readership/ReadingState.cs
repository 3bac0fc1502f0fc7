using Dateline.Model;
using NodaTime;

namespace Dateline.Readership;

/// <summary>
/// What readers do, kept up to date event by event in bounded memory, and the lists made of it. Whatever is known came in through these calls, in their
/// order: the same calls always give the same lists, to the last byte. Not for more than one caller at a time.
/// </summary>
public sealed class ReadingState
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 6;

    private const double Early = 60;
    private const double Late = 3600;
    private const int VisitOpens = 20;
    private const int ReaderOpens = 100;
    private const int BesideBack = 6;
    private const int Ranked = 150;

    private readonly TrafficTable _traffic;
    private readonly TraceBook _visits;
    private readonly TraceBook _readers;
    private readonly Dictionary<string, int> _devices = new(StringComparer.Ordinal);
    private readonly PaceDesk _pace = new();
    private readonly ChoiceDesk _choice = new();
    private readonly NextDesk _related;
    private readonly NextDesk _next;
    private double _now = double.NegativeInfinity;

    /// <summary>Nothing known yet.</summary>
    /// <param name="bounds">How much is kept; <c>null</c> the defaults.</param>
    public ReadingState(ReadingBounds? bounds = null)
    {
        bounds ??= new ReadingBounds();
        _traffic = new TrafficTable(bounds.Articles);
        _visits = new TraceBook(bounds.Visits, VisitOpens, _traffic.Roll);
        _readers = new TraceBook(bounds.Readers, ReaderOpens, _traffic.Roll);
        _related = new NextDesk(withVisit: false, bounds.LearnEvery);
        _next = new NextDesk(withVisit: true, bounds.LearnEvery);
    }

    /// <summary>How many events there were of each outcome.</summary>
    public IReadOnlyDictionary<EventOutcome, long> Outcomes => _outcomes;

    private readonly SortedDictionary<EventOutcome, long> _outcomes = [];

    /// <summary>An article may be shown from now on. Told again, its section and print are renewed.</summary>
    /// <param name="id">The article.</param>
    /// <param name="at">When it was published.</param>
    /// <param name="section">Its section; <c>null</c> unknown.</param>
    /// <param name="print">What its text is about; <c>null</c> unknown.</param>
    public void Publish(ArticleId id, Instant at, string? section = null, TextPrint? print = null)
    {
        var article = _traffic.Of(id, Seconds(at));
        (article.Published, article.Section, article.Print) = (Seconds(at), section, print);
    }

    /// <summary>Takes in an event.</summary>
    /// <param name="happening">What happened.</param>
    /// <param name="received">When the desk heard of it: the log's own time, kept with the event.</param>
    public EventOutcome Note(ReaderEvent happening, Instant received)
    {
        var outcome = Weigh(happening, Seconds(happening.At), Seconds(received));
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        return outcome;
    }

    /// <summary>Time has passed: what was expected an hour ago is held against what came.</summary>
    public void Advance(Instant at)
    {
        _now = Math.Max(_now, Seconds(at));
        _pace.Tick(_now, _traffic);
    }

    /// <summary>Learns anew from what is kept how the lists are best made; what does worse on the newest events than what is in use is not put to use.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="lists">The lists to learn for, by the names of <see cref="Learned"/>; <c>null</c> all. No list knows what another learned.</param>
    public void Learn(Instant at, IReadOnlySet<string>? lists = null)
    {
        Advance(at);
        _choice.SettleAll();
        if (lists?.Contains("ranking") != false)
            _pace.Learn(_now);
        foreach (var blend in Blends.Where(blend => lists?.Contains(blend.List) != false))
            blend.Learn(_now);
    }

    /// <summary>Takes down what there is to learn from, so that it can be learned elsewhere while this goes on.</summary>
    /// <returns>The work: long, touches nothing here, may be done on any thread, once. It gives what was learned, for <see cref="Adopt"/>.</returns>
    public Func<byte[]> Study(Instant at)
    {
        Advance(at);
        _choice.SettleAll();
        var now = _now;
        var pace = _pace.Fork();
        BlendDesk[] blends = Array.ConvertAll(Blends, blend => blend.Fork());
        return () =>
        {
            pace.Learn(now);
            foreach (var blend in blends)
                blend.Learn(now);
            var writer = new LearnedWriter(Version);
            pace.Save(writer);
            foreach (var blend in blends)
                blend.Save(writer);
            writer.Write([.. blends.Select(blend => blend.Trial).Prepend(pace.Trial).OfType<LessonTrial>()]);
            return writer.Done();
        };
    }

    /// <summary>Puts to use what was learned by <see cref="Study"/>.</summary>
    /// <returns><c>false</c> when it was written by another version; nothing changed.</returns>
    public bool Adopt(byte[] learned)
    {
        if (LearnedReader.Of(learned, Version) is not { } reader)
            return false;
        _pace.Adopt(reader);
        _next.Blend.Adopt(reader);
        _related.Blend.Adopt(reader);
        _choice.Blend.Adopt(reader);
        var trials = reader.Trials().ToDictionary(trial => trial.List, StringComparer.Ordinal);
        _pace.Trial = trials.GetValueOrDefault("ranking");
        foreach (var blend in Blends)
            blend.Trial = trials.GetValueOrDefault(blend.List);
        return true;
    }

    /// <summary>How what was learned last did beside what was in use before, list by list; empty while there was nothing to compare.</summary>
    public IReadOnlyList<LessonTrial> Trials => [.. Blends.Select(blend => blend.Trial).Prepend(_pace.Trial).OfType<LessonTrial>()];

    private BlendDesk[] Blends => [_next.Blend, _related.Blend, _choice.Blend];

    /// <summary>Which of the lists are ranked by what was learned: "ranking", "recommendation", "related", "appeal"; and how often something learned was refused
    /// because it did worse than what was in use.</summary>
    public (IReadOnlyList<string> Learned, int Refused) Learned => (
        [.. new (string Name, bool Is)[] { ("ranking", _pace.Trees is not null), ("recommendation", _next.Blend.Trees is not null), ("related", _related.Blend.Trees is not null), ("appeal", _choice.Blend.Trees is not null) }
            .Where(list => list.Is).Select(list => list.Name)],
        _next.Blend.Refused + _related.Blend.Refused + _choice.Blend.Refused);

    /// <summary>Takes an open back that turned out to be no reader's: the article's counts stand as if it had never been counted.</summary>
    /// <param name="of">The article.</param>
    /// <param name="opened">When the open was counted.</param>
    /// <param name="at">Now, by the log.</param>
    /// <returns><c>false</c> when the article is not known.</returns>
    public bool Withdraw(ArticleId of, Instant opened, Instant at)
    {
        if (_traffic.Find(of) is not { } article)
            return false;
        _now = Math.Max(_now, Seconds(at));
        _traffic.Withdraw(article, Math.Min(Seconds(opened), _now), _now);
        return true;
    }

    /// <inheritdoc cref="ListRanking"/>
    public IReadOnlyList<ListEntry> Ranking(Instant at, int count = 20) => ListRanking(at, count).Entries();

    /// <inheritdoc cref="ListRelated"/>
    public IReadOnlyList<ListEntry> Related(ArticleId of, Instant at, int count = 10) => ListRelated(of, at, count).Entries();

    /// <inheritdoc cref="ListRecommendation"/>
    public IReadOnlyList<ListEntry> Recommendation(string visit, string? reader, string? device, Instant at, int count = 10) =>
        ListRecommendation(visit, reader, device, at, count).Entries();

    /// <summary>What will be opened most in the coming hour.</summary>
    public ReadingList ListRanking(Instant at, int count = 20)
    {
        var now = Seconds(at);
        var articles = _traffic.Busiest(now, Ranked);
        var trees = _pace.Trees;
        var (expected, front, rows) = _pace.Expect(articles, now, _traffic);
        var order = ByScore.Order(expected, articles);
        var given = (front is null ? order : FrontPlaces.Give(order, expected, front, articles, now))[..Math.Clamp(count, 0, order.Length)];
        var raised = given.Take(PaceDesk.Front).Except(order.Take(PaceDesk.Front)).Where(place => FrontPlaces.IsYoung(articles[place], now)).ToHashSet();
        return Listed(given, articles, expected, place => raised.Contains(place)
            ? ReadingReasons.Newest(articles[place], now)
            : ReadingReasons.OfRanking(articles[place], now, trees, rows.AsSpan(place * PaceDesk.Figures, PaceDesk.Figures)));
    }

    /// <summary>What readers of an article open next, whoever they are. Every other list gives its tenth place in turn to what is opened after or beside this one
    /// and not among the busiest.</summary>
    /// <returns>Empty when the article is not known.</returns>
    public ReadingList ListRelated(ArticleId of, Instant at, int count = 10)
    {
        if (_traffic.Find(of) is not { } on)
            return ReadingList.Empty;
        var context = new ReadingContext(Seconds(at), on, null, null, 0);
        var called = SeldomSeen.Turn(on, _traffic.Popular(context.At), context.At);
        var (articles, rows, scores) = _related.List(context, _traffic, called);
        var order = SeldomSeen.Give(ByScore.Order(scores, articles), articles, called);
        return Listed(order, count, articles, rows, scores, context, _related.Blend.Trees);
    }

    /// <summary>What this reader opens next, from this visit, and from former ones when the reader allows.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="reader">The reader; <c>null</c> without profile.</param>
    /// <param name="device">The sort of device; <c>null</c> unknown.</param>
    /// <param name="at">The moment.</param>
    /// <param name="count">Most entries.</param>
    public ReadingList ListRecommendation(string visit, string? reader, string? device, Instant at, int count = 10)
    {
        var trace = _visits.Find(visit);
        var context = new ReadingContext(Seconds(at), trace?.Last, trace, _readers.Find(reader), DeviceOf(device, trace));
        var (articles, rows, scores) = _next.List(context, _traffic, []);
        return Listed(ByScore.Order(scores, articles), count, articles, rows, scores, context, _next.Blend.Trees);
    }

    /// <summary>How likely each article of a list is to be opened from it.</summary>
    /// <param name="candidates">The articles; those not published here score 0.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="reader">The reader; <c>null</c> without profile.</param>
    /// <param name="device">The sort of device; <c>null</c> unknown.</param>
    /// <param name="on">The article beside which the list stands; <c>null</c> the front page.</param>
    /// <param name="at">The moment.</param>
    /// <returns>A score for each, in their order; higher is likelier. Comparable within the list only.</returns>
    public IReadOnlyList<float> Appeal(IReadOnlyList<ArticleId> candidates, string visit, string? reader, string? device, ArticleId? on, Instant at)
    {
        var known = candidates.Select((id, place) => (Article: _traffic.Find(id), Place: place)).Where(entry => entry.Article is not null).ToList();
        var trace = _visits.Find(visit);
        var context = new ReadingContext(Seconds(at), on is { } page ? _traffic.Find(page) : null, trace, _readers.Find(reader), DeviceOf(device, trace));
        var scores = _choice.Blend.Score(CandidateFigures.Fill([.. known.Select(entry => entry.Article!)], context, _traffic));
        var appeal = new float[candidates.Count];
        for (var i = 0; i < known.Count; i++)
            appeal[known[i].Place] = scores[i];
        return appeal;
    }

    /// <summary>What is kept of a reader: the articles opened, oldest first.</summary>
    public IReadOnlyList<ArticleId> Profile(string reader) => _readers.Find(reader) is { } trace ? [.. Enumerable.Range(0, trace.Opened).Select(trace.Article).OfType<ArticleTraffic>().Select(article => article.Id)] : [];

    /// <summary>Takes in a profile a reader brings along: articles opened before, oldest first; the unknown are passed over. Moves no count.</summary>
    public void Import(string reader, IReadOnlyList<ArticleId> opened, Instant at)
    {
        var trace = _readers.Of(reader, Seconds(at));
        foreach (var id in opened)
        {
            if (_traffic.Find(id) is { } article)
                trace.Open(article, Seconds(at));
        }
    }

    /// <summary>Forgets a reader.</summary>
    /// <returns><c>false</c> when nothing was known.</returns>
    public bool Forget(string reader) => _readers.Forget(reader);

    private EventOutcome Weigh(ReaderEvent happening, double happened, double received)
    {
        if (happened > received + Early)
            return EventOutcome.FromFuture;
        if (happened < received - Late)
            return EventOutcome.TooLate;
        // The log's order rules: what comes late counts now, faded by how late it comes.
        _now = Math.Max(_now, Math.Min(happened, received));
        _pace.Tick(_now, _traffic);
        switch (happening)
        {
            case ReaderEvent.Opened opened:
                return _traffic.Find(opened.Article) is { } article ? Open(opened, article) : EventOutcome.UnknownArticle;
            case ReaderEvent.Shown shown:
                return Show(shown);
            case ReaderEvent.Read read when _traffic.Find(read.Article) is { } left:
                left.Read(Math.Max(0, read.Seconds), read.Scrolled);
                return EventOutcome.Counted;
            case ReaderEvent.Marked { Liked: false } marked when _traffic.Find(marked.Article) is { } hidden:
                _visits.Of(marked.Visit, _now).Hide(hidden);
                ReaderOf(marked.Reader)?.Hide(hidden);
                return EventOutcome.Counted;
            case ReaderEvent.Marked marked when _traffic.Find(marked.Article) is not null:
                return EventOutcome.Counted;
            default:
                return EventOutcome.UnknownArticle;
        }
    }

    private EventOutcome Open(ReaderEvent.Opened opened, ArticleTraffic article)
    {
        var visit = _visits.Of(opened.Visit, _now);
        visit.IsOn(DeviceOf(opened.Device));
        var reader = ReaderOf(opened.Reader);
        var last = visit.Last;
        _choice.Opened(visit, article, _now);
        var isRepeated = visit.Opens(article).Times > 0;
        if (isRepeated)
        {
            visit.Open(article, _now);
            return EventOutcome.Repeated;
        }
        if (last is not null)
        {
            _related.Note(new ReadingContext(_now, last, visit, null, 0), article, _traffic);
            _next.Note(new ReadingContext(_now, last, visit, reader, visit.Device), article, _traffic);
            last.Next.Add(article, _now, 1);
        }
        _traffic.Open(article, Math.Min(Seconds(opened.At), _now), _now, last is null, visit.Device);
        for (var i = visit.Opened - 1; i >= 0 && i >= visit.Opened - BesideBack; i--)
        {
            if (visit.Article(i) is not { } other)
                continue;
            other.Beside.Add(article, _now, 1);
            article.Beside.Add(other, _now, 1);
        }
        visit.Open(article, _now);
        reader?.Open(article, _now);
        return EventOutcome.Counted;
    }

    private EventOutcome Show(ReaderEvent.Shown shown)
    {
        var articles = shown.Articles.Select(_traffic.Find).OfType<ArticleTraffic>().Distinct().ToList();
        if (articles.Count == 0)
            return EventOutcome.UnknownArticle;
        var visit = _visits.Of(shown.Visit, _now);
        visit.IsOn(DeviceOf(shown.Device));
        var reader = ReaderOf(shown.Reader);
        var on = shown.On is { } page ? _traffic.Find(page) : null;
        _choice.Shown(visit, articles, new ReadingContext(_now, on, visit, reader, visit.Device), _traffic);
        _traffic.Lists.Add(on is null ? 0 : 1, _now, _now, 1);
        foreach (var article in articles)
        {
            article.Show(_now, 1f / articles.Count, on);
            visit.Show(article, _now);
            reader?.Show(article, _now);
        }
        visit.EndList(_now);
        reader?.EndList(_now);
        return EventOutcome.Counted;
    }

    private static ReadingList Listed(int[] order, int count, List<ArticleTraffic> articles, float[] rows, float[] scores, ReadingContext context, BlendTrees? trees) =>
        Listed(order[..Math.Clamp(count, 0, order.Length)], articles, scores, place =>
            ReadingReasons.Of(articles[place], context, trees, rows.AsSpan(place * CandidateFigures.Width, CandidateFigures.Width)));

    private static ReadingList Listed(int[] places, List<ArticleTraffic> articles, float[] scores, Func<int, ListReason> why) =>
        new(Array.ConvertAll(places, place => articles[place].Id), Array.ConvertAll(places, place => Math.Round(scores[place], 4)), at => why(places[at]));

    private VisitTrace? ReaderOf(string? name) => name is null ? null : _readers.Of(name, _now);

    // What is not told is what the visit told before.
    private int DeviceOf(string? device, VisitTrace? visit) => DeviceOf(device) is > 0 and var told ? told : visit?.Device ?? 0;

    // A handful of sorts; what comes after them is unknown.
    private int DeviceOf(string? device)
    {
        if (device is null)
            return 0;
        if (!_devices.TryGetValue(device, out var number) && _devices.Count < 8)
            _devices.Add(device, number = _devices.Count + 1);
        return number;
    }

    private static double Seconds(Instant at) => at.ToUnixTimeTicks() / (double)NodaConstants.TicksPerSecond;
}
