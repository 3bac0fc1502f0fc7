using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Says whom a source's words mean: the fullest name the text has for a short form, a pronoun, "the ministry".</summary>
internal sealed partial class SpeakerFinder
{
    private const int NamesBack = 24;
    private const int LongestAntecedent = 4;

    private readonly ClaimText _text;
    private readonly NameTable _names;
    private readonly Dictionary<string, NameRun> _fullest = new(StringComparer.Ordinal);
    private readonly NameSexes _sexes;
    private readonly NameKinds _kinds;
    private NameRun? _spoke;

    // Where somebody without a name spoke last, whether a woman as far as the noun tells; and where a body without one.
    private int _nameless = -1;
    private bool? _namelessWoman;
    private int _namelessBody = -1;

    public SpeakerFinder(ClaimText text)
    {
        _text = text;
        _names = new NameTable(text);
        _sexes = new NameSexes(text, _names);
        _kinds = new NameKinds(text, _names);
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
        // "Ada Quill's claim": whose it is.
        while (to > from + 1 && (_text.Words[to - 1].Kind == WordKind.Genitive || _text.Text[_text.Words[to - 1].Start] is '\'' or '’'))
            to--;
        if (Described(from, to) is { } described)
            return described.Of is { } one ? Known(one) : Nameless(described.Noun, from, to);
        if (HeadName(from, to) is { } own)
            return Told(own, from, to);
        // "The company's own emails": the owner is not the source.
        var owned = Owned(from, to);
        var head = Head(owned, to);
        var word = _names.Plain(head);
        if (_text.Words[head].Kind is WordKind.Pronoun or WordKind.Relative or WordKind.Possessive or WordKind.That && head == from)
            return OfPronoun(word, head, around);
        if (owned == from && Definite(from, head, word) && OfNoun(word, from, head) is { } meant)
            return Known(meant);
        return Apposed(word, to) is { } apposed ? Known(apposed) : Nameless(word, from, to);
    }

    // "His coach had called him fat ... the coach, Zoran Bilic": who is told by a noun alone has the name that stands behind it later.
    private NameRun? Apposed(string noun, int at)
    {
        if (!SourceNouns.IsOnePerson(noun) && !SourceNouns.IsEnterprise(noun))
            return null;
        for (int n = _names.Before(at), seen = 0; n < _names.Runs.Count && seen < NamesAhead; n++, seen++)
        {
            var run = _names.Runs[n];
            var comma = run.From - 1;
            while (comma > at && NameWords.Titles.Contains(_names.Plain(comma)))
                comma--;
            if (comma - 2 > at && _text.Words[comma].Kind == WordKind.Comma && _names.Plain(comma - 1) == noun && _names.Plain(comma - 2) == "the"
                && _text.Words[comma].Sentence == _text.Words[run.From].Sentence && run.To < _text.Count && _text.Words[run.To].Kind == WordKind.Comma)
                return run;
        }
        return null;
    }

    /// <summary>Finds the speaker of a statement inside another's content: who speaks there is not who speaks next.</summary>
    public Speaker FindWithin(IReadOnlyList<(int From, int To)> source, Speaker? around)
    {
        var before = (_spoke, _nameless, _namelessWoman, _namelessBody);
        var found = Find(source, around);
        // Nobody tells of himself by a noun: "Ada Quill said the harbour master had told".
        if (around?.Name is { } own && found.Name == own && source is [var (from, to), ..] && _text.Words[from].Kind is not (WordKind.Pronoun or WordKind.Possessive or WordKind.Relative) && HeadName(from, to) is null)
            found = Nameless(_names.Plain(Head(Owned(from, to), to)), from, to);
        (_spoke, _nameless, _namelessWoman, _namelessBody) = before;
        return found;
    }

    private Speaker Nameless(string noun, int from, int to)
    {
        var kind = KindOf(noun);
        if (kind != SpeakerKind.Unnamed)
            _namelessBody = to;
        else if (SourceNouns.IsOnePerson(noun))
            (_nameless, _namelessWoman) = (to, SexOf(noun));
        return new Speaker(null, kind, null, Slice(from, to));
    }

    private int Owned(int from, int to)
    {
        for (var i = to - 2; i > from; i--)
        {
            if (_text.Words[i].Kind == WordKind.Genitive || (_text.Text[_text.Words[i].Start] is '\'' or '’' && _text.Words[i].Start == _text.Words[i - 1].End))
                return i + 1;
            if (_text.Words[i].Kind is WordKind.Comma or WordKind.Preposition or WordKind.Relative)
                to = i; // what stands behind describes
        }
        return from;
    }

    // A name that leads the source, or that ends it after a title: "Mayor Ada Quill", "the ministry's spokesman Ivo Brandt". In "aides to Quill" it is another's.
    private NameRun? HeadName(int from, int to)
    {
        var run = _names.In(from, to);
        if (run is null || run.From < from)
            return null;
        for (var i = from; i < run.From; i++)
        {
            if (_text.Words[i].Kind is WordKind.Preposition or WordKind.By or WordKind.Relative or WordKind.To or WordKind.That or WordKind.Subordinator && _names.Plain(i) is not ("of" or "for"))
                return null;
            if (_names.Plain(i) is "of" or "for")
                return Named(from, i) is not null ? null : _text.Words[run.From - 1].Kind == WordKind.Comma ? run : Later(run, i, to);
        }
        // "Quill's spokesman", "Ostby police": the name only says whose.
        if (run.To < to && _text.Words[run.To].Kind == WordKind.Genitive)
            return Later(run, run.To, to);
        if (run.To < to && (run.Kind != SpeakerKind.Person || run.To - run.From == 1) && (_text.Words[run.To].Kind is WordKind.Person or WordKind.Plural or WordKind.Body
            || (_text.Words[run.To].Kind is WordKind.Word or WordKind.Saying or WordKind.SayingNoun && run.To - run.From == 1)))
            return Later(run, run.To, to);
        // "Presumptive Democrat nominee Hilde Carr": the name behind the noun is the source's.
        return run.To + 1 < to && _text.Words[run.To].Kind == WordKind.Person && _names.In(run.To + 1, to) is { } named && named.From == run.To + 1 ? named : run;
    }

    // "A spokesman for the port, Ivo Brandt": the name behind a comma or beside a person's noun.
    private NameRun? Later(NameRun first, int at, int to)
    {
        for (var n = _names.Before(Math.Max(first.To, at)); n < _names.Runs.Count && _names.Runs[n].From < to; n++)
        {
            var run = _names.Runs[n];
            if (_text.Words[run.From - 1].Kind is WordKind.Comma or WordKind.Person or WordKind.Word)
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
        var kind = full.Kind == SpeakerKind.Unknown && own.Kind is SpeakerKind.Organisation or SpeakerKind.Medium ? own.Kind : _kinds.Of(full);
        return new Speaker(Slice(full.From, full.To), kind, SpanOf(full.From, full.To), office.From < office.To ? Slice(office.From, office.To) : null);
    }

    private Speaker Known(NameRun run)
    {
        var full = Fullest(run);
        _spoke = full;
        var office = run.Office.From < run.Office.To ? run.Office : full.Office;
        return new Speaker(Slice(full.From, full.To), _kinds.Of(full), SpanOf(full.From, full.To), office.From < office.To ? Slice(office.From, office.To) : null);
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
        // "Norvane" beside "Norvanian" is a land, not short for the Norvane Central Dispatch.
        var isLand = own.Words.Length == 1 && _names.IsLand(own.Words[0]);
        foreach (var run in _names.With(own.Words[^1]))
        {
            // "The North" is North Korea, not "North Korean".
            if (run.Words.Length > best.Words.Length && Shortens(own, run) && !SourceNouns.IsDemonym(run.Words[^1]) && !(isLand && run.Kind != SpeakerKind.Person))
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
        if (word is "that")
            return Speaker.Unknown;
        if (word is "who" or "which" or "whom" or "whose")
            return _names.Runs.ElementAtOrDefault(_names.Before(at) - 1) is { } before && at - before.To <= 12 && _text.Words[before.From].Sentence == _text.Words[at].Sentence ? Known(before) : Antecedent(at);
        var person = word is "he" or "she" or "him" or "her" or "his" or "himself" or "herself";
        if (!person && word is not ("it" or "its" or "they" or "them" or "their"))
            return new Speaker(null, SpeakerKind.Unnamed, null, null);
        bool? woman = person ? word is "she" or "her" or "herself" : null;
        // Who spoke last without a name is meant sooner than a name farther off; inside a content somebody else is.
        var nameless = person ? _nameless : word is "it" or "its" ? _namelessBody : Math.Max(_nameless, _namelessBody);
        if (around is null && nameless > 0 && nameless <= at && _text.Words[at].Paragraph - _text.Words[nameless - 1].Paragraph <= 1
            && (!person || _namelessWoman is null || _namelessWoman == woman) && !NamedSince(nameless, at, person))
            return Speaker.Unknown;
        // "The supplier, Golden Spoon, said it had admitted": in what a body says "it" is the body.
        if (word is "it" && around is { Name: not null, Kind: SpeakerKind.Organisation or SpeakerKind.Medium } && _spoke is { } body && Slice(Fullest(body).From, Fullest(body).To) == around.Name)
            return Known(body);
        if (word is "they" or "them" or "their" && (_spoke is null || _spoke.Kind is SpeakerKind.Person or SpeakerKind.Unknown))
            return Speaker.Unknown;
        return Salient(person, woman, at) is { } best ? Known(best) : Speaker.Unknown;
    }

    // "The army, which said": somebody without a name, told by the words before.
    private Speaker Antecedent(int at)
    {
        var end = _text.Words[Math.Max(0, at - 1)].Kind == WordKind.Comma ? at - 1 : at;
        var start = end;
        while (start > 0 && end - start < LongestAntecedent && _text.Words[start - 1].Sentence == _text.Words[at].Sentence && _text.Words[start - 1].Paragraph == _text.Words[at].Paragraph
            && _text.Words[start - 1].Kind is WordKind.Word or WordKind.Person or WordKind.Body or WordKind.Plural or WordKind.SayingNoun or WordKind.Past or WordKind.Ing or WordKind.Number)
            start--;
        return start > 0 && start < end && _text.Words[start - 1].Kind == WordKind.Determiner && _text.Words[start - 1].Paragraph == _text.Words[at].Paragraph
            ? new Speaker(null, KindOf(_names.Plain(end - 1)), null, Slice(start - 1, end)) : Speaker.Unknown;
    }

    private bool NamedSince(int from, int at, bool person)
    {
        for (var n = _names.Before(from); n < _names.Runs.Count && _names.Runs[n].From < at; n++)
        {
            if (person == Fullest(_names.Runs[n]).Kind is SpeakerKind.Person && IsSubject(_names.Runs[n]))
                return true;
        }
        return false;
    }

    /// <summary>The weightiest name before a word: near, subject of its sentence, speaker of the statement before, of fitting sex.</summary>
    /// <param name="person">Whether a person is looked for, else a body.</param>
    /// <param name="woman">Her or his sex, where it is known.</param>
    /// <param name="at">The word.</param>
    /// <param name="noun">By which the person is told: whoever bears another office is less likely meant ("the goalkeeper" is not Coach Lindqvist).</param>
    private NameRun? Salient(bool person, bool? woman, int at, string? noun = null)
    {
        NameRun? best = null;
        var weight = 0.0;
        var paragraph = _text.Words[at].Paragraph;
        for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < NamesBack; n--, back++)
        {
            var run = _names.Runs[n];
            var full = Fullest(run);
            if (person ? !CanBePerson(full, run) || (woman is { } she && _sexes.Of(full, run) is { } sex && sex != she) : !CanBeBody(full, run))
                continue;
            var near = 1.0 / (1 + 0.25 * back) / (1 + 0.5 * Math.Min(paragraph - _text.Words[run.From].Paragraph, 6));
            var subject = IsSubject(run) ? 2.0 : 1.0;
            var spoke = _spoke is not null && _spoke.Words.AsSpan().SequenceEqual(full.Words) ? 2.2 : 1.0;
            var quoted = _text.Words[run.From].Quotation >= 0 ? 0.4 : 1.0;
            // A lone word that nothing calls a person or a body is only a guess.
            var sure = full.Kind == SpeakerKind.Unknown || (!person && full.Kind == SpeakerKind.Person) ? 0.4 : 1.0;
            var other = noun is not null && (BearsOther(full, noun) || BearsOther(run, noun)) ? 0.25 : 1.0;
            if (near * subject * spoke * quoted * sure * other > weight)
                (best, weight) = (run, near * subject * spoke * quoted * sure * other);
        }
        return best;
    }

    private bool BearsOther(NameRun run, string noun)
    {
        var bears = false;
        for (var i = run.Office.From; i < run.Office.To; i++)
        {
            if (_names.Plain(i) == noun)
                return false;
            bears |= SourceNouns.Offices.Contains(_names.Plain(i));
        }
        return bears;
    }

    private bool CanBePerson(NameRun full, NameRun run) => full.Kind == SpeakerKind.Person && run.Kind is SpeakerKind.Person or SpeakerKind.Unknown && _kinds.Of(full) == SpeakerKind.Person;

    // A body, or a name that nothing calls a person: no title, no given name, no office, no "he".
    private bool CanBeBody(NameRun full, NameRun run) =>
        full.Kind is SpeakerKind.Organisation or SpeakerKind.Medium || (full.Office.From == full.Office.To && run.Office.From == run.Office.To && _sexes.Of(full, run) is null && (full.To - full.From > 1 || IsSubject(run)));

    // The first name of its sentence, or right before a verb.
    private bool IsSubject(NameRun run)
    {
        var before = _names.Runs.ElementAtOrDefault(_names.Before(run.From) - 1);
        return before is null || _text.Words[before.From].Sentence != _text.Words[run.From].Sentence || _text.Words[before.From].Paragraph != _text.Words[run.From].Paragraph
            || (run.To < _text.Count && _text.Words[run.To].Form is VerbForm.Past or VerbForm.Third);
    }

    private int Head(int from, int to)
    {
        var head = from;
        for (var i = from; i < to; i++)
        {
            if (i > from && (i > from + 1 || _text.Words[i].Kind != WordKind.Ing) && _text.Words[i].Kind is WordKind.Comma or WordKind.Relative or WordKind.Preposition or WordKind.Genitive or WordKind.Ing or WordKind.By or WordKind.To or WordKind.That)
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
