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
    public const int Version = 3;

    private readonly ReportText _text = new();
    private readonly StoryNeighbours _neighbours;
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
    private readonly HashSet<StoryFile> _changed = [];
    private readonly StoryTies _ties;
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
        _neighbours = new StoryNeighbours(_postings, _reports);
        _ties = new StoryTies(StoryOf);
    }

    /// <summary>Judges a report against the stories most like it; another than the shipped trees when training.</summary>
    internal StoryNeighbours Neighbours => _neighbours;

    /// <summary>How many reports are remembered.</summary>
    public int Count => _numbers.Count;

    /// <summary>Which reports, by an article of each, editors put in one story or kept apart: obeyed by every later call; what stands already stays until it is
    /// placed again.</summary>
    public DecidedKin Decided
    {
        get => _ties.Kin;
        set => _ties.Kin = value;
    }

    /// <summary>Whether a group is remembered.</summary>
    public bool Holds(CopyGroupId group) => _numbers.ContainsKey(group);

    /// <summary>Every article of the story an article stands in, itself among them; empty when it is not remembered.</summary>
    public IReadOnlyList<ArticleId> MatesOf(ArticleId article) => StoryOf(article) is { } story ? [.. story.Reports.SelectMany(number => _reports[number]!.Articles)] : [];

    /// <summary>Puts a story back as it stood, with nothing judged: one that was forgotten and is wanted again.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reports">Its groups that are still on file, each with the article that stands for it. Those remembered already stay where they are.</param>
    public void Restore(Story story, IReadOnlyList<(CopyGroup Group, FiledArticle Lead)> reports)
    {
        var missing = reports.Where(report => !_numbers.ContainsKey(report.Group.Id)).ToList();
        if (missing.Count == 0)
            return;
        if (!_stories.TryGetValue(story.Id, out var file))
            _stories.Add(story.Id, file = new StoryFile(story.Id, ++_clock));
        foreach (var (group, lead) in missing)
        {
            var report = Make(group, lead, isNew: true);
            var number = NewNumber(report);
            foreach (var member in group.Members)
                _groupOf[member.Article] = group.Id;
            Enter(file, number, story.Reports.FirstOrDefault(one => one.Group == group.Id)?.Reason ?? "");
            _postings.Add(number, report.Vector);
        }
        file.SplitAsked = Math.Max(file.SplitAsked, file.Reports.Count);
        file.Touched = _clock;
        _ages.Enqueue((file, _clock, _now));
    }

    /// <summary>Files a copy group among the stories. A group placed again keeps its story unless its text now says otherwise.</summary>
    /// <param name="group">The group as it now stands.</param>
    /// <param name="members">Its articles; at least the first of the group.</param>
    /// <returns>The story it now stands in, and which stories are no more.</returns>
    public StoryPlacement Place(CopyGroup group, IReadOnlyList<FiledArticle> members)
    {
        ArgumentOutOfRangeException.ThrowIfZero(members.Count);
        _clock++;
        _changed.Clear();
        var mergedAway = new List<StoryId>();
        var lead = members.FirstOrDefault(member => member.Id == group.Members[0].Article) ?? members[0];
        var former = TakeOut(group.Id);
        var absorbed = Absorb(group, mergedAway);

        var number = NewNumber(Make(group, lead, isNew: former is null));
        var report = _reports[number]!;
        var joins = _neighbours.Of(report);
        var tied = _ties.Of(report);
        var stays = former ?? absorbed.FirstOrDefault();
        var file = tied.Count > 0 ? Follow(number, tied[0], joins) : Choose(number, report, joins, stays, mergedAway);
        foreach (var other in absorbed.Concat(tied))
        {
            if (other != file && other.Reports.Count > 0 && !_ties.Part(file, other))
                file = Merge(file, other, mergedAway);
        }
        foreach (var emptied in absorbed.Append(former))
        {
            if (emptied is { Reports.Count: 0 } && _stories.Remove(emptied.Id))
                mergedAway.Add(emptied.Id);
        }
        _postings.Add(number, report.Vector);
        LinkSaga(file, report, joins);
        if (Split(file) is { } apart)
            _changed.Add(report.Story == apart ? file : apart);
        file = report.Story;
        if (former is { Reports.Count: > 0 })
            _changed.Add(former);
        Forget(file, lead.FirstSeen);
        var others = _changed.Where(other => other != file && IsStanding(other)).ToList();
        return new StoryPlacement(StoryOf(file), mergedAway) { Others = others.ConvertAll(StoryOf) };
    }

    private StoryFile? StoryOf(ArticleId article) =>
        _groupOf.TryGetValue(article, out var group) && _numbers.TryGetValue(group, out var number) ? _reports[number]!.Story : null;

    private Report Make(CopyGroup group, FiledArticle lead, bool isNew)
    {
        _text.Read(lead.Article, paragraph => _furniture.IsSeen(paragraph, lead.Outlet, group.Id));
        var at = group.Published.Best?.Middle();
        return new Report
        {
            Group = group.Id,
            Articles = [.. group.Members.Select(member => member.Article)],
            Outlet = lead.Outlet,
            At = at,
            Order = at ?? lead.FirstSeen,
            Vector = ReportVector.Of(_text, _counts, isNew),
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

    // Where an editor put it.
    private StoryFile Follow(int number, StoryFile story, List<StoryJoin> joins)
    {
        if (joins.Find(candidate => candidate.Story == story && candidate.Belongs >= StoryTest.Join) is { } join)
        {
            story.Cohesion += join.Near.Cosine;
            story.Joined++;
            Enter(story, number, StoryReason.Of(_reports[number]!, _text, _reports[join.Nearest]!));
        }
        else
        {
            Enter(story, number, "an editor put it into this story");
        }
        return story;
    }

    private StoryFile Choose(int number, Report report, List<StoryJoin> joins, StoryFile? stays, List<StoryId> mergedAway)
    {
        joins.RemoveAll(join => _ties.Bars(report, join.Story));
        if (joins.Count == 0 || joins[0].Belongs < StoryTest.Join)
        {
            var alone = stays is { Reports.Count: 0 } && _stories.ContainsKey(stays.Id) ? stays : Found(report.Group);
            Enter(alone, number, "the first report of this story on this desk");
            return alone;
        }
        // A report placed again stays where it was as long as it still fits there: addresses of stories should hold.
        var join = joins.Find(candidate => candidate.Story == stays && candidate.Belongs >= StoryTest.Join) ?? joins[0];
        var file = join.Story;
        file.Cohesion += join.Near.Cosine;
        file.Joined++;
        Enter(file, number, StoryReason.Of(report, _text, _reports[join.Nearest]!));
        foreach (var other in joins)
        {
            if (other.Story != file && other.Belongs >= StoryTest.Second && !_ties.Part(file, other.Story) && AreOne(file, other.Story))
                file = Merge(file, other.Story, mergedAway);
        }
        return file;
    }

    private bool IsStanding(StoryFile file) => _stories.TryGetValue(file.Id, out var held) && held == file;

    // Days of one affair are stories of their own, which name each other.
    private void LinkSaga(StoryFile file, Report report, List<StoryJoin> joins)
    {
        foreach (var join in joins)
        {
            if (join.Story != file && StoryTest.IsSaga(join.Near) && IsStanding(join.Story) && _reports[join.Nearest] is { } nearest && file.MayLink(join.Story))
            {
                file.Link(join.Story, StoryReason.Of(report, _text, nearest));
                _changed.Add(join.Story);
            }
        }
    }

    // A story whose halves have drifted apart is two: the bigger half keeps the address, of two alike the elder. Asked when a story has grown by half.
    private StoryFile? Split(StoryFile file)
    {
        if (file.Reports.Count < file.SplitAsked * 1.5)
            return null;
        file.SplitAsked = file.Reports.Count;
        if (StoryHalves.Part(file.Reports, _reports) is not { } second)
            return null;
        var first = file.Reports.Except(second).ToList();
        var (stays, leaves) = second.Count > first.Count || (second.Count == first.Count && second.Contains(file.Reports[0])) ? (second, first) : (first, second);
        var (trialStays, trialLeaves) = (new StoryFile(file.Id, file.Serial), new StoryFile(file.Id, _clock));
        trialStays.Reports.AddRange(stays);
        trialLeaves.Reports.AddRange(leaves);
        if (_neighbours.Belong(trialLeaves, trialStays) >= StoryTest.Apart || _ties.Joins(leaves.ConvertAll(number => _reports[number]!), stays.ConvertAll(number => _reports[number]!)))
            return null;
        var apart = Found(leaves.ConvertAll(number => _reports[number]!).MinBy(report => (report.Order, report.Group.Value))!.Group);
        foreach (var number in leaves)
        {
            file.Reports.Remove(number);
            Enter(apart, number, _reports[number]!.Reason);
        }
        apart.Touched = _clock;
        _ages.Enqueue((apart, _clock, _now));
        apart.Link(file, $"was one story with the report at {_reports[stays[0]]!.Outlet} until both had grown apart");
        return apart;
    }

    // The smaller one's reports are asked.
    private bool AreOne(StoryFile a, StoryFile b) =>
        a.Reports.Count + b.Reports.Count <= StoryTest.Full
        && (a.Reports.Count < b.Reports.Count ? _neighbours.Belong(a, b) : _neighbours.Belong(b, a)) >= StoryTest.Merge;

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
        elder.Cohesion += younger.Cohesion;
        elder.Joined += younger.Joined;
        foreach (var (other, reason) in younger.Saga)
            elder.Link(other, reason);
        younger.Reports.Clear();
        _stories.Remove(younger.Id);
        mergedAway.Add(younger.Id);
        return elder;
    }

    private Story StoryOf(StoryFile file)
    {
        var reports = file.Reports.ConvertAll(number => _reports[number]!);
        reports.Sort((a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : string.CompareOrdinal(a.Group.Value, b.Group.Value));
        return new Story(file.Id, reports.ConvertAll(report => new StoryReport(report.Group, report.Reason)))
        {
            Saga = [.. file.Saga.Where(link => link.Story != file && IsStanding(link.Story)).Select(link => new StoryLink(link.Story.Id, link.Reason))],
        };
    }

    private int NewNumber(Report report)
    {
        if (!_free.TryPop(out var number))
        {
            number = _reports.Count;
            _reports.Add(null);
        }
        _postings.Reach(number);
        _reports[number] = report;
        _numbers[report.Group] = number;
        return number;
    }

    private StoryFile? TakeOut(CopyGroupId group)
    {
        if (!_numbers.Remove(group, out var number))
            return null;
        var report = _reports[number]!;
        _postings.Remove(number);
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
