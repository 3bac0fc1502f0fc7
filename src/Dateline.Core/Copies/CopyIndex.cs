using System.Globalization;
using Dateline.Model;

namespace Dateline.Copies;

/// <summary>
/// Finds copies as articles come in: same text under another name, date, byline or section, cut, briefed, reordered, wrapped or reworded.
/// State in memory only; the same articles in the same order always give the same groups.
/// </summary>
/// <remarks>
/// An inverted index over sampled word 4-grams names the candidates (containment, Broder 1997: a copy may be a small part of what it is
/// copied from). Each is then laid word by word beside the new text: the shorter must stand in the longer, and the facts in exchanged places
/// must agree, so that two forms filled in differently stay apart. Grams found in many different texts count for nothing.
/// Of an article the index keeps its grams and a few numbers; the texts it lays side by side it asks for, when it is told whom.
/// </remarks>
public sealed class CopyIndex
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 3;

    private const int CandidateLimit = 12;
    private const int WitnessLimit = 4;
    private const int KinLimit = 200;
    private const int GroupsWithNotes = 512;
    private const string ByEditor = "an editor put it with this text";

    private readonly int _capacity;
    private readonly CopyShelf _shelf;
    private readonly CopySearch _search;
    private readonly CopyTies _ties;
    private readonly Dictionary<CopyGroupId, CopyFile> _groups = [];
    private readonly OutletLedger _outlets = new();
    private readonly OutletBoilerplate _boilerplate = new();
    private readonly Queue<CopyFile> _noted = [];
    private DecidedCopies _decided = DecidedCopies.None;
    private long _clock;

    /// <summary>An empty index.</summary>
    /// <param name="capacity">Articles remembered, at least 1. Beyond it the groups longest untouched are forgotten. Default 1,000,000
    /// (less than 1 kB each, the texts not counted in).</param>
    /// <param name="recall">Tells the articles of some identifiers again, as they were last placed; those it no longer has it leaves out. Then the
    /// index keeps only the texts lately used (some 15 MB). <c>null</c>: it keeps them all, about 6 kB an article.</param>
    public CopyIndex(int capacity = 1_000_000, Func<IReadOnlyList<ArticleId>, IReadOnlyList<FiledArticle>>? recall = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _shelf = new CopyShelf(recall, _boilerplate);
        _search = new CopySearch(_shelf);
        _ties = new CopyTies(_shelf);
    }

    /// <summary>How many articles are remembered.</summary>
    public int Count => _shelf.Living;

    /// <summary>What editors decided: obeyed by every later call. What stands already stays where it is until it is placed again, and as it was judged
    /// until it is judged again.</summary>
    public DecidedCopies Decided
    {
        get => _decided;
        set
        {
            _decided = value;
            _ties.Kin = value.Kin;
        }
    }

    /// <summary>Files an article among its copies. An id placed again replaces its text.</summary>
    /// <returns>The group it now stands in, and what became of others.</returns>
    public CopyPlacement Place(FiledArticle article)
    {
        _clock++;
        _shelf.Settle();
        var text = _shelf.Read(article);
        var former = TakeOut(article.Id);
        var number = _shelf.Add(text);

        var tied = _ties.Of(article.Id);
        var matches = Matches(text);
        // What an editor put together is looked for nowhere else.
        if (tied.Count > 0)
            matches.RemoveAll(match => !tied.Contains(match.File));
        var file = Join(number, text, matches, former, tied.Count > 0 ? tied[0] : null, out var mergedAway);
        file = BringTogether(file, tied, mergedAway);
        file.Touched = _clock;
        _search.Leave(number, text.Sample.Grams.Span[..text.Sample.Kept], lookedUp: true);
        text.DropSample();
        _boilerplate.Learn(text.Paragraphs, file.Serial);
        CopyFlood.Heed(file, text, _shelf, _decided.Dates);

        var left = new List<CopyGroup>();
        if (former is not null && former != file && !mergedAway.Contains(former.Id))
        {
            if (former.Texts.Count == 0)
            {
                _groups.Remove(former.Id);
                mergedAway.Add(former.Id);
            }
            else if (Judge(former) is { } rest)
            {
                left.Add(rest);
            }
        }
        var placement = new CopyPlacement(Judge(file)!, mergedAway, left);
        Forget(file);
        return placement;
    }

    /// <summary>The group an article stands in, judged by what is known now; <c>null</c> when it was never placed or is forgotten.</summary>
    public CopyGroup? GroupOf(ArticleId article) => _shelf.Find(article, out var number) ? Judge(_shelf[number].File!) : null;

    /// <summary>The same, with those members judged anew too that are only listed: for when something was decided about them.</summary>
    public CopyGroup? Rejudge(ArticleId article)
    {
        if (!_shelf.Find(article, out var number))
            return null;
        CopyFlood.Rehear(_shelf[number].File!, _shelf, _decided.Dates);
        return Judge(_shelf[number].File!);
    }

    /// <summary>Whether a group stands here under this name.</summary>
    public bool Holds(CopyGroupId group) => _groups.ContainsKey(group);

    /// <summary>Whether an article is remembered.</summary>
    public bool Holds(ArticleId article) => _shelf.Find(article, out _);

    /// <summary>The articles whose text this one is a copy of, or that are copies of it or of the same part of a third: a closer relation than
    /// the group, where a digest may hold two texts that share nothing.</summary>
    /// <returns>Empty for an article never placed or forgotten.</returns>
    public IReadOnlyList<ArticleId> CopiesOf(ArticleId article)
    {
        if (!_shelf.Find(article, out var number) || _shelf.Text(number) is not { } text)
            return [];
        var near = _search.Candidates(text).Select(candidate => candidate.Text).Take(KinLimit);
        return CopyKin.Of(text, _shelf.Texts([.. near.Concat(_shelf[number].File!.Texts.Take(KinLimit)).Where(other => other != number).Distinct()]));
    }

    /// <summary>Lays a copy beside the text it was copied from, as it is done when articles are placed, and tells which passages stand in both.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="origin">The text it was copied from.</param>
    /// <param name="limit">Words of the copy that are compared, at least 1; the rest is left out, so that a text of any length costs a bounded time.</param>
    public static SharedText SharedWith(FiledArticle copy, FiledArticle origin, int limit = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return SharedPassages.Of(copy, origin, limit);
    }

    /// <summary>What an outlet has shown of itself in the groups still remembered.</summary>
    public OutletRecord RecordOf(string outlet) => _outlets.Of(outlet);

    /// <summary>What has to be kept of an article to restore its place later without its text: some 250 bytes.</summary>
    /// <returns><c>null</c> for an article never placed or forgotten, or whose text cannot be told again.</returns>
    public byte[]? SketchOf(ArticleId article) =>
        _shelf.Find(article, out var number) && _shelf.Text(number) is { } text
            ? CopySketch.Write(text, _shelf[number].File!.ReasonOf(article))
            : null;

    /// <summary>Puts an article back where it stood, from what <see cref="SketchOf"/> gave; in the order of placing.</summary>
    /// <returns><c>false</c> when the sketch is damaged or of another version, or the article has a place already; then nothing happened and the
    /// article is to be placed.</returns>
    public bool Restore(ArticleId article, CopyGroupId group, ReadOnlySpan<byte> sketch)
    {
        if (CopySketch.Read(sketch) is not { } read || _shelf.Find(article, out _))
            return false;
        _clock++;
        if (!_groups.TryGetValue(group, out var file))
            _groups[group] = file = new CopyFile(group, _clock);
        file.Touched = _clock;
        Enter(file, _shelf.Add(article, read.Words, read.Address), article, read.Reason);
        _search.Leave(_shelf.Numbers - 1, read.Grams, lookedUp: false);
        Forget(file);
        return true;
    }

    /// <summary>Enters into the outlets' records what a group showed when it was last judged; for groups that were restored.</summary>
    /// <param name="group">The group as it was answered.</param>
    /// <param name="places">For each member, in their order, its outlet and its page's own date.</param>
    public void RestoreRecord(CopyGroup group, IReadOnlyList<(string Outlet, DateFinding? PageDate)> places)
    {
        if (!_groups.TryGetValue(group.Id, out var file) || places.Count != group.Members.Count)
            return;
        CopyFlood.Restore(file, group, places);
        _outlets.Enter(group, places);
    }

    /// <summary>Puts the texts lately used away, as far as they can be had again, and the comparisons made too unless these are to stay.</summary>
    internal void PutAway(bool withNotes = true)
    {
        _shelf.PutAway();
        while (withNotes && _noted.TryDequeue(out var file))
            file.DropNotes();
    }

    private CopyGroup? Judge(CopyFile file)
    {
        var had = file.HasNotes;
        var group = GroupDesk.Judge(file, _shelf, _outlets, _decided);
        if (!had && file.HasNotes)
            _noted.Enqueue(file);
        while (_noted.Count > GroupsWithNotes)
            _noted.Dequeue().DropNotes();
        return group;
    }

    // Candidates by containment, then each laid beside the text; the best of each group.
    private List<(CopyFile File, TextMatch Match)> Matches(CopyText text)
    {
        var candidates = _search.Candidates(text);
        if (candidates.Count == 0)
            return [];
        _shelf.Fetch([.. candidates.Take(CandidateLimit).Select(candidate => candidate.Text)]);
        var found = new List<(CopyFile, TextMatch)>();
        var tried = new Dictionary<CopyFile, int>();
        for (var i = 0; i < candidates.Count && tried.Count <= CandidateLimit; i++)
        {
            var file = _shelf[candidates[i].Text].File!;
            var tries = tried.GetValueOrDefault(file);
            if (tries == 0 && _ties.Bars(text.Id, file))
                tried[file] = tries = -1;
            if (tries < 0 || tries >= 3 || _shelf.Text(candidates[i].Text) is not { } other)
                continue;
            var match = TextMatch.Laid(text, other);
            tried[file] = tries + 1;
            if (!CopyTest.IsCopy(match))
            {
                match.Dispose();
                continue;
            }
            tried[file] = -1;
            if (!HoldsAddress(file, text.AddressHash) && (match.Bridged >= CopyTest.Strong || FitsMost(file, text, candidates[i].Text)))
                found.Add((file, match));
        }
        return found;
    }

    // Articles that quote the same speech chain up, each a little like the next; a weak likeness must hold for most of the group.
    private bool FitsMost(CopyFile file, CopyText text, int matched)
    {
        var longest = file.Texts.Where(number => number != matched).OrderByDescending(number => _shelf[number].Words).ThenBy(number => number).Take(WitnessLimit).ToList();
        var others = _shelf.Texts(longest);
        return others.Count == 0 || 2 * others.Count(other => CopyTest.IsCopy(TextMatch.Laid(text, other))) >= others.Count;
    }

    private bool HoldsAddress(CopyFile file, ulong address) => address != 0 && file.Texts.Exists(number => _shelf[number].Address == address);

    private CopyFile Join(int number, CopyText text, List<(CopyFile File, TextMatch Match)> matches, CopyFile? former, CopyFile? tied, out List<CopyGroupId> mergedAway)
    {
        mergedAway = [];
        if (matches.Count == 0)
        {
            var alone = tied ?? (former is { Texts.Count: 0 } ? former : Found(text.Id));
            Enter(alone, number, text.Id, tied is null ? null : ByEditor);
            return alone;
        }
        var (into, best) = matches.MaxBy(found => found.Match.Bridged * Math.Min(found.Match.Left.Words.Length, found.Match.Right.Words.Length));
        foreach (var (file, match) in matches)
        {
            // A digest that holds two other texts is no proof that those are one: only a text that stands in both joins them.
            if (file == into || file.Texts.Count == 0 || match.Left != text || best.Left != text || _ties.Part(into, file))
                continue;
            var (elder, younger) = into.Serial <= file.Serial ? (into, file) : (file, into);
            Merge(elder, younger);
            mergedAway.Add(younger.Id);
            into = elder;
        }
        Enter(into, number, text.Id, ReasonOf(text, best));
        return into;
    }

    private CopyFile BringTogether(CopyFile file, List<CopyFile> tied, List<CopyGroupId> mergedAway)
    {
        foreach (var other in tied)
        {
            if (other == file || other.Texts.Count == 0 || _ties.Part(file, other))
                continue;
            var (elder, younger) = file.Serial <= other.Serial ? (file, other) : (other, file);
            younger.Note(_shelf[younger.Texts[0]].Id, ByEditor);
            Merge(elder, younger);
            mergedAway.Add(younger.Id);
            file = elder;
        }
        return file;
    }

    private static string ReasonOf(CopyText text, TextMatch match)
    {
        var other = match.Left == text ? match.Right : match.Left;
        var share = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(match.Covered * 100)}%");
        return match.Left == text
            ? $"{share} of its words stand in the same runs in the text at {other.Outlet}"
            : $"it holds {share} of the words of the text at {other.Outlet} in the same runs";
    }

    private CopyFile Found(ArticleId article)
    {
        var id = CopyGroupId.Of(article.Value);
        for (var n = 2; _groups.ContainsKey(id); n++)
            id = CopyGroupId.Of(string.Create(CultureInfo.InvariantCulture, $"{article.Value}/{n}"));
        var file = new CopyFile(id, _clock);
        _groups.Add(id, file);
        return file;
    }

    private void Enter(CopyFile file, int number, ArticleId article, string? reason)
    {
        file.Texts.Add(number);
        file.Note(article, reason);
        _shelf.Put(number, file);
    }

    private void Merge(CopyFile elder, CopyFile younger)
    {
        foreach (var number in younger.Texts)
        {
            elder.Texts.Add(number);
            _shelf.Put(number, elder);
        }
        elder.TakeOver(younger);
        younger.Texts.Clear();
        _outlets.Withdraw(younger.Id);
        _groups.Remove(younger.Id);
    }

    private CopyFile? TakeOut(ArticleId id)
    {
        if (!_shelf.Find(id, out var number))
            return null;
        var file = _shelf[number].File!;
        file.Texts.Remove(number);
        file.Strike(id);
        if (file.Texts.Count == 0)
            _outlets.Withdraw(file.Id);
        _shelf.TakeOut(number);
        return file;
    }

    // A tenth at a time, so that the cost of a sweep is spread over many articles.
    private void Forget(CopyFile keep)
    {
        if (_shelf.Living > _capacity)
        {
            var target = _capacity - _capacity / 10;
            foreach (var file in _groups.Values.OrderBy(file => file.Touched).ToList())
            {
                if (_shelf.Living <= target)
                    break;
                if (file == keep)
                    continue;
                foreach (var number in file.Texts.ToArray())
                    TakeOut(_shelf[number].Id);
                _groups.Remove(file.Id);
            }
        }
        if (_shelf.Gone < 64 || _shelf.Gone * 10 < _shelf.Numbers)
            return;
        var renumbered = _search.Renumber();
        foreach (var file in _groups.Values)
            file.Renumber(renumbered);
    }
}
