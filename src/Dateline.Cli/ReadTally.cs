using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Model;

namespace Dateline.Cli;

/// <summary>Counts what came of a run of reading: articles, refusals by reason, records that are no page by kind, faults, and how fast.</summary>
internal sealed class ReadTally
{
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly long _began = Stopwatch.GetTimestamp();
    private int _articles;
    private long _bytes;

    public int Failed { get; private set; }

    public int Records { get; private set; }

    /// <summary>Whether something was counted that no answer tells of.</summary>
    public bool HasSkipped => _skipped.Count > 0;

    public void Count(ReadPage page)
    {
        Records++;
        _bytes += page.Page.Page?.Bytes.Length ?? 0;
        if (page.Fault is not null)
            Failed++;
        if (page.Page.Skipped is { } kind)
            _skipped[kind] = _skipped.GetValueOrDefault(kind) + 1;
        else if (page.Answer is { IsArticle: true })
            _articles++;
        else if (page.Answer?.Refusal is { } refusal && Word(refusal.Reason) is var reason)
            _refusals[reason] = _refusals.GetValueOrDefault(reason) + 1;
    }

    /// <summary>How far it is, for the line that is written over.</summary>
    public string Progress() => Invariant($"reading: {Records:N0} records, {_articles:N0} articles, {Rate()}");

    /// <summary>One line at the end.</summary>
    public string Summary()
    {
        var words = Invariant($"{Records:N0} records: {_articles:N0} articles");
        if (_refusals.Count > 0)
            words += Invariant($"; {_refusals.Values.Sum():N0} no article ({Listed(_refusals)})");
        if (_skipped.Count > 0)
            words += Invariant($"; {_skipped.Values.Sum():N0} no page ({Listed(_skipped)})");
        if (Failed > 0)
            words += Invariant($"; {Failed:N0} failed");
        return $"{words}; {Rate()}";
    }

    private string Rate()
    {
        var seconds = Math.Max(Stopwatch.GetElapsedTime(_began).TotalSeconds, 0.001);
        return Invariant($"{Records / seconds:N0} records/s, {_bytes / seconds / 1e6:0.0} MB/s");
    }

    private static string Listed(SortedDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderByDescending(pair => pair.Value).Select(pair => Invariant($"{pair.Value:N0} {pair.Key}")));

    // The names on the wire.
    private static string Word(RefusalReason reason) => JsonSerializer.SerializeToElement(reason).GetString() ?? reason.ToString();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
