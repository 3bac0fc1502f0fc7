using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Readership;

/// <summary>Visits, or readers, by name. Bounded: the longest untouched eighth is forgotten when it is full. Kept in a few large arrays without a reference, names by their hashes:
/// hundreds of thousands of visits are nothing to the collector of garbage.</summary>
/// <param name="limit">Most traces.</param>
/// <param name="opens">Opens kept of each.</param>
/// <param name="roll">The articles by number.</param>
internal sealed class TraceBook(int limit, int opens, ArticleRoll roll)
{
    private const int ShownLimit = 400;
    private const int Chunk = 1 << 12;
    private static readonly HashSet<ArticleTraffic> NoneHidden = [];
    private readonly Dictionary<UInt128, int> _places = [];
    private readonly Dictionary<long, HashSet<ArticleTraffic>> _hidden = [];
    private readonly List<Trace[]> _chunks = [];
    private readonly List<int> _free = [];

    // What was forgotten, to whoever still asks for it.
    private readonly Trace[] _forgotten = new Trace[1];
    private long _entered;

    public ArticleRoll Roll => roll;

    /// <summary>What was opened, and when.</summary>
    public ArticleBlocks<double> Opens { get; } = new();

    /// <summary>What was shown.</summary>
    public ArticleBlocks<ShownTimes> Lists { get; } = new();

    public VisitTrace? Find(string? name) => name is not null && _places.TryGetValue(KeyOf(name), out var place) ? new VisitTrace(this, place, Kept(place).Serial) : null;

    public VisitTrace Of(string name, double at)
    {
        var key = KeyOf(name);
        if (!_places.TryGetValue(key, out var place))
        {
            if (_places.Count >= limit)
                Prune();
            place = Room();
            Kept(place) = new Trace { Key = key, Serial = ++_entered };
            _places.Add(key, place);
        }
        ref var trace = ref Kept(place);
        trace.LastAt = Math.Max(trace.LastAt, at);
        return new VisitTrace(this, place, trace.Serial);
    }

    public bool Forget(string name)
    {
        if (!_places.TryGetValue(KeyOf(name), out var place))
            return false;
        Remove(place);
        return true;
    }

    /// <summary>What is kept at a place of one that was entered there; nothing when it was forgotten.</summary>
    public ref Trace At(int place, long serial)
    {
        ref var kept = ref Kept(place);
        if (kept.Serial == serial)
            return ref kept;
        _forgotten[0] = default;
        return ref _forgotten[0];
    }

    public IReadOnlySet<ArticleTraffic> Hidden(long serial) => _hidden.GetValueOrDefault(serial, NoneHidden);

    public void Hide(long serial, ArticleTraffic article)
    {
        if (!_hidden.TryGetValue(serial, out var hidden))
            _hidden.Add(serial, hidden = []);
        if (hidden.Count < ShownLimit)
            hidden.Add(article);
    }

    public void Open(ref Trace trace, ArticleTraffic article, double at)
    {
        if (trace.Serial == 0)
            return;
        if (trace.Opened.Count >= opens)
            Opens.RemoveFirst(ref trace.Opened);
        Opens.Append(ref trace.Opened, article.Serial, at);
    }

    public void Show(ref Trace trace, ArticleTraffic article, double at)
    {
        if (trace.Serial == 0)
            return;
        var place = Lists.To(trace.Shown).IndexOf(article.Serial);
        if (place >= 0)
        {
            ref var before = ref Lists.Values(trace.Shown)[place];
            before = before with { Times = before.Times + 1, LastAt = at };
            return;
        }
        if (trace.Shown.Count == ShownLimit)
            ForgetShown(ref trace);
        Lists.Append(ref trace.Shown, article.Serial, new ShownTimes(1, at, at));
    }

    private static UInt128 KeyOf(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var bytes = name.Length <= 256 ? stackalloc byte[Encoding.UTF8.GetMaxByteCount(name.Length)] : new byte[Encoding.UTF8.GetMaxByteCount(name.Length)];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(name, bytes)], hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private ref Trace Kept(int place) => ref _chunks[place / Chunk][place % Chunk];

    private int Room()
    {
        if (_free.Count == 0)
        {
            _chunks.Add(new Trace[Chunk]);
            for (var place = _chunks.Count * Chunk - 1; place >= (_chunks.Count - 1) * Chunk; place--)
                _free.Add(place);
        }
        var last = _free[^1];
        _free.RemoveAt(_free.Count - 1);
        return last;
    }

    private void Prune()
    {
        var (places, touched) = (_places.Values.ToArray(), new (double At, long Serial)[_places.Count]);
        for (var i = 0; i < places.Length; i++)
            touched[i] = (Kept(places[i]).LastAt, Kept(places[i]).Serial);
        Array.Sort(touched, places);
        foreach (var place in places.AsSpan(0, Math.Max(1, limit / 8)))
            Remove(place);
    }

    private void Remove(int place)
    {
        ref var trace = ref Kept(place);
        _places.Remove(trace.Key);
        _hidden.Remove(trace.Serial);
        Opens.Return(ref trace.Opened);
        Lists.Return(ref trace.Shown);
        trace = default;
        _free.Add(place);
    }

    // The quarter longest not shown.
    private void ForgetShown(ref Trace trace)
    {
        var (numbers, shown) = (Lists.To(trace.Shown).ToArray(), Lists.Values(trace.Shown).ToArray());
        var kept = Enumerable.Range(0, numbers.Length).OrderBy(i => shown[i].LastAt).ThenBy(i => numbers[i]).Skip(ShownLimit / 4);
        Lists.Return(ref trace.Shown);
        foreach (var i in kept)
            Lists.Append(ref trace.Shown, numbers[i], shown[i]);
    }

    /// <summary>How often an article was shown, when first and when last.</summary>
    internal readonly record struct ShownTimes(int Times, double FirstAt, double LastAt);

    /// <summary>What is kept of one: no reference.</summary>
    internal struct Trace
    {
        public UInt128 Key;
        public long Serial;
        public double LastAt;
        public double LastListAt;
        public int ListsShown;
        public int Device;
        public ArticleBlock Opened;
        public ArticleBlock Shown;
    }
}
