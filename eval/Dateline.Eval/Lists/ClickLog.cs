using System.Globalization;
using Dateline.Model;
using Dateline.Readership;
using NodaTime;

namespace Dateline.Eval.Lists;

/// <summary>Replays a log of opens and asks, on the way, for the hour's ranking, what is related and what is opened next.</summary>
internal sealed class ClickLog(string folder, IReadOnlySet<string> tasks)
{
    private static readonly string[] Own = ["hours", "related", "next"];
    private const long LearnEvery = 12 * 3600;
    private readonly ReadingState _state = new();
    private readonly ArticleNames _names = new();
    private readonly HashSet<ArticleId> _published = [];

    public HourRun Hours { get; } = new();

    public NextRun Related { get; } = new("related");

    public NextRun Next { get; } = new("next");

    public void Replay()
    {
        var asks = new List<(long At, string[] Row, bool IsHour)>();
        if (tasks.Contains("hours"))
            asks.AddRange(ListRows.Read(folder, "hours").Select(row => (long.Parse(row[0], CultureInfo.InvariantCulture), row, true)));
        if (tasks.Contains("related") || tasks.Contains("next"))
            asks.AddRange(ListRows.Read(folder, "next").Select(row => (long.Parse(row[1], CultureInfo.InvariantCulture), row, false)));
        asks = [.. asks.OrderBy(ask => ask.At)];
        var learnAt = asks.Count > 0 ? asks[0].At : long.MaxValue;
        var asked = 0;
        var own = Own.Where(tasks.Contains).ToList();
        var progress = new ReplayProgress(string.Join(", ", own), asks.Count);
        // What other lists would have learned is unknown to those asked for.
        var learned = own.Select(task => task switch { "hours" => "ranking", "next" => "recommendation", _ => task }).ToHashSet(StringComparer.Ordinal);
        void Until(long at)
        {
            for (; asked < asks.Count && asks[asked].At <= at; asked++)
            {
                if (asks[asked].At >= learnAt)
                {
                    _state.Learn(Instant.FromUnixTimeSeconds(learnAt), learned);
                    learnAt += LearnEvery;
                }
                progress.Step();
                Answer(asks[asked].Row, Instant.FromUnixTimeSeconds(asks[asked].At), asks[asked].IsHour);
            }
        }
        foreach (var row in ListRows.Read(folder, "clicks"))
        {
            var at = long.Parse(row[0], CultureInfo.InvariantCulture);
            Until(at);
            var when = Instant.FromUnixTimeSeconds(at);
            var article = _names.IdOf(row[3]);
            if (_published.Add(article))
                _state.Publish(article, when);
            _state.Note(new ReaderEvent.Opened(when, row[2], row[1], article) { Device = row[4] }, when);
        }
        Until(long.MaxValue);
    }

    private void Answer(string[] row, Instant at, bool isHour)
    {
        _state.Advance(at);
        if (isHour)
        {
            Hours.Add(row, [.. _state.Ranking(at, 20).Select(entry => _names.NameOf(entry.Article))]);
            return;
        }
        var before = row[4].Split(' ');
        // Related may know the last article alone; the ones before are left out by the measure, not by the list.
        if (tasks.Contains("related"))
            Related.Add(row, before, [.. _state.Related(_names.IdOf(before[^1]), at, 20).Select(entry => _names.NameOf(entry.Article))]);
        if (tasks.Contains("next"))
            Next.Add(row, before, [.. _state.Recommendation(row[3], row[2], null, at, 20).Select(entry => _names.NameOf(entry.Article))]);
    }
}
