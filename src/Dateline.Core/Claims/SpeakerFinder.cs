using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Says whom a source's words mean: the fullest name the text has for a short form, a pronoun, "the ministry".</summary>
internal sealed class SpeakerFinder
{
    private const int NamesBack = 24;

    private readonly ClaimText _text;
    private readonly NameTable _names;
    private readonly Dictionary<string, NameRun> _fullest = new(StringComparer.Ordinal);
    private NameRun? _spoke;

    public SpeakerFinder(ClaimText text)
    {
        _text = text;
        _names = new NameTable(text);
    }

    /// <summary>Finds the speaker; sources must come in the order of the text.</summary>
    /// <param name="source">Pieces of the source, ranges of words.</param>
    /// <param name="around">The speaker of the quotation the source stands in, for "I"; <c>null</c> outside.</param>
    public Speaker Find(IReadOnlyList<(int From, int To)> source, Speaker? around)
    {
        if (source.Count == 0)
            return Speaker.Unknown;
        var (from, to) = source[0];
        while (from + 1 < to && _names.Plain(from) is "by" or "to" or "from" or "in" or "of")
            from++;
        if (HeadName(from, to) is { } own)
            return Told(own, from, to);
        var head = Head(from, to);
        var word = _names.Plain(head);
        if (_text.Words[head].Kind is WordKind.Pronoun or WordKind.Relative or WordKind.Possessive or WordKind.That)
            return OfPronoun(word, head, around);
        if (Definite(from, word) && OfNoun(word, from) is { } meant)
            return Known(meant);
        return new Speaker(null, KindOf(word), null, Slice(from, to));
    }

    // A name that leads the source, or that ends it after a title: "Mayor Ada Quill", "the ministry's spokesman Ivo Brandt". In "aides to Quill" it is another's.
    private NameRun? HeadName(int from, int to)
    {
        var run = _names.In(from, to);
        if (run is null || run.From < from)
            return null;
        for (var i = from; i < run.From; i++)
        {
            if (_text.Words[i].Kind is WordKind.Preposition or WordKind.By or WordKind.Relative or WordKind.To && _names.Plain(i) is not ("of" or "for"))
                return null;
            if (_names.Plain(i) is "of" or "for")
                return Named(from, i) is null && Later(run, i, to) is { } later ? later : null;
        }
        // "Quill's spokesman", "Ostby police": the name only says whose.
        if (run.To < to && _text.Words[run.To].Kind == WordKind.Genitive)
            return Later(run, run.To, to);
        if (run.To < to && _text.Words[run.To].Kind is WordKind.Person or WordKind.Plural && run.Kind != SpeakerKind.Person)
            return Later(run, run.To, to);
        return run;
    }

    // "A spokesman for the port, Ivo Brandt": the name behind a comma or beside a person's noun.
    private NameRun? Later(NameRun first, int at, int to)
    {
        for (var n = _names.Before(Math.Max(first.To, at)); n < _names.Runs.Count && _names.Runs[n].From < to; n++)
        {
            var run = _names.Runs[n];
            if (_text.Words[run.From - 1].Kind is WordKind.Comma or WordKind.Person)
                return run;
        }
        return null;
    }

    private NameRun? Named(int from, int to) => _names.In(from, to) is { } run && run.To <= to ? run : null;

    private Speaker Told(NameRun own, int from, int to)
    {
        var full = Fullest(own);
        var office = own.Office.From < own.Office.To ? own.Office : full.Office;
        if (office.From == office.To && own.To < to - 1 && _text.Words[own.To].Kind == WordKind.Comma)
            office = (own.To + 1, to);
        _spoke = full;
        var kind = full.Kind == SpeakerKind.Unknown ? own.Kind : full.Kind;
        return new Speaker(Slice(full.From, full.To), kind == SpeakerKind.Unknown ? SpeakerKind.Person : kind, SpanOf(full.From, full.To), office.From < office.To ? Slice(office.From, office.To) : null);
    }

    private Speaker Known(NameRun run)
    {
        var full = Fullest(run);
        _spoke = full;
        var office = run.Office.From < run.Office.To ? run.Office : full.Office;
        return new Speaker(Slice(full.From, full.To), full.Kind == SpeakerKind.Unknown ? SpeakerKind.Person : full.Kind, SpanOf(full.From, full.To), office.From < office.To ? Slice(office.From, office.To) : null);
    }

    /// <summary>The longest name of the text that a name shortens; the earlier of two, the name itself when there is none.</summary>
    private NameRun Fullest(NameRun own)
    {
        var key = string.Join(' ', own.Words);
        return _fullest.TryGetValue(key, out var known) ? known : _fullest[key] = Longest(own);
    }

    private NameRun Longest(NameRun own)
    {
        var best = own;
        foreach (var run in _names.With(own.Words[^1]))
        {
            if (run.Words.Length > best.Words.Length && Shortens(own, run))
                best = run;
        }
        if (own.Words.Length == 1 && own.Words[0].Length is > 1 and < 7 && best == own && Slice(own.From, own.To).All(char.IsUpper))
            return _names.Runs.FirstOrDefault(run => Initials(run) == own.Words[0]) ?? own;
        return best == own && _names.With(own.Words[^1]).FirstOrDefault(run => run.Words.AsSpan().SequenceEqual(own.Words)) is { } first && first.From < own.From ? first : best;
    }

    // "Kim" and "Kim Jong Un", "Brandt" and "Ivo Brandt", "Defence Ministry" and "Ministry of Defence".
    private static bool Shortens(NameRun own, NameRun full)
    {
        if (own.Words.Length == 1)
            return (full.Kind == SpeakerKind.Person && own.Kind is SpeakerKind.Person or SpeakerKind.Unknown && (full.Words[^1] == own.Words[0] || full.Words[0] == own.Words[0]))
                || (full.Kind != SpeakerKind.Person && !NameWords.Places.Contains(own.Words[0]) && full.Words[0] == own.Words[0]);
        return own.Words.All(word => full.Words.Contains(word, StringComparer.Ordinal));
    }

    private static string Initials(NameRun run) => run.Words.Length < 2 ? "" : string.Concat(run.Words.Select(word => word[..1]));

    private Speaker OfPronoun(string word, int at, Speaker? around)
    {
        if (word is "i" or "me" or "my" or "we" or "us" or "our")
            return around ?? new Speaker(null, SpeakerKind.Unnamed, null, null);
        if (word is "who" or "which" or "that" or "whom" or "whose")
            return _names.Runs.ElementAtOrDefault(_names.Before(at) - 1) is { } before && at - before.To <= 12 && _text.Words[before.From].Sentence == _text.Words[at].Sentence ? Known(before) : Speaker.Unknown;
        var person = word is "he" or "she" or "him" or "her" or "his" or "himself" or "herself";
        if (!person && word is not ("it" or "its" or "they" or "them" or "their"))
            return new Speaker(null, SpeakerKind.Unnamed, null, null);
        var woman = word is "she" or "her" or "herself";
        // Of the same paragraph's names before it the subject of a sentence weighs most; the speaker before is the next guess.
        NameRun? best = null;
        var weight = 0.0;
        var paragraph = _text.Words[at].Paragraph;
        for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < NamesBack; n--, back++)
        {
            var run = _names.Runs[n];
            var full = Fullest(run);
            if (person != (full.Kind is SpeakerKind.Person or SpeakerKind.Unknown) || (person && (full.Kind == SpeakerKind.Unknown || (Sex(full, run) is { } sex && sex != woman))))
                continue;
            var near = 1.0 / (1 + 0.25 * back) / (1 + 0.5 * Math.Min(paragraph - _text.Words[run.From].Paragraph, 6));
            var subject = IsSubject(run) ? 2.0 : 1.0;
            var spoke = _spoke is not null && _spoke.Words.AsSpan().SequenceEqual(full.Words) ? 2.2 : 1.0;
            var quoted = _text.Words[run.From].Quotation >= 0 ? 0.4 : 1.0;
            if (near * subject * spoke * quoted > weight)
                (best, weight) = (run, near * subject * spoke * quoted);
        }
        return best is null ? Speaker.Unknown : Known(best);
    }

    // The first name of its sentence, or right before a verb.
    private bool IsSubject(NameRun run)
    {
        var before = _names.Runs.ElementAtOrDefault(_names.Before(run.From) - 1);
        return before is null || _text.Words[before.From].Sentence != _text.Words[run.From].Sentence || _text.Words[before.From].Paragraph != _text.Words[run.From].Paragraph
            || (run.To < _text.Count && _text.Words[run.To].Form is VerbForm.Past or VerbForm.Third);
    }

    private bool? Sex(NameRun full, NameRun run)
    {
        for (var i = Math.Max(0, run.From - 2); i < run.From; i++)
        {
            if (_names.Plain(i) is "mr" or "mrs" or "ms" or "miss" or "sir" or "lady" or "dame" or "king" or "queen")
                return NameWords.Women.Contains(_names.Plain(i));
        }
        if (NameWords.Women.Contains(full.Words[0]))
            return true;
        if (NameWords.Men.Contains(full.Words[0]))
            return false;
        for (var i = full.Office.From; i < full.Office.To; i++)
        {
            if (_names.Plain(i) is "spokeswoman" or "congresswoman" or "chairwoman" or "queen" or "actress")
                return true;
            if (_names.Plain(i) is "spokesman" or "congressman" or "chairman" or "king" or "actor")
                return false;
        }
        return null;
    }

    // "The ministry": the last name before it that holds the word; "the spokeswoman": the last name so described.
    private NameRun? OfNoun(string noun, int at)
    {
        var found = _names.LastWith(noun, at);
        if (found is not null && found.From < at)
            return found;
        for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < 4 * NamesBack; n--, back++)
        {
            var run = _names.Runs[n];
            for (var i = run.Office.From; i < run.Office.To; i++)
            {
                if (_names.Plain(i) == noun)
                    return run;
            }
        }
        if (noun is "company" or "firm" or "group" or "agency" or "newspaper" or "paper" or "channel" or "party" or "union" or "bank")
        {
            for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < NamesBack; n--, back++)
            {
                if (_names.Runs[n].Kind is SpeakerKind.Organisation or SpeakerKind.Medium)
                    return _names.Runs[n];
            }
        }
        return found;
    }

    private bool Definite(int from, string noun) => _names.Plain(from) is "the" or "his" or "her" or "its" or "their" or "that" or "this" || _names.Plain(from) == noun;

    private int Head(int from, int to)
    {
        var head = from;
        for (var i = from; i < to; i++)
        {
            if (i > from && _text.Words[i].Kind is WordKind.Comma or WordKind.Relative or WordKind.Preposition or WordKind.Genitive or WordKind.Ing or WordKind.By or WordKind.To or WordKind.That)
                break;
            head = i;
        }
        return head;
    }

    private static SpeakerKind KindOf(string noun)
    {
        if (NameWords.Documents.Contains(noun))
            return SpeakerKind.Document;
        if (NameWords.Organisations.Contains(noun) && noun is not ("officers" or "republicans" or "democrats"))
            return SpeakerKind.Organisation;
        return NameWords.Media.Contains(noun) || noun is "media" ? SpeakerKind.Medium : SpeakerKind.Unnamed;
    }

    private string Slice(int from, int to) => _text.Text[_text.Words[from].Start.._text.Words[to - 1].End];

    private TextSpan SpanOf(int from, int to) => new(_text.Words[from].Start, _text.Words[to - 1].End, Slice(from, to));
}
