using Dateline.Model;

namespace Dateline.Claims;

/// <summary>All names of a text, in order: runs of capitalised words, with the titles before them and the descriptions behind them.</summary>
internal sealed class NameTable
{
    private const int LongestName = 7;
    private const int LongestOffice = 14;

    private readonly ClaimText _text;
    private readonly Dictionary<string, List<NameRun>> _byWord = new(StringComparer.Ordinal);

    public NameTable(ClaimText text)
    {
        _text = text;
        foreach (var (from, to) in text.Paragraphs)
            Scan(from, to);
        foreach (var run in Runs)
        {
            foreach (var word in run.Words.Distinct(StringComparer.Ordinal))
            {
                if (!_byWord.TryGetValue(word, out var runs))
                    _byWord[word] = runs = [];
                runs.Add(run);
            }
        }
    }

    /// <summary>The names, in the order of the text.</summary>
    public List<NameRun> Runs { get; } = [];

    /// <summary>The names that hold a word.</summary>
    public IReadOnlyList<NameRun> With(string word) => _byWord.TryGetValue(word, out var runs) ? runs : [];

    /// <summary>The last name before a word that holds <paramref name="word"/>, else the first behind it; <c>null</c> when none does.</summary>
    public NameRun? LastWith(string word, int at)
    {
        if (!_byWord.TryGetValue(word, out var runs))
            return null;
        int low = 0, high = runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].From < at)
                low = middle + 1;
            else
                high = middle;
        }
        return runs[Math.Max(low - 1, 0)];
    }

    /// <summary>The first name among the words of a range; <c>null</c> when there is none.</summary>
    public NameRun? In(int from, int to)
    {
        int low = 0, high = Runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].To > from)
                high = middle;
            else
                low = middle + 1;
        }
        return low < Runs.Count && Runs[low].From < to ? Runs[low] : null;
    }

    /// <summary>The number of names that begin before a word.</summary>
    public int Before(int at)
    {
        int low = 0, high = Runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].From < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void Scan(int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (!IsCapital(i))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < to && end - i < LongestName && (IsCapital(end) || (end + 1 < to && IsJoint(end) && IsCapital(end + 1))))
                end++;
            Add(i, end, from, to);
            i = end;
        }
    }

    private void Add(int start, int end, int from, int to)
    {
        var first = start;
        // Titles and what only opens a sentence are no part of the name.
        var isBody = HasBody(start, end);
        while (first < end && ((!isBody && NameWords.Titles.Contains(Plain(first))) || (first == start && Opens(first, from)) || IsMark(first)))
            first++;
        if (first == end)
        {
            return; // a title alone is no name
        }
        var words = new List<string>();
        for (var i = first; i < end; i++)
        {
            if (IsCapital(i))
                words.Add(Plain(i));
        }
        var before = first;
        while (before > from && first - before < LongestOffice && IsTitle(before - 1))
            before--;
        var hasTitle = before < first;
        var behind = Behind(end, to);
        var office = behind.From < behind.To && (_text.Words[behind.From].Kind == WordKind.Determiner || HasPerson(behind)) ? behind : hasTitle ? (before, first) : (first, first);
        var kind = NameWords.KindOf([.. words], hasTitle || HasPerson(office));
        Runs.Add(new NameRun(first, end, [.. words], kind, office));
    }

    // In "State Department" and "Foreign Ministry" the words of titles are the name's own.
    private bool HasBody(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (NameWords.Organisations.Contains(Plain(i)))
                return true;
        }
        return false;
    }

    // ", the mayor of Ostby," and ", a spokeswoman for the port,": up to the next mark.
    private (int From, int To) Behind(int at, int to)
    {
        if (at + 2 >= to || _text.Words[at].Kind != WordKind.Comma)
            return (at, at);
        var end = at + 1;
        while (end < to && end - at < LongestOffice && _text.Words[end].Kind is not (WordKind.Comma or WordKind.Stop or WordKind.Semicolon or WordKind.Colon or WordKind.Dash or WordKind.Closing or WordKind.Opening)
            && _text.Words[end].Kind is not (WordKind.Relative or WordKind.Modal or WordKind.Be or WordKind.Have) && !(_text.Words[end].Kind == WordKind.Saying && _text.Words[end].Form is VerbForm.Past or VerbForm.Third))
            end++;
        return HasPerson((at + 1, end)) ? (at + 1, end) : (at, at);
    }

    private bool HasPerson((int From, int To) range)
    {
        for (var i = range.From; i < range.To; i++)
        {
            if (_text.Words[i].Kind == WordKind.Person)
                return true;
        }
        return false;
    }

    private bool IsTitle(int at) => NameWords.Titles.Contains(Plain(at)) || _text.Words[at].Kind == WordKind.Person || (_text.Words[at].Kind == WordKind.Stop && at > 0 && NameWords.Titles.Contains(Plain(at - 1)));

    private bool IsCapital(int at)
    {
        ref readonly var word = ref _text.Words[at];
        if ((word.Shape & 1) == 0 || word.Kind is WordKind.Day or WordKind.Number && word.Shape != 1)
            return false;
        return !(word.Kind is WordKind.Pronoun or WordKind.Possessive or WordKind.Determiner or WordKind.And or WordKind.Subordinator or WordKind.Relative or WordKind.That or WordKind.Preposition or WordKind.To or WordKind.By
            or WordKind.Modal or WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Not or WordKind.Day || (word.Kind == WordKind.Adverb && at > 0 && _text.Words[at - 1].Sentence != word.Sentence));
    }

    // A sentence's first word is capital anyhow: it is a name's only when nothing else explains it.
    private bool Opens(int at, int from) =>
        (at == from || _text.Words[at - 1].Sentence != _text.Words[at].Sentence || _text.Words[at - 1].Kind == WordKind.Opening)
        && _text.Words[at].Kind is not (WordKind.Name or WordKind.Capitals or WordKind.Body);

    // "Ministry of Defence", "Kim Jong-un and" is none.
    private bool IsJoint(int at) => Plain(at) is "of" or "de" or "la" or "van" or "von" or "der" or "bin" or "al" or "for" or "&" || (_text.Words[at].Kind == WordKind.Stop && at > 0 && _text.Words[at - 1].End - _text.Words[at - 1].Start < 4
        && (_text.Words[at - 1].End - _text.Words[at - 1].Start == 1 || NameWords.Titles.Contains(Plain(at - 1))));

    private bool IsMark(int at) => _text.Words[at].Kind is WordKind.Stop or WordKind.OtherMark;

    /// <summary>A word in small letters, without the stops of an abbreviation.</summary>
    public string Plain(int at) => Stances.Lower(_text, at).Trim('.');
}
