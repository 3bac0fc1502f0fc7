using System.Globalization;
using Dateline.Model;
using Dateline.Readership;
using NodaTime;

namespace Dateline.Eval.Lists;

/// <summary>Replays lists shown and what was opened from them; asks before each, knowing only what came in an earlier second.</summary>
/// <param name="task">What is replayed.</param>
/// <param name="withProfile">Whether readers are known over visits.</param>
internal sealed class ImpressionLog(string task, bool withProfile)
{
    // No other list is asked for here; what they would have learned is unknown to this one.
    private static readonly HashSet<string> Learned = ["appeal"];
    private const long LearnEvery = 12 * 3600;
    private readonly ReadingState _state = new();
    private readonly ArticleNames _names = new();
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<float>> Answers { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Lines => Answers.Select(answer => $"{answer.Key}\t{string.Join(' ', answer.Value.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}");

    /// <summary>Lists of a paper whose ids tell the age of articles, with what readers opened in the weeks before.</summary>
    public List<ImpressionList> ReplayEbnerd(string folder)
    {
        var lists = ListRows.Read(folder, "impressions").Select(ImpressionList.OfEbnerd).OrderBy(list => list.At).ToList();
        var opened = ListRows.Read(folder, "history").Select(row => (Row: row, At: long.Parse(row[0], CultureInfo.InvariantCulture))).OrderBy(entry => entry.At).ToList();
        var ages = new IdAges();
        var next = 0;
        void Publish(string name, long at)
        {
            if (ages.Note(long.Parse(name, CultureInfo.InvariantCulture), at) is { } made)
                _state.Publish(_names.IdOf(name), Instant.FromUnixTimeSeconds(made));
        }
        Replay(lists, Publish, until =>
        {
            for (; next < opened.Count && opened[next].At < until; next++)
            {
                var (row, at) = opened[next];
                Publish(row[2], at);
                // The file names no visits here: what one reader opened within an hour of the clock counts as one.
                var visit = $"before/{row[1]}/{at / 3600}";
                var when = Instant.FromUnixTimeSeconds(at);
                var scrolled = double.Parse(row[4], CultureInfo.InvariantCulture);
                _state.Note(new ReaderEvent.Opened(when, visit, ReaderOf(row[1]), _names.IdOf(row[2])), when);
                _state.Note(new ReaderEvent.Read(when, visit, ReaderOf(row[1]), _names.IdOf(row[2]), double.Parse(row[3], CultureInfo.InvariantCulture), scrolled < 0 ? null : scrolled / 100), when);
            }
        });
        return lists;
    }

    /// <summary>Lists of a portal, some of whose articles have texts.</summary>
    public List<ImpressionList> ReplayMind(string folder)
    {
        var lists = ListRows.Read(folder, "impressions").Select(ImpressionList.OfMind).OrderBy(list => list.At).ToList();
        var texts = ListRows.Read(folder, "news").ToDictionary(row => row[0], StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        Replay(lists, (name, at) =>
        {
            if (!known.Add(name))
                return;
            var text = texts.GetValueOrDefault(name);
            _state.Publish(_names.IdOf(name), Instant.FromUnixTimeSeconds(at), text?[2],
                text is null ? null : Dateline.Lists.NewsLists.Print(new Article { Headline = text[3], Language = "en", Blocks = [new Paragraph(text[4])] }));
        }, _ => { });
        return lists;
    }

    private string? ReaderOf(string name) => withProfile ? name : null;

    private void Replay(List<ImpressionList> lists, Action<string, long> publish, Action<long> catchUp)
    {
        var learnAt = lists.Count > 0 ? lists[0].At + LearnEvery : long.MaxValue;
        var progress = new ReplayProgress(task, lists.Count);
        foreach (var second in lists.GroupBy(list => list.At))
        {
            catchUp(second.Key);
            var at = Instant.FromUnixTimeSeconds(second.Key);
            for (; second.Key >= learnAt; learnAt += LearnEvery)
                _state.Learn(at, Learned);
            foreach (var list in second)
            {
                foreach (var name in list.Before.Concat(list.Candidates).Concat(list.On is { } on ? [on] : []))
                    publish(name, second.Key);
                if (withProfile && list.Before.Length > 0 && _imported.Add(list.Reader))
                    _state.Import(list.Reader, [.. list.Before.Select(_names.IdOf)], at);
                if (list.IsAsked)
                    Answers[list.Id] = _state.Appeal([.. list.Candidates.Select(_names.IdOf)], list.Visit, ReaderOf(list.Reader), list.Device, list.On is { } page ? _names.IdOf(page) : null, at);
            }
            foreach (var list in second)
            {
                progress.Step();
                _state.Note(new ReaderEvent.Shown(at, list.Visit, ReaderOf(list.Reader), [.. list.Candidates.Select(_names.IdOf)], list.On is { } page ? _names.IdOf(page) : null) { Device = list.Device }, at);
                foreach (var name in list.Candidates.Where(list.Opened.Contains))
                    _state.Note(new ReaderEvent.Opened(at, list.Visit, ReaderOf(list.Reader), _names.IdOf(name)) { Device = list.Device }, at);
            }
        }
    }
}
