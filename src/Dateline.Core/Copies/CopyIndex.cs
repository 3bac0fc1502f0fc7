using System.Globalization;
using Dateline.Model;

namespace Dateline.Copies;

/// <summary>
/// Finds copies as articles come in: same text under another name, date, byline or section, cut, briefed, reordered, wrapped or reworded.
/// State in memory only; the same articles in the same order always give the same groups.
/// </summary>
/// <remarks>
/// An inverted index over one in four word 4-grams names the candidates (containment, Broder 1997: a copy may be a small part of what it is
/// copied from). Each is then laid word by word beside the new text: the shorter must stand in the longer, and the facts in exchanged places
/// must agree, so that two forms filled in differently stay apart. Shingles found in many different texts count for nothing.
/// </remarks>
public sealed class CopyIndex
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 2;

    private const int CandidateLimit = 12;
    private const int SharedMin = 3;
    private const double ContainmentMin = 0.06;
    private const int CommonAt = 10;
    private const int PostingsPerGroup = 4;
    private const int WitnessLimit = 4;
    private const int KinLimit = 200;

    private readonly int _capacity;
    private readonly ShingleTable _table = new();
    private readonly List<CopyText?> _texts = [];
    private readonly List<CopyFile?> _files = [];
    private readonly Dictionary<ArticleId, int> _numbers = [];
    private readonly Dictionary<CopyGroupId, CopyFile> _groups = [];
    private readonly Stack<int> _freeNumbers = [];
    private readonly OutletLedger _outlets = new();
    private int[] _counts = new int[64];
    private int _living;
    private long _clock;

    /// <summary>An empty index.</summary>
    /// <param name="capacity">Articles remembered, at least 1. Beyond it the groups longest untouched are forgotten. Default 250,000
    /// (about 4 kB each).</param>
    public CopyIndex(int capacity = 250_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>How many articles are remembered.</summary>
    public int Count => _living;

    /// <summary>Files an article among its copies. An id placed again replaces its text.</summary>
    /// <returns>The group it now stands in, and what became of others.</returns>
    public CopyPlacement Place(FiledArticle article)
    {
        _clock++;
        var text = CopyText.Of(article);
        var former = TakeOut(article.Id);
        var number = NewNumber(text);
        _numbers[article.Id] = number;
        _living++;

        var matches = Matches(text);
        var file = Join(number, text, matches, former, out var mergedAway);
        file.Touched = _clock;
        Post(number, text);

        var left = new List<CopyGroup>();
        if (former is not null && former != file && !mergedAway.Contains(former.Id))
        {
            if (former.Texts.Count == 0)
            {
                _groups.Remove(former.Id);
                mergedAway.Add(former.Id);
            }
            else
            {
                left.Add(GroupDesk.Judge(former, _texts, _outlets));
            }
        }
        var placement = new CopyPlacement(GroupDesk.Judge(file, _texts, _outlets), mergedAway, left);
        Forget(file);
        return placement;
    }

    /// <summary>The group an article stands in, judged by what is known now; <c>null</c> when it was never placed or is forgotten.</summary>
    public CopyGroup? GroupOf(ArticleId article) =>
        _numbers.TryGetValue(article, out var number) ? GroupDesk.Judge(_files[number]!, _texts, _outlets) : null;

    /// <summary>The articles whose text this one is a copy of, or that are copies of it or of the same part of a third: a closer relation than
    /// the group, where a digest may hold two texts that share nothing.</summary>
    /// <returns>Empty for an article never placed or forgotten.</returns>
    public IReadOnlyList<ArticleId> CopiesOf(ArticleId article)
    {
        if (!_numbers.TryGetValue(article, out var number))
            return [];
        var text = _texts[number]!;
        var near = Candidates(text).Select(candidate => candidate.Text).Take(KinLimit);
        return CopyKin.Of(text, [.. near.Concat(_files[number]!.Texts.Take(KinLimit)).Where(other => other != number).Distinct().Select(other => _texts[other]!)]);
    }

    /// <summary>What an outlet has shown of itself in the groups still remembered.</summary>
    public OutletRecord RecordOf(string outlet) => _outlets.Of(outlet);

    // Candidates by containment, then each laid beside the text; the best of each group.
    private List<(CopyFile File, TextMatch Match)> Matches(CopyText text)
    {
        var candidates = Candidates(text);
        var found = new List<(CopyFile, TextMatch)>();
        var tried = new Dictionary<CopyFile, int>();
        for (var i = 0; i < candidates.Count && tried.Count <= CandidateLimit; i++)
        {
            var file = _files[candidates[i].Text]!;
            var tries = tried.GetValueOrDefault(file);
            if (tries < 0 || tries >= 3)
                continue;
            var match = Lay(text, _texts[candidates[i].Text]!);
            tried[file] = tries + 1;
            if (!CopyTest.IsCopy(match))
                continue;
            tried[file] = -1;
            if (!HoldsAddress(file, text.Address) && (match.Bridged >= CopyTest.Strong || FitsMost(file, text, candidates[i].Text)))
                found.Add((file, match));
        }
        return found;
    }

    private List<(int Text, double Share)> Candidates(CopyText text)
    {
        if (_counts.Length < _texts.Count)
            Array.Resize(ref _counts, _texts.Count * 2);
        var touched = new List<int>();
        var own = 0;
        foreach (var key in text.Shingles)
        {
            var postings = _table.Of(key);
            if (postings.IsCommon)
                continue;
            own++;
            while (postings.MoveNext())
            {
                if (_counts[postings.Current]++ == 0)
                    touched.Add(postings.Current);
            }
        }
        var candidates = new List<(int Text, double Share)>();
        foreach (var other in touched)
        {
            var shared = _counts[other];
            _counts[other] = 0;
            var against = _texts[other]!;
            var smaller = Math.Min(own, Math.Max(shared, against.Shingles.Length));
            if (shared >= SharedMin && shared >= ContainmentMin * smaller && (text.Address.Length == 0 || text.Address != against.Address))
                candidates.Add((other, (double)shared / smaller));
        }
        candidates.Sort((a, b) => b.Share != a.Share ? b.Share.CompareTo(a.Share) : a.Text.CompareTo(b.Text));
        return candidates;
    }

    // Articles that quote the same speech chain up, each a little like the next; a weak likeness must hold for most of the group.
    private bool FitsMost(CopyFile file, CopyText text, int matched)
    {
        var others = file.Texts.Where(number => number != matched).OrderByDescending(number => _texts[number]!.Words.Length).ThenBy(number => number).Take(WitnessLimit).ToList();
        return others.Count == 0 || 2 * others.Count(number => CopyTest.IsCopy(Lay(text, _texts[number]!))) >= others.Count;
    }

    /// <summary>The shorter text laid beside the longer.</summary>
    internal static TextMatch Lay(CopyText a, CopyText b) => a.Words.Length <= b.Words.Length ? TextMatch.Of(a, b) : TextMatch.Of(b, a);

    private bool HoldsAddress(CopyFile file, string address) =>
        address.Length > 0 && file.Texts.Exists(number => string.Equals(_texts[number]!.Address, address, StringComparison.Ordinal));

    private CopyFile Join(int number, CopyText text, List<(CopyFile File, TextMatch Match)> matches, CopyFile? former, out List<CopyGroupId> mergedAway)
    {
        mergedAway = [];
        if (matches.Count == 0)
        {
            var alone = former is { Texts.Count: 0 } ? former : Found(text.Id);
            Enter(alone, number, text, "the first place of this text on this desk");
            return alone;
        }
        var (into, best) = matches.MaxBy(found => found.Match.Bridged * Math.Min(found.Match.Left.Words.Length, found.Match.Right.Words.Length));
        foreach (var (file, match) in matches)
        {
            // A digest that holds two other texts is no proof that those are one: only a text that stands in both joins them.
            if (file == into || file.Texts.Count == 0 || match.Left != text || best.Left != text)
                continue;
            var (elder, younger) = into.Serial <= file.Serial ? (into, file) : (file, into);
            Merge(elder, younger);
            mergedAway.Add(younger.Id);
            into = elder;
        }
        Enter(into, number, text, ReasonOf(text, best));
        return into;
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

    private void Enter(CopyFile file, int number, CopyText text, string reason)
    {
        file.Texts.Add(number);
        file.Reasons[text.Id] = reason;
        _files[number] = file;
    }

    private void Merge(CopyFile elder, CopyFile younger)
    {
        foreach (var number in younger.Texts)
        {
            elder.Texts.Add(number);
            _files[number] = elder;
        }
        foreach (var (id, reason) in younger.Reasons)
            elder.Reasons[id] = reason;
        younger.Texts.Clear();
        _outlets.Withdraw(younger.Id);
        _groups.Remove(younger.Id);
    }

    // A few texts of one group under a shingle are enough to find the group; many groups under it make it common.
    private void Post(int number, CopyText text)
    {
        var file = _files[number];
        Span<int> others = stackalloc int[CommonAt];
        foreach (var key in text.Shingles)
        {
            var postings = _table.Of(key);
            if (postings.IsCommon)
                continue;
            var kin = 0;
            var different = 0;
            while (postings.MoveNext())
            {
                var other = _files[postings.Current];
                if (other == file)
                {
                    kin++;
                    continue;
                }
                var group = _files[postings.Current]!.Texts[0];
                if (different < CommonAt && !others[..different].Contains(group))
                    others[different++] = group;
            }
            if (different >= CommonAt)
                _table.MakeCommon(key);
            else if (kin < PostingsPerGroup)
                _table.Add(key, number);
        }
    }

    private CopyFile? TakeOut(ArticleId id)
    {
        if (!_numbers.Remove(id, out var number))
            return null;
        var file = _files[number]!;
        foreach (var key in _texts[number]!.Shingles)
            _table.Remove(key, number);
        file.Texts.Remove(number);
        file.Reasons.Remove(id);
        file.Compared.Remove(id);
        file.Descents.Clear();
        if (file.Texts.Count == 0)
            _outlets.Withdraw(file.Id);
        _texts[number] = null;
        _files[number] = null;
        _freeNumbers.Push(number);
        _living--;
        return file;
    }

    private int NewNumber(CopyText text)
    {
        if (!_freeNumbers.TryPop(out var number))
        {
            number = _texts.Count;
            _texts.Add(null);
            _files.Add(null);
        }
        _texts[number] = text;
        return number;
    }

    private void Forget(CopyFile keep)
    {
        if (_living <= _capacity)
            return;
        var target = _capacity - _capacity / 10;
        foreach (var file in _groups.Values.OrderBy(file => file.Touched).ToList())
        {
            if (_living <= target)
                return;
            if (file == keep)
                continue;
            foreach (var number in file.Texts.ToArray())
                TakeOut(_texts[number]!.Id);
            _groups.Remove(file.Id);
        }
    }
}
