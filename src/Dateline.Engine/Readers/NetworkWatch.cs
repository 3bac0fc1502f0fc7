using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>
/// Bounds what one network, or a crowd that comes from nowhere, can do for an article. Opens are counted as readers, and a network's share of an article's
/// lately counted opens may be little more than its share of all other reading here; a network that goes on and on about one article loses even what
/// was counted before. Knows no clock and keeps nothing on disk. Not for more than one caller at a time.
/// </summary>
internal sealed class NetworkWatch
{
    private const double Hour = 3600;
    private const double Lately = Hour / 2;
    private const double Day = 24 * Hour;

    // A network may do three times for one article what it does for the others, and always a two-hundredth.
    private const double Unevenness = 3;
    private const double AlwaysShare = 0.005;
    private const double Unknown = 5;

    // More than so many tries, and four times what is allowed, is no household and no office: what was counted is taken back.
    private const double Floods = 5;
    private const double FloodTimes = 4;
    private const double FloodShare = 0.5;

    private const double DirectFree = 4;

    // A crowd of networks that read nothing else here waits until it is seen whether they flood. A few are let through at once where
    // little is read, and one for every three known readers.
    private const double CrowdFree = 3;
    private const double Quiet = 200;
    private const double Credit = 1.0 / 3;
    private const double CrowdEvery = 120;
    private const double CrowdWaits = 300;
    private const double KnownAfter = 600;
    private const int Most = 200_000;

    private readonly Dictionary<(ArticleId Article, ulong Network), Line> _lines = [];
    private readonly Dictionary<ArticleId, Traffic> _articles = [];
    private readonly Dictionary<ulong, FadingCount> _networks = [];
    private readonly Dictionary<ulong, double> _since = [];
    private readonly Dictionary<ulong, FadingCount> _tries = [];
    private readonly Queue<(ReaderNote Note, double At)> _waiting = new();
    private FadingCount _site;
    private FadingCount _lately;
    private double _prunedAt;

    /// <summary>Whether an open counts.</summary>
    /// <param name="note">The open.</param>
    /// <param name="article">What was opened.</param>
    /// <param name="network">From which network.</param>
    /// <param name="now">Seconds since 1970.</param>
    /// <param name="withdrawn">Receives when opens were counted that count no longer.</param>
    public EventFate Judge(ReaderNote note, ArticleId article, ulong network, double now, List<double> withdrawn)
    {
        Prune(now);
        var hasTrail = note.HasTrail;
        if (!_lines.TryGetValue((article, network), out var line))
            _lines.Add((article, network), line = new Line());
        if (!_articles.TryGetValue(article, out var traffic))
            _articles.Add(article, traffic = new Traffic());
        line.Tries.Add(1, now, Lately);
        line.LastAt = traffic.LastAt = now;
        ref var all = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_tries, network, out _);
        all.Add(1, now, Lately);
        var tries = line.Tries.At(now, Lately);
        var own = line.Counted.At(now, Lately);
        var bound = Bound(line, traffic, network, own, now);
        if (tries > Floods && tries > FloodTimes * Math.Max(1, bound) && tries > FloodShare * _tries[network].At(now, Lately))
        {
            TakeBack(line, traffic, network, now, withdrawn);
            return EventFate.OneNetwork;
        }
        // "Less than a quarter of one lately" is one about an hour ago.
        if (line.Waits || own >= 0.25 && own + 1 > bound)
            return EventFate.OneNetwork;
        if (!hasTrail)
        {
            traffic.DirectTries.Add(1, now, Lately);
            var direct = traffic.Direct.At(now, Lately);
            if (direct + 1 > DirectFree + 2 * traffic.Led.At(now, Lately) + 2 * Math.Sqrt(traffic.DirectTries.At(now, Lately)))
                return EventFate.NoTrail;
        }
        if (!MayEnter(line, traffic, network, now))
        {
            line.Waits = true;
            _waiting.Enqueue((note, now));
            return EventFate.Waiting;
        }
        Count(line, traffic, note, network, now);
        return EventFate.Counted;
    }

    /// <summary>The opens that have waited long enough, and count now: their networks have gone quiet.</summary>
    public IEnumerable<ReaderNote> Release(double now)
    {
        while (_waiting.TryPeek(out var first) && (first.At + CrowdWaits <= now || _waiting.Count > Most))
        {
            _waiting.Dequeue();
            var (article, network) = (((ReaderEvent.Opened)first.Note.Event).Article, first.Note.Network!.Value);
            if (!_lines.TryGetValue((article, network), out var line) || !line.Waits)
                continue;
            line.Waits = false;
            Count(line, _articles[article], first.Note, network, now);
            yield return first.Note;
        }
    }

    // Known is who read something else here a while ago. Each of them lets another stranger in.
    private bool MayEnter(Line line, Traffic traffic, ulong network, double now)
    {
        var free = Free(now);
        traffic.Room = Math.Min(Math.Max(1, free), Math.Max(traffic.Room, Math.Min(free, traffic.Room + (now - traffic.RoomAt) / CrowdEvery)));
        traffic.RoomAt = now;
        if (_since.TryGetValue(network, out var since) && now - since >= KnownAfter)
        {
            traffic.Room = Math.Min(Math.Max(1, free), traffic.Room + Math.Clamp(free, Credit, 1));
            return true;
        }
        if (traffic.Room < 1)
            return false;
        traffic.Room--;
        line.HasRoom = true;
        return true;
    }

    // On a busy site three opens in a minute are a place or more in the ranking; on a quiet one they are its readers.
    private double Free(double now) => CrowdFree / (1 + _lately.At(now, Lately) / Quiet);

    // The share of the article's opens that may be the network's, by its share of all other reading.
    private double Bound(Line line, Traffic traffic, ulong network, double own, double now)
    {
        var others = traffic.Counted(now) - own;
        var ofArticle = traffic.OfDay.At(now, Day);
        var elsewhere = Math.Max(0, _networks.GetValueOrDefault(network).At(now, Day) - line.OfDay.At(now, Day));
        var share = Unevenness * elsewhere / (Math.Max(0, _site.At(now, Day) - ofArticle) + Unknown) + AlwaysShare;
        return share >= 1 ? double.PositiveInfinity : 1 + share / (1 - share) * Math.Max(0, others);
    }

    private void Count(Line line, Traffic traffic, ReaderNote note, ulong network, double now)
    {
        var hasTrail = note.HasTrail;
        line.Counted.Add(1, now, Lately);
        line.OfDay.Add(1, now, Day);
        line.Times.Add(Math.Min(now, note.Event.At.ToUnixTimeTicks() / (double)NodaConstants.TicksPerSecond));
        line.Trails.Add(hasTrail);
        if (line.Times.Count > 64)
        {
            line.Times.RemoveAt(0);
            line.Trails.RemoveAt(0);
        }
        (hasTrail ? ref traffic.Led : ref traffic.Direct).Add(1, now, Lately);
        traffic.OfDay.Add(1, now, Day);
        var all = _networks.GetValueOrDefault(network);
        all.Add(1, now, Day);
        _networks[network] = all;
        _since.TryAdd(network, now);
        _site.Add(1, now, Day);
        _lately.Add(1, now, Lately);
    }

    private void TakeBack(Line line, Traffic traffic, ulong network, double now, List<double> withdrawn)
    {
        for (var i = 0; i < line.Times.Count; i++)
        {
            var at = line.Times[i];
            withdrawn.Add(at);
            var left = Math.Exp(-(now - at) * 0.6931471805599453 / Lately);
            (line.Trails[i] ? ref traffic.Led : ref traffic.Direct).Add(-left, now, Lately);
            var ofDay = Math.Exp(-(now - at) * 0.6931471805599453 / Day);
            traffic.OfDay.Add(-ofDay, now, Day);
            _site.Add(-ofDay, now, Day);
            var all = _networks.GetValueOrDefault(network);
            all.Add(-ofDay, now, Day);
            _networks[network] = all;
        }
        _since[network] = now;
        // The room it took is there again, for the next who is no flood.
        if (line.HasRoom)
            traffic.Room = Math.Min(Math.Max(1, Free(now)), traffic.Room + 1);
        line.HasRoom = false;
        line.Times.Clear();
        line.Trails.Clear();
        line.Waits = false;
        line.Counted = default;
        line.OfDay = default;
    }

    // What is an hour old or more weighs next to nothing; beyond the bound, the longest silent go first.
    private void Prune(double now)
    {
        if (now - _prunedAt < 600 && _lines.Count < Most)
            return;
        _prunedAt = now;
        foreach (var (key, line) in _lines.Where(pair => now - pair.Value.LastAt > 4 * Hour).ToList())
            _lines.Remove(key);
        if (_lines.Count >= Most)
        {
            foreach (var (key, _) in _lines.OrderBy(pair => pair.Value.LastAt).Take(Most / 4).ToList())
                _lines.Remove(key);
        }
        foreach (var (article, _) in _articles.Where(pair => now - pair.Value.LastAt > Day).ToList())
            _articles.Remove(article);
        foreach (var (network, _) in _networks.Where(pair => pair.Value.At(now, Day) < 0.05).ToList())
        {
            _networks.Remove(network);
            _since.Remove(network);
        }
        foreach (var (network, _) in _tries.Where(pair => pair.Value.At(now, Lately) < 0.05).ToList())
            _tries.Remove(network);
        if (_tries.Count >= 2 * Most)
            _tries.Clear();
        if (_networks.Count >= Most)
        {
            foreach (var (network, _) in _networks.OrderBy(pair => pair.Value.At(now, Day)).Take(Most / 4).ToList())
            {
                _networks.Remove(network);
                _since.Remove(network);
            }
        }
    }

    private sealed class Line
    {
        public FadingCount Tries;
        public FadingCount Counted;
        public FadingCount OfDay;
        public double LastAt;

        /// <summary>An open of it waits.</summary>
        public bool Waits;

        /// <summary>It was let in as a stranger, in the place of another.</summary>
        public bool HasRoom;

        public List<double> Times { get; } = [];

        public List<bool> Trails { get; } = [];
    }

    private sealed class Traffic
    {
        public FadingCount Led;
        public FadingCount Direct;
        public FadingCount DirectTries;
        public FadingCount OfDay;
        public double LastAt;
        public double Room;
        public double RoomAt;

        public double Counted(double now) => Led.At(now, Lately) + Direct.At(now, Lately);
    }
}
