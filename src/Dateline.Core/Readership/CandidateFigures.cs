using System.Runtime.Intrinsics;

namespace Dateline.Readership;

/// <summary>What speaks for one article at one place for one reader, as figures; those of the whole list in comparison come after.</summary>
internal static class CandidateFigures
{
    private const int FollowWidth = 24;
    public const int FollowFrom = TrafficFigures.Width;
    public const int ListFrom = FollowFrom + FollowWidth;
    private const int ListWidth = 18;
    private const int ReachWidth = 12;
    private const int ReaderWidth = 31;
    private const int PlaceWidth = 6;

    /// <summary>The plain figure that ranks before anything is learned: opens fading by 6 hours.</summary>
    public const int PlainAt = 6;

    /// <summary>How much likelier right after the article being read than anywhere.</summary>
    public const int LiftAt = TrafficFigures.Width + 10;

    /// <summary>Where the figures of how far it reaches begin: after other articles, on this sort of device, at this place.</summary>
    public const int ReachFrom = ListFrom + ListWidth;

    /// <summary>Where the figures that know the visit or the reader begin and end.</summary>
    public const int ReaderFrom = ReachFrom + ReachWidth;

    /// <inheritdoc cref="ReaderFrom"/>
    public const int ReaderTo = ReaderFrom + ReaderWidth;

    /// <summary>Figures of one candidate; those of the list come after.</summary>
    public const int Own = ReaderTo + PlaceWidth;

    /// <summary>Figures that are also told as their distance to the list's highest and their rank in it.</summary>
    private static readonly int[] Compared =
    [
        1, 2, 3, 5, 6, 7, TrafficFigures.Width - 6,
        TrafficFigures.Width, TrafficFigures.Width + 1, TrafficFigures.Width + 2, TrafficFigures.Width + 5, TrafficFigures.Width + 7,
        ListFrom + 2, ListFrom + 5, ListFrom + 8, ReaderFrom, ReaderFrom + 5,
        FollowFrom + 8, FollowFrom + 14, FollowFrom + 22, ListFrom + 11, ReachFrom, ReachFrom + 1, ReachFrom + 3, ReachFrom + 6, ReachFrom + 7, ReachFrom + 8, ReachFrom + 9, ReachFrom + 10, ReachFrom + 11, ReaderFrom + 8, ReaderFrom + 10, ReaderFrom + 16,
    ];

    /// <summary>Figures per row.</summary>
    public static readonly int Width = Own + 2 * Compared.Length;

    /// <summary>The figure of one candidate that a figure speaks of, whichever form it has.</summary>
    public static int Plain(int figure) => figure < Own ? figure : Compared[(figure - Own) / 2];

    /// <summary>Whether a figure knows the visit or the reader, in whichever form.</summary>
    public static bool IsOfReader(int figure) => Plain(figure) is >= ReaderFrom and < ReaderTo;

    /// <summary>Writes the rows of a list.</summary>
    public static float[] Fill(IReadOnlyList<ArticleTraffic> candidates, in ReadingContext context, TrafficTable traffic)
    {
        var rows = new float[candidates.Count * Width];
        Span<float> site = stackalloc float[HalfLives.Opens.Length];
        traffic.Site(context.At, site);
        var onward = Onward(context);
        var after = context.On?.Next.Totals(context.At) ?? default;
        var offers = context.On?.Offered?.Totals(context.At).Middle ?? 0;
        var reach = new Reach(
            traffic.SiteOnward(context.At, 0), Share(traffic.ByDevice, context, 0), Share(traffic.ByDevice, context, 1),
            traffic.Lists.Of(context.On is null ? 0 : 1, context.At, 0), traffic.Lists.Of(context.On is null ? 0 : 1, context.At, 1));
        for (var i = 0; i < candidates.Count; i++)
        {
            var row = new FigureRow(rows.AsSpan(i * Width, Own));
            TrafficFigures.Fill(candidates[i], context.At, site, ref row);
            FillFollows(candidates[i], context, onward, after, offers, ref row);
            FillLists(candidates[i], context, ref row);
            FillReach(candidates[i], context, reach, ref row);
            FillReader(candidates[i], context, ref row);
            FillPlace(context, candidates.Count, site, ref row);
        }
        Compare(rows, candidates.Count);
        return rows;
    }

    private static void FillFollows(
        ArticleTraffic candidate, in ReadingContext context, List<(FollowCounts Next, float Share)> steps, (float Short, float Middle, float Long) after, float offers, ref FigureRow row)
    {
        var at = context.At;
        float shorter = 0, middle = 0, longer = 0, since = 12, beside = 0, cosine = 0, reverse = 0, outs = 0, outLong = 0, besideLong = 0, lift = 0, second = 0;
        var start = row.Count;
        if (context.On is { } on && on != candidate)
        {
            var (shortAll, middleAll, longAll) = after;
            outs = MathF.Log(middleAll + 0.1f);
            outLong = MathF.Log(longAll + 0.1f);
            if (on.Next.Of(candidate) is { } follow)
            {
                (shorter, middle, longer) = follow.Weights(at);
                since = TrafficFigures.Age(at - follow.LastAt);
            }
            row.Add((shorter + 0.02f) / (shortAll + 1));
            row.Add((middle + 0.02f) / (middleAll + 1));
            row.Add((longer + 0.02f) / (longAll + 1));
            if (on.Beside.Of(candidate) is { } together)
            {
                var (_, besideMiddle, besideLonger) = together.Weights(at);
                beside = besideMiddle;
                besideLong = besideLonger;
                cosine = besideMiddle / MathF.Sqrt((on.Opens(at, 6) + 5) * (candidate.Opens(at, 6) + 5));
            }
            lift = MathF.Log((middle + 0.05f) / (middleAll + 2) / ((candidate.Opens(at, 5) + 0.5f) / (SiteOf(candidate, at) + 50)));
            if (candidate.Next.Of(on) is { } back)
                reverse = back.Middle(at);
            second = Second(steps, candidate, at);
        }
        else
        {
            row.Add(0);
            row.Add(0);
            row.Add(0);
        }
        row.AddLog(shorter);
        row.AddLog(middle);
        row.AddLog(longer);
        row.Add(since);
        row.Add(cosine);
        row.AddLog(beside);
        row.AddLog(besideLong);
        row.Add(lift);
        row.AddLog(reverse);
        row.Add(outs);
        row.Add(outLong);
        row.Add(second);
        row.Add(context.On is { Section: { } section } && candidate.Section is not null ? section == candidate.Section ? 1 : 0 : -1);
        row.Add(context.On is { Print: { } print } && candidate.Print is { } other ? Cosine(print.Vector, other.Vector) : -1);
        row.Add(context.On is { } being ? TrafficFigures.Age(Math.Abs(being.Published - candidate.Published)) : 0);
        row.Add(context.On is { } here ? here.Published - candidate.Published > 0 ? 1 : 0 : -1);
        row.AddLog(context.On?.Opens(at, 5) ?? 0);
        row.Add(context.On is { } page ? TrafficFigures.Age(at - page.FirstOpened) : 0);
        row.Add(context.On is { } entry ? entry.Entries / (entry.TotalOpens + 5f) : 0);
        var offered = context.On?.Offered?.Of(candidate)?.Middle(at) ?? 0;
        row.Add(MathF.Log((offered + 0.2f) / (offers + 2)));
        row.Add((middle + 0.3f) / (offered + 3));
        while (row.Count < start + FollowWidth)
            row.Add(0);
    }

    private static float SiteOf(ArticleTraffic candidate, double at) => candidate.Opens(at, 6) * 10 + 100;

    // What is opened after the article being read, and how much of it: the first step of two.
    private static List<(FollowCounts Next, float Share)> Onward(in ReadingContext context)
    {
        var steps = new List<(FollowCounts Next, float Share)>();
        if (context.On is not { } on)
            return steps;
        var all = on.Next.Totals(context.At).Middle;
        foreach (var follow in on.Next.All)
        {
            var weight = follow.Middle(context.At);
            if (weight >= 0.02f * all && on.Next.ArticleOf(follow) is { } to)
                steps.Add((to.Next, weight / (all + 1) / (to.Next.Totals(context.At).Middle + 1)));
        }
        return steps;
    }

    // What is opened after what is opened after.
    private static float Second(List<(FollowCounts Next, float Share)> steps, ArticleTraffic candidate, double at)
    {
        float sum = 0;
        foreach (var (next, share) in steps)
        {
            if (next.Of(candidate) is { } follow)
                sum += share * follow.Middle(at);
        }
        return sum;
    }

    private static void FillLists(ArticleTraffic candidate, in ReadingContext context, ref FigureRow row)
    {
        for (var k = 0; k < HalfLives.Shown.Length; k++)
        {
            var (shown, expected, chosen) = candidate.Lists(context.At, k);
            row.AddLog(shown);
            row.AddLog(chosen);
            row.Add((chosen + 1.5f) / (expected + 1.5f));
        }
        row.Add(candidate.Reads > 0 ? candidate.SumSeconds / (candidate.Reads + 2) : 0);
        row.Add(candidate.Reads > 0 ? candidate.SumScroll / (candidate.Reads + 2) : 0);
        var (s, e, c) = candidate.Lists(context.At, 3);
        row.Add((c + 4) / (s + 40));
    }

    // How often an article is opened on this sort of device, of all opens of the site.
    private static float Share(KindCounts counts, in ReadingContext context, int halfLife) =>
        context.Device == 0 ? 0 : counts.Of(context.Device, context.At, halfLife) / (counts.All(context.At, halfLife) + 1);

    private static void FillReach(ArticleTraffic candidate, in ReadingContext context, in Reach site, ref FigureRow row)
    {
        var at = context.At;
        var onward = candidate.Onward(at, 0);
        row.AddLog(onward);
        row.AddLog(candidate.Onward(at, 1));
        row.Add(MathF.Log((onward + 0.1f) / (site.Onward + 20)));
        for (var k = 0; k < HalfLives.Devices.Length; k++)
        {
            var share = k == 0 ? site.DeviceHour : site.DeviceDay;
            row.Add(share > 0 && candidate.Devices is { } devices
                ? MathF.Log((devices.Of(context.Device, at, k) + 10 * share) / (devices.All(at, k) + 10) / share)
                : 0);
        }
        var beside = context.On is not null;
        for (var k = 1; k < HalfLives.Places.Length; k++)
        {
            row.Add(candidate.Places is { } places
                ? (places.Of(ShownPlace.Chosen(beside), at, k) + 1.5f) / (places.Of(ShownPlace.Expected(beside), at, k) + 1.5f)
                : 1);
        }
        for (var k = 0; k < 2; k++)
            row.Add(MathF.Log(((candidate.Places?.Of(ShownPlace.Shown(beside), at, k) ?? 0) + 0.3f) / ((k == 0 ? site.ListsLately : site.Lists) + 3)));
        row.Add(TrafficFigures.Age(at - candidate.FirstShown));
        // Long lists were looked through to their end: what stands in them only, stands low.
        row.Add(candidate.Places is { } stood ? (stood.Of(ShownPlace.Expected(beside), at, 1) + 0.1f) / (stood.Of(ShownPlace.Shown(beside), at, 1) + 1) : 0.1f);
        row.Add(TrafficFigures.Age(at - candidate.LastShown));
    }

    private static void FillReader(ArticleTraffic candidate, in ReadingContext context, ref FigureRow row)
    {
        var start = row.Count;
        var at = context.At;
        Span<int> lately = stackalloc int[5];
        var count = context.Lately(lately);
        float next = 0, beside = 0, weight = 1, nextBest = 0, before = 0;
        for (var i = 0; i < count; i++, weight *= 0.7f)
        {
            var other = context.Visit!.Value.Article(lately[i])!;
            if (other.Next.Of(candidate) is { } follow)
            {
                var share = follow.Weights(at).Middle / (other.Next.Totals(at).Middle + 1);
                next += weight * share;
                nextBest = Math.Max(nextBest, share);
                before = i == 0 ? share : before;
            }
            if (other.Beside.Of(candidate) is { } together)
                beside += weight * together.Weights(at).Middle / MathF.Sqrt((other.Opens(at, 6) + 5) * (candidate.Opens(at, 6) + 5));
        }
        row.Add(next);
        row.Add(nextBest);
        row.Add(beside);
        AddShown(context.Visit, candidate, at, ref row);
        AddShown(context.Reader, candidate, at, ref row);
        var opened = context.Reader?.Opens(candidate) ?? default;
        row.Add(opened.Times);
        row.Add(opened.Times > 0 ? TrafficFigures.Age(at - opened.LastAt) : 12);
        row.Add(context.Visit?.Opens(candidate).Times ?? 0);
        float likes = 0, best = 0, sections = 0, texts = 0, textBest = 0;
        var past = context.Reader?.Opened ?? 0;
        for (var i = past - 1; i >= 0 && i >= past - 40; i--)
        {
            if (context.Reader!.Value.Article(i) is not { } other)
                continue;
            if (other.Beside.Of(candidate) is { } together)
            {
                var longer = together.Weights(at).Long / MathF.Sqrt((other.Opens(at, 8) + 5) * (candidate.Opens(at, 8) + 5));
                likes += longer;
                best = Math.Max(best, longer);
            }
            if (candidate.Section is not null && other.Section == candidate.Section)
                sections++;
            if (candidate.Print is { } print && other.Print is { } read)
            {
                var alike = Cosine(print.Vector, read.Vector);
                texts += alike;
                textBest = Math.Max(textBest, alike);
            }
        }
        row.Add(likes);
        row.Add(best);
        row.Add(sections / (past + 5));
        row.Add(texts / (past + 5));
        row.Add(textBest);
        row.Add(MathF.Log(1 + past));
        row.Add(TrafficFigures.Age(at - (context.Visit?.LastOpenAt ?? double.NaN)));
        row.Add(TrafficFigures.Age(at - (context.Visit?.LastListAt ?? double.NaN)));
        row.Add(TrafficFigures.Age(at - (context.Reader?.LastOpenAt ?? double.NaN)));
        row.Add(TrafficFigures.Age(at - (context.Reader?.LastListAt ?? double.NaN)));
        // Published since a list was last shown to the reader.
        row.Add(context.Reader is { ListsShown: > 0 } known ? candidate.Published > known.LastListAt ? 1 : 0 : -1);
        row.Add(context.Visit?.Opened ?? 0);
        row.Add(context.Visit?.ListsShown ?? 0);
        row.Add(MathF.Log(1 + (context.Reader?.ListsShown ?? 0)));
        row.Add(before);
        while (row.Count < start + ReaderWidth)
            row.Add(0);
    }

    private static void AddShown(VisitTrace? trace, ArticleTraffic candidate, double at, ref FigureRow row)
    {
        var (times, first, last) = trace?.Shown(candidate) ?? default;
        row.Add(times);
        row.Add(times > 0 ? TrafficFigures.Age(at - last) : 13);
        row.Add(times > 0 ? TrafficFigures.Age(at - first) : 13);
        // Stood in the list before this one: 1; in an older one only: 0; there was none: -1.
        row.Add(trace is not { ListsShown: > 0 } seen ? -1 : times > 0 && last >= seen.LastListAt ? 1 : 0);
        row.Add(times / ((trace?.ListsShown ?? 0) + 1f));
    }

    private static void FillPlace(in ReadingContext context, int count, scoped ReadOnlySpan<float> site, ref FigureRow row)
    {
        var day = context.At % 86_400 / 86_400 * 2 * Math.PI;
        row.Add(Math.Sin(day));
        row.Add(Math.Cos(day));
        row.Add(context.Device);
        row.Add(context.On is null ? 0 : 1);
        row.Add(MathF.Log(count));
        row.AddLog(site[2]);
    }

    private static void Compare(float[] rows, int count)
    {
        var lanes = Vector256<float>.Count;
        var column = new float[(count + lanes - 1) / lanes * lanes];
        // What fills it up stands above nothing.
        Array.Fill(column, float.NegativeInfinity);
        for (var c = 0; c < Compared.Length; c++)
        {
            var top = float.NegativeInfinity;
            for (var i = 0; i < count; i++)
            {
                column[i] = rows[i * Width + Compared[c]];
                top = Math.Max(top, column[i]);
            }
            for (var i = 0; i < count; i++)
            {
                var own = Vector256.Create(column[i]);
                var above = Vector256<int>.Zero;
                for (var k = 0; k < column.Length; k += lanes)
                    above -= Vector256.GreaterThan(Vector256.Create(column, k), own).AsInt32();
                rows[i * Width + Own + 2 * c] = column[i] - top;
                rows[i * Width + Own + 2 * c + 1] = Vector256.Sum(above);
            }
        }
    }

    // What the whole site's readers did, once for a list.
    private readonly record struct Reach(float Onward, float DeviceHour, float DeviceDay, float ListsLately, float Lists);

    private static float Cosine(IReadOnlyList<float> a, IReadOnlyList<float> b)
    {
        if (a.Count != b.Count)
            return 0;
        float sum = 0;
        var i = 0;
        // Eight sums side by side, on every machine the same eight.
        if (a is float[] left && b is float[] right)
        {
            var sums = Vector256<float>.Zero;
            for (; i + Vector256<float>.Count <= left.Length; i += Vector256<float>.Count)
                sums += Vector256.Create(left, i) * Vector256.Create(right, i);
            sum = Vector256.Sum(sums);
        }
        for (; i < a.Count; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
