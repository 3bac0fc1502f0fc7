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
    public const int Version = 1;

    private readonly int _capacity;
    private readonly TermCounts _counts = new();
    private readonly OutletFurniture _furniture = new();
    private readonly Dictionary<uint, TermPostings> _postings = [];
    private readonly List<Report?> _reports = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<CopyGroupId, int> _numbers = [];
    private readonly Dictionary<ArticleId, CopyGroupId> _groupOf = [];
    private readonly Dictionary<StoryId, StoryFile> _stories = [];
    private float[] _dots = new float[64];
    private long _clock;

    /// <summary>An empty index.</summary>
    /// <param name="capacity">Reports remembered, at least 1. Beyond it the longest untouched are forgotten. Default 100,000.</param>
    public StoryIndex(int capacity = 100_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
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
        Post(number);
        var story = StoryOf(file);
        Forget(file);
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
            Touched = _clock,
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
        if (_dots.Length < _reports.Count)
            Array.Resize(ref _dots, _reports.Count * 2);
        var touched = new List<int>();
        for (var t = 0; t < report.Terms.Length; t++)
        {
            if (!_postings.TryGetValue(report.Terms[t], out var list))
                continue;
            var weight = report.Weights[t];
            foreach (var (other, against) in list.Entries)
            {
                ref var dot = ref _dots[other];
                if (dot == 0)
                    touched.Add(other);
                dot += weight * against;
            }
        }
        // A story is no nearer than its nearest report, and time only takes away: most of what shares a word needs no second look.
        var near = new Dictionary<StoryFile, StoryJoin>();
        foreach (var other in touched)
        {
            if (_dots[other] >= StoryTest.Join * 0.999)
                near.TryAdd(_reports[other]!.Story, new StoryJoin(_reports[other]!.Story));
        }
        foreach (var other in touched)
        {
            var dot = _dots[other];
            _dots[other] = 0;
            if (near.Count > 0 && near.TryGetValue(_reports[other]!.Story, out var join))
                join.Add(other, dot * StoryTest.Fade(report.At, _reports[other]!.At));
        }
        var joins = near.Values.Where(join => join.Likeness >= StoryTest.Join).ToList();
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

    private void Post(int number)
    {
        var report = _reports[number]!;
        for (var t = 0; t < report.Terms.Length; t++)
        {
            if (!_postings.TryGetValue(report.Terms[t], out var list))
                _postings.Add(report.Terms[t], list = new TermPostings());
            list.Add(number, report.Weights[t]);
        }
    }

    private StoryFile? TakeOut(CopyGroupId group)
    {
        if (!_numbers.Remove(group, out var number))
            return null;
        var report = _reports[number]!;
        foreach (var term in report.Terms)
        {
            var list = _postings[term];
            list.Remove(number);
            if (list.Count == 0)
                _postings.Remove(term);
        }
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

    private void Forget(StoryFile keep)
    {
        if (_numbers.Count <= _capacity)
            return;
        var target = _capacity - _capacity / 10;
        foreach (var file in _stories.Values.OrderBy(file => file.Reports.Max(number => _reports[number]!.Touched)).ToList())
        {
            if (_numbers.Count <= target)
                return;
            if (file == keep)
                continue;
            foreach (var number in file.Reports.ToArray())
                TakeOut(_reports[number]!.Group);
            _stories.Remove(file.Id);
        }
    }
}
