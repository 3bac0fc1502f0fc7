using Dateline.Model;

namespace Dateline.Claims;

/// <summary>All names of a text, in order: runs of capitalised words, with the titles before them and the descriptions behind them.</summary>
internal sealed class NameTable
{
    private const int LongestName = 7;
    private const int LongestOffice = 14;

    private readonly ClaimText _text;
    private readonly Dictionary<string, List<NameRun>> _byWord = new(StringComparer.Ordinal);
    private HashSet<string>? _lands;
    private HashSet<uint>? _inner;

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

    /// <summary>Whether the text has the adjective of a land of that name: "Norvanian", "Liranese".</summary>
    public bool IsLand(string name)
    {
        _lands ??= [.. _byWord.Keys.Select(Land).OfType<string>()];
        return name.Length > 3 && _lands.Contains(name.TrimEnd('a', 'e', 'i', 'o', 'y'));
    }

    private static string? Land(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i"])
        {
            if (word.Length - ending.Length > 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return null;
    }

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
            while (end < to && end - i < LongestName && (IsCapital(end) || (end + 1 < to && (IsJoint(i, end) || IsShared(i, end, from)) && IsCapital(end + 1))))
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
        // "Labour Minister Petra Sandoval": the last title is the name's, and what stands before it the title's.
        for (var i = end - 2; i >= first; i--)
        {
            if (NameWords.Titles.Contains(Plain(i)) && IsCapital(i + 1) && !NameWords.IsOfBody(Words(i + 1, end)))
                first = i + 1;
        }
        // "Residents of Coal Lane": the name begins behind the "of".
        while (first > start && first < end && !IsCapital(first))
            first++;
        if (first == start && IsFirstOfSentence(first, from))
            first = BehindTrade(first, end);
        if (first == end || (end - first == 1 && IsFirstOfSentence(first, from) && (IsDescribing(first, to) || IsSeveral(first))))
        {
            return; // a title alone is no name, nor a noun that only opens the sentence
        }
        var words = Words(first, end);
        var before = Math.Min(first, start);
        while (before > from && first - before < LongestOffice && IsTitle(before - 1))
            before--;
        var hasTitle = before < first;
        var behind = Behind(end, to);
        var office = behind.From < behind.To && (_text.Words[behind.From].Kind == WordKind.Determiner || HasPerson(behind)) ? behind : hasTitle ? (before, first) : (first, first);
        var kind = NameWords.KindOf([.. words], hasTitle || HasPerson(office));
        if (kind is SpeakerKind.Unknown or SpeakerKind.Person && !HasPerson(behind) && KindBefore(first, from, start < first && IsFirstOfSentence(start, from)) is { } told)
            kind = told;
        else if (kind == SpeakerKind.Unknown && end - first == 1 && _text.Words[first].Kind == WordKind.Capitals)
            kind = SpeakerKind.Organisation;
        Runs.Add(new NameRun(first, end, [.. words], kind, office));
    }

    private List<string> Words(int from, int to)
    {
        var words = new List<string>();
        for (var i = from; i < to; i++)
        {
            if (IsCapital(i))
                words.Add(Plain(i));
        }
        return words;
    }

    private bool IsFirstOfSentence(int at, int from) => at == from || _text.Words[at - 1].Sentence != _text.Words[at].Sentence || _text.Words[at - 1].Kind is WordKind.Opening or WordKind.Dash;

    // "Striker Danilo Pesic", "Carmaker Volane": a sentence's first word may be a trade, which only there is capital.
    private int BehindTrade(int first, int end)
    {
        var noun = Plain(first);
        if (end - first > 2 && IsCapital(first + 1) && SourceNouns.IsTrade(noun) && !NameWords.Men.Contains(noun) && !NameWords.Women.Contains(noun) && !NameWords.IsOfBody(Words(first + 1, end)))
            return first + 1;
        return end - first > 1 && SourceNouns.IsEnterprise(noun) && noun.EndsWith('r') && IsCapital(first + 1) ? first + 1 : first;
    }

    // "Rail operator", "Airport security officers": the noun behind tells that the first word only opens the sentence.
    private bool IsDescribing(int at, int to)
    {
        if (at + 2 >= to || IsCapital(at + 1) || _text.Words[at].Kind is WordKind.Capitals)
            return false;
        var next = Plain(at + 1);
        return SourceNouns.IsPersonal(next) || SourceNouns.IsEnterprise(next) || _text.Words[at + 1].Kind == WordKind.Person
            || (_text.Words[at + 1].Kind == WordKind.Word && _text.Words[at + 2].Kind == WordKind.Person);
    }

    // "Farmers", "Campaigners": a noun for several persons, unless the text writes it with a capital elsewhere ("Bernard Sanders").
    private bool IsSeveral(int at)
    {
        var noun = Plain(at);
        if (!noun.EndsWith('s') || noun.Length < 5 || !(SourceNouns.IsTrade(noun[..^1]) || SourceNouns.Offices.Contains(noun[..^1])))
            return false;
        _inner ??= InnerCapitals();
        return !_inner.Contains(_text.Words[at].Word);
    }

    // Words that stand with a capital inside a sentence.
    private HashSet<uint> InnerCapitals()
    {
        var found = new HashSet<uint>();
        for (var i = 1; i < _text.Count; i++)
        {
            if ((_text.Words[i].Shape & 1) != 0 && !IsFirstOfSentence(i, 0) && _text.Words[i].Paragraph == _text.Words[i - 1].Paragraph)
                found.Add(_text.Words[i].Word);
        }
        return found;
    }

    // "The daily Obzornik", "the tanker firm Aegir Lines": the noun before a name tells what it names.
    private SpeakerKind? KindBefore(int first, int from, bool isOpened)
    {
        if (first == from)
            return null;
        var noun = Plain(first - 1);
        if (SourceNouns.Media.Contains(noun))
            return SpeakerKind.Medium;
        // "Developer Alonzo Pike" may be a person, "carmaker Volane" is none.
        if (isOpened && !noun.EndsWith("maker", StringComparison.Ordinal) && Words(first, Math.Min(first + 2, _text.Count)).Count > 1)
            return null;
        return SourceNouns.IsEnterprise(noun) && (isOpened || !SourceNouns.IsPersonal(noun)) && noun is not ("owner" or "head" or "party") ? SpeakerKind.Organisation : null;
    }

    // "Seafarers' Mission", "St Bride's Hospital": the mark of possession stands inside the name.
    private bool IsShared(int start, int at, int from) =>
        _text.Words[at].End - _text.Words[at].Start <= 2 && _text.Text[_text.Words[at].Start] is '\'' or '’' && _text.Words[at].Start == _text.Words[at - 1].End
        && (Plain(start) == "st" || (_text.Words[at].End - _text.Words[at].Start == 1 && start > from && Plain(start - 1) == "the"));

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
        if (word.End - word.Start > 3 && _text.Text.AsSpan(word.Start, 3) is "al-" or "el-" or "Al-" && char.IsUpper(_text.Text[word.Start + 3]))
            return true;
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
    private bool IsJoint(int start, int at) => (Plain(at) is "of" or "for" && !IsPersonBefore(start, at)) || (Plain(at) == "and" && IsBodyOf(start, at)) || Plain(at) is "de" or "la" or "van" or "von" or "der" or "bin" or "al" or "&" || (_text.Words[at].Kind == WordKind.Stop && at > 0 && _text.Words[at - 1].End - _text.Words[at - 1].Start < 4
        && (_text.Words[at - 1].End - _text.Words[at - 1].Start == 1 || NameWords.Titles.Contains(Plain(at - 1))));

    // "President Milan Dorsey of Orvane": a person's name ends before "of".
    private bool IsPersonBefore(int start, int at)
    {
        var words = Words(start, at);
        return words.Count > 1 && NameWords.KindOf([.. words], hasTitle: false) == SpeakerKind.Person && (NameWords.Titles.Contains(words[0]) || words.Count > 2 || NameWords.Men.Contains(words[0]) || NameWords.Women.Contains(words[0]));
    }

    // "The Federation of Dock and Quay Workers".
    private bool IsBodyOf(int start, int at)
    {
        var of = start;
        while (of < at && Plain(of) != "of")
            of++;
        return of < at && of > start && NameWords.Organisations.Contains(Plain(of - 1)) && at - of <= 3 && !NameWords.Titles.Contains(Plain(at + 1));
    }

    private bool IsMark(int at) => _text.Words[at].Kind is WordKind.Stop or WordKind.OtherMark;

    /// <summary>A word in small letters, without the stops of an abbreviation.</summary>
    public string Plain(int at) => Stances.Lower(_text, at).Trim('.');
}
