using System.Globalization;
using Dateline.Model;
using NodaTime;

namespace Dateline.Stories;

/// <summary>
/// Finds reports of one event as copy groups come in, in one pass. State in memory only; the same groups in the same order always give the
/// same stories.
/// </summary>
/// <remarks>Each report is a vector of its words, names and numbers, weighted by how rare they are in what was read so far (TF-IDF). A new
/// report joins the story whose reports it resembles most, when that is enough; resemblance fades with the time between them.</remarks>
public sealed class StoryIndex
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 2;

    private readonly int _capacity;
    private readonly TermCounts _counts = new();
    private readonly OutletFurniture _furniture = new();
    private readonly TermPostings _postings = new();
    private readonly List<Report?> _reports = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<CopyGroupId, int> _numbers = [];
    private readonly Dictionary<ArticleId, CopyGroupId> _groupOf = [];
    private readonly Dictionary<StoryId, StoryFile> _stories = [];
    private readonly Queue<(StoryFile File, long Touched, Instant Seen)> _ages = [];
    private readonly Duration _window;
    private Instant _now = Instant.MinValue;
    private long _clock;

    /// <summary>An empty index.</summary>
    /// <param name="capacity">Reports remembered, at least 1. Beyond it the longest untouched are forgotten. Default 300,000.</param>
    /// <param name="windowDays">A story that got no report for so many days, by when reports were first seen, is forgotten. Default 30.</param>
    public StoryIndex(int capacity = 300_000, int windowDays = 30)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(windowDays, 1);
        _capacity = capacity;
        _window = Duration.FromDays(windowDays);
    }

    /// <summary>How many reports are remembered.</summary>
    public int Count => _numbers.Count;

    /// <summary>Files a copy group among the stories. A group placed again keeps its story unless its text now says otherwise.</summary>
    /// <param name="group">The group as it now stands.</param>
    /// <param name="members">Its articles; at least the first of the group.</param>
    /// <returns>The story it now stands in, and which stories are no more.</returns>
    public StoryPlacement Place(CopyGroup group, IReadOnlyList<FiledArticle> members)
    {
        ArgumentOutOfRangeException.ThrowIfZero(members.Count);
        _clock++;
        var mergedAway = new List<StoryId>();
        var lead = members.FirstOrDefault(member => member.Id == group.Members[0].Article) ?? members[0];
        var former = TakeOut(group.Id);
        var absorbed = Absorb(group, mergedAway);

        var number = NewNumber(Make(group, lead, isNew: former is null));
        var report = _reports[number]!;
        var joins = Joins(report);
        var stays = former ?? absorbed.FirstOrDefault();
        var file = Choose(number, report, joins, stays, mergedAway);
        foreach (var other in absorbed)
        {
            if (other != file && other.Reports.Count > 0)
                file = Merge(file, other, mergedAway);
        }
        foreach (var emptied in absorbed.Append(former))
        {
            if (emptied is { Reports.Count: 0 } && _stories.Remove(emptied.Id))
                mergedAway.Add(emptied.Id);
        }
        _postings.Add(number, report);
        var story = StoryOf(file);
        Forget(file, lead.FirstSeen);
        return new StoryPlacement(story, mergedAway);
    }

    private Report Make(CopyGroup group, FiledArticle lead, bool isNew)
    {
        var text = ReportText.Of(lead.Article, paragraph => _furniture.IsSeen(paragraph, lead.Outlet, group.Id));
        if (isNew)
            _counts.Learn(text.Terms.Keys);
        var (terms, weights, kinds, written) = ReportVector.Of(text, _counts);
        Instant? at = group.Published.Best is { } best ? best.Earliest + (best.Latest - best.Earliest) / 2 : null;
        return new Report
        {
            Group = group.Id,
            Articles = [.. group.Members.Select(member => member.Article)],
            Outlet = lead.Outlet,
            At = at,
            Order = at ?? lead.FirstSeen,
            Terms = terms,
            Weights = weights,
            Kinds = kinds,
            Written = written,
        };
    }

    // Groups that have become part of this one: their articles are now in it.
    private List<StoryFile> Absorb(CopyGroup group, List<StoryId> mergedAway)
    {
        var stories = new List<StoryFile>();
        foreach (var member in group.Members)
        {
            if (_groupOf.TryGetValue(member.Article, out var other) && other != group.Id && _numbers.TryGetValue(other, out var number)
                && _reports[number]!.Articles.All(article => article == member.Article || group.Members.Any(m => m.Article == article)))
            {
                if (TakeOut(other) is { } story && !stories.Contains(story))
                    stories.Add(story);
            }
        }
        foreach (var member in group.Members)
            _groupOf[member.Article] = group.Id;
        return stories;
    }

    private List<StoryJoin> Joins(Report report)
    {
        var byStory = new Dictionary<StoryFile, StoryJoin>();
        var alike = _postings.Alike(report, _reports.Count, out var isWhole);
        foreach (var other in alike)
        {
            var dot = _postings.DotOf(other);
            if (dot < StoryTest.Slight)
                continue;
            var against = _reports[other]!;
            if (against.Story.Reports.Count >= StoryTest.Full)
                continue;
            // What was not read may still tell two reports alike that share little of the rarest.
            if (!isWhole)
                dot = ReportVector.Cosine(report, against);
            if (!byStory.TryGetValue(against.Story, out var join))
                byStory.Add(against.Story, join = new StoryJoin(against.Story));
            join.Add(other, dot * StoryTest.Fade(report.At, against.At));
        }
        var joins = byStory.Values.Where(join => join.Likeness >= StoryTest.Join).ToList();
        joins.Sort((a, b) => b.Likeness != a.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Story.Serial.CompareTo(b.Story.Serial));
        return joins;
    }

    private StoryFile Choose(int number, Report report, List<StoryJoin> joins, StoryFile? stays, List<StoryId> mergedAway)
    {
        if (joins.Count == 0)
        {
            var alone = stays is { Reports.Count: 0 } && _stories.ContainsKey(stays.Id) ? stays : Found(report.Group);
            Enter(alone, number, "the first report of this story on this desk");
            return alone;
        }
        // A report placed again stays where it was as long as it still fits there: addresses of stories should hold.
        var join = joins.Find(candidate => candidate.Story == stays) ?? joins[0];
        var file = join.Story;
        Enter(file, number, StoryReason.Of(report, _reports[join.Nearest]!));
        foreach (var other in joins)
        {
            if (other.Story != file && other.Likeness >= StoryTest.Merge && join.Likeness >= StoryTest.Merge)
                file = Merge(file, other.Story, mergedAway);
        }
        return file;
    }

    private StoryFile Found(CopyGroupId group)
    {
        var id = StoryId.Of(group.Value);
        for (var n = 2; _stories.ContainsKey(id); n++)
            id = StoryId.Of(string.Create(CultureInfo.InvariantCulture, $"{group.Value}/{n}"));
        var file = new StoryFile(id, _clock);
        _stories.Add(id, file);
        return file;
    }

    private void Enter(StoryFile file, int number, string reason)
    {
        file.Reports.Add(number);
        _reports[number]!.Story = file;
        _reports[number]!.Reason = reason;
    }

    private StoryFile Merge(StoryFile a, StoryFile b, List<StoryId> mergedAway)
    {
        var (elder, younger) = a.Serial <= b.Serial ? (a, b) : (b, a);
        foreach (var number in younger.Reports)
        {
            elder.Reports.Add(number);
            _reports[number]!.Story = elder;
        }
        younger.Reports.Clear();
        _stories.Remove(younger.Id);
        mergedAway.Add(younger.Id);
        return elder;
    }

    private Story StoryOf(StoryFile file)
    {
        var reports = file.Reports.ConvertAll(number => _reports[number]!);
        reports.Sort((a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : string.CompareOrdinal(a.Group.Value, b.Group.Value));
        return new Story(file.Id, reports.ConvertAll(report => new StoryReport(report.Group, report.Reason)));
    }

    private int NewNumber(Report report)
    {
        if (!_free.TryPop(out var number))
        {
            number = _reports.Count;
            _reports.Add(null);
        }
        _reports[number] = report;
        _numbers[report.Group] = number;
        return number;
    }

    private StoryFile? TakeOut(CopyGroupId group)
    {
        if (!_numbers.Remove(group, out var number))
            return null;
        var report = _reports[number]!;
        _postings.Remove(number, report);
        foreach (var article in report.Articles)
        {
            if (_groupOf.TryGetValue(article, out var held) && held == group)
                _groupOf.Remove(article);
        }
        report.Story.Reports.Remove(number);
        _reports[number] = null;
        _free.Push(number);
        return report.Story;
    }

    // Stories stand in the queue in the order they were last touched, with older places of the same story before: those are passed over.
    private void Forget(StoryFile keep, Instant seen)
    {
        _now = Instant.Max(_now, seen);
        keep.Touched = _clock;
        _ages.Enqueue((keep, _clock, _now));
        while (_ages.TryPeek(out var oldest) && (_numbers.Count > _capacity || oldest.Seen < _now - _window) && oldest.File != keep)
        {
            _ages.Dequeue();
            if (oldest.File.Touched != oldest.Touched)
                continue;
            foreach (var number in oldest.File.Reports.ToArray())
                TakeOut(_reports[number]!.Group);
            _stories.Remove(oldest.File.Id);
        }
    }
}
