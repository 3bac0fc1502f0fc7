using Dateline.Model;

namespace Dateline.Readership;

/// <summary>What readers did with one article: fading counts, and what they opened after and beside it.</summary>
internal sealed class ArticleTraffic
{
    private readonly float[] _opens = new float[HalfLives.Opens.Length];
    private readonly float[] _shown = new float[HalfLives.Shown.Length];
    private readonly float[] _expected = new float[HalfLives.Shown.Length];
    private readonly float[] _chosen = new float[HalfLives.Shown.Length];
    private readonly float[] _onward = new float[HalfLives.Onward.Length];
    private const double Slot = 300;
    private const int Slots = 12;
    private const int OfferedLimit = 160;
    private readonly ArticleRoll _roll;
    private readonly int[] _slots = new int[Slots];
    private long _slot;
    private double _onwardAt;
    private double _opensAt;
    private double _shownAt;

    /// <param name="id">The article.</param>
    /// <param name="roll">Where it is entered.</param>
    /// <param name="firstSeen">Seconds since 1970 when the log first spoke of it.</param>
    public ArticleTraffic(ArticleId id, ArticleRoll roll, double firstSeen)
    {
        _roll = roll;
        (Id, FirstSeen, Published) = (id, firstSeen, firstSeen);
        (_onwardAt, _opensAt, _shownAt) = (firstSeen, firstSeen, firstSeen);
        (Next, Beside) = (new FollowCounts(160, roll), new FollowCounts(240, roll));
        Serial = roll.Enter(this);
    }

    public ArticleId Id { get; }

    /// <summary>Counts up with each new article: breaks ties, and keeps the order of the log.</summary>
    public int Serial { get; }

    /// <summary>Seconds since 1970 when the log first spoke of it.</summary>
    public double FirstSeen { get; }

    /// <summary>When it was published, or first seen.</summary>
    public double Published { get; set; }

    /// <summary>First opened; NaN never.</summary>
    public double FirstOpened { get; private set; } = double.NaN;

    public double LastOpened { get; private set; } = double.NegativeInfinity;

    public long TotalOpens { get; private set; }

    /// <summary>Opens with nothing before them in the visit, of all.</summary>
    public long Entries { get; private set; }

    public double SumSeconds { get; private set; }

    public double SumScroll { get; private set; }

    public int Reads { get; private set; }

    public string? Section { get; set; }

    public TextPrint? Print { get; set; }

    /// <summary>Forgotten to make room.</summary>
    public bool Gone { get; set; }

    /// <summary>Among those at hand when the busiest are asked for.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Opened right after it.</summary>
    public FollowCounts Next { get; }

    /// <summary>Opened in the same visit.</summary>
    public FollowCounts Beside { get; }

    /// <summary>Lists that showed it, and opens from them.</summary>
    public long TotalShown { get; private set; }

    /// <inheritdoc cref="TotalShown"/>
    public long TotalChosen { get; private set; }

    /// <summary>When a list first showed it; NaN never.</summary>
    public double FirstShown { get; private set; } = double.NaN;

    /// <summary>When a list last showed it; NaN never.</summary>
    public double LastShown { get; private set; } = double.NaN;

    /// <summary>Opens by sort of device; <c>null</c> none.</summary>
    public KindCounts? Devices { get; private set; }

    /// <summary>Lists that showed it, by <see cref="ShownPlace"/>; <c>null</c> none.</summary>
    public KindCounts? Places { get; private set; }

    /// <summary>Articles its lists showed; <c>null</c> none.</summary>
    public FollowCounts? Offered { get; private set; }

    /// <summary>It was forgotten to make room: what is counted of it and others makes room too.</summary>
    public void Leave()
    {
        Next.Leave();
        Beside.Leave();
        Offered?.Leave();
        Devices?.Leave();
        Places?.Leave();
        (Devices, Places) = (null, null);
    }

    /// <summary>Opens since a moment that is a full five minutes and at most an hour ago.</summary>
    public (long Opens, double Since) LastHour(double at)
    {
        var now = (long)Math.Floor(at / Slot);
        long sum = 0;
        for (var slot = Math.Max(now - Slots + 1, _slot - Slots + 1); slot <= Math.Min(now, _slot); slot++)
            sum += _slots[slot % Slots];
        return (sum, (now - Slots + 1) * Slot);
    }

    /// <summary>Counts an open: one told of late has faded already.</summary>
    /// <param name="happened">When it was opened.</param>
    /// <param name="at">Now.</param>
    /// <param name="entry">Whether nothing was opened before it in its visit.</param>
    /// <param name="device">The sort of device; 0 unknown.</param>
    public void Open(double happened, double at, bool entry, int device = 0)
    {
        (Devices ??= _roll.Devices.New()).Add(device, happened, at, 1);
        HalfLives.Fade(_opens, HalfLives.Opens, at - _opensAt);
        _opensAt = Math.Max(_opensAt, at);
        for (var k = 0; k < _opens.Length; k++)
            _opens[k] += HalfLives.Left(at - happened, HalfLives.Opens[k]);
        var slot = (long)Math.Floor(at / Slot);
        for (var passed = Math.Max(_slot + 1, slot - Slots + 1); passed <= slot; passed++)
            _slots[passed % Slots] = 0;
        _slot = Math.Max(_slot, slot);
        var own = (long)Math.Floor(happened / Slot);
        if (own > _slot - Slots)
            _slots[own % Slots]++;
        if (TotalOpens++ == 0)
            FirstOpened = at;
        LastOpened = at;
        if (entry)
        {
            Entries++;
            return;
        }
        HalfLives.Fade(_onward, HalfLives.Onward, at - _onwardAt);
        _onwardAt = Math.Max(_onwardAt, at);
        for (var k = 0; k < _onward.Length; k++)
            _onward[k] += HalfLives.Left(at - happened, HalfLives.Onward[k]);
    }

    /// <summary>Opens that followed another in their visit, faded by one of <see cref="HalfLives.Onward"/>.</summary>
    public float Onward(double at, int halfLife) => _onward[halfLife] * HalfLives.Left(at - _onwardAt, HalfLives.Onward[halfLife]);

    /// <summary>An open turned out to be none of a reader's: the counts stand as if it had never been.</summary>
    /// <param name="opened">When it was counted.</param>
    /// <param name="at">Now.</param>
    public void Withdraw(double opened, double at)
    {
        HalfLives.Fade(_opens, HalfLives.Opens, at - _opensAt);
        _opensAt = Math.Max(_opensAt, at);
        for (var k = 0; k < _opens.Length; k++)
            _opens[k] = Math.Max(0, _opens[k] - HalfLives.Left(_opensAt - opened, HalfLives.Opens[k]));
        var slot = (long)Math.Floor(opened / Slot);
        if (slot > _slot - Slots && slot <= _slot && _slots[slot % Slots] > 0)
            _slots[slot % Slots]--;
        TotalOpens = Math.Max(0, TotalOpens - 1);
        Entries = Math.Min(Math.Max(0, Entries - 1), TotalOpens);
    }

    /// <summary>A list showed it.</summary>
    /// <param name="at">Now.</param>
    /// <param name="expected">Opens expected of its place.</param>
    /// <param name="on">The article beside which the list stood; <c>null</c> the front page.</param>
    public void Show(double at, float expected, ArticleTraffic? on)
    {
        FadeShown(at);
        if (TotalShown == 0)
            FirstShown = at;
        LastShown = at;
        var places = Places ??= _roll.Places.New();
        places.Add(ShownPlace.Shown(on is not null), at, at, 1);
        places.Add(ShownPlace.Expected(on is not null), at, at, expected);
        if (on is not null)
            (on.Offered ??= new FollowCounts(OfferedLimit, _roll)).Add(this, at, 1);
        TotalShown++;
        for (var k = 0; k < _shown.Length; k++)
        {
            _shown[k]++;
            _expected[k] += expected;
        }
    }

    /// <summary>It was opened from a list.</summary>
    public void Choose(double at, bool besideArticle)
    {
        Places?.Add(ShownPlace.Chosen(besideArticle), at, at, 1);
        FadeShown(at);
        TotalChosen++;
        for (var k = 0; k < _chosen.Length; k++)
            _chosen[k]++;
    }

    public void Read(double seconds, double? scroll)
    {
        Reads++;
        SumSeconds += Math.Min(seconds, 600);
        SumScroll += scroll ?? 0;
    }

    /// <summary>Opens, faded to a moment not before the last.</summary>
    public void Opens(double at, Span<float> into)
    {
        _opens.CopyTo(into);
        HalfLives.Fade(into, HalfLives.Opens, at - _opensAt);
    }

    public float Opens(double at, int halfLife) => _opens[halfLife] * HalfLives.Left(at - _opensAt, HalfLives.Opens[halfLife]);

    public (float Shown, float Expected, float Chosen) Lists(double at, int halfLife)
    {
        var left = HalfLives.Left(at - _shownAt, HalfLives.Shown[halfLife]);
        return (_shown[halfLife] * left, _expected[halfLife] * left, _chosen[halfLife] * left);
    }

    private void FadeShown(double at)
    {
        HalfLives.Fade(_shown, HalfLives.Shown, at - _shownAt);
        HalfLives.Fade(_expected, HalfLives.Shown, at - _shownAt);
        HalfLives.Fade(_chosen, HalfLives.Shown, at - _shownAt);
        _shownAt = Math.Max(_shownAt, at);
    }
}
