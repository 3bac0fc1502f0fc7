using Dateline.Model;

namespace Dateline.Claims;

// Sources told by a description: "the ministry", "the striker", "the 27-year-old", "the Italian", "the lender".
internal sealed partial class SpeakerFinder
{
    // How many names back an office is looked for.
    private const int OfficesBack = 96;

    // How many names ahead a name is looked for that follows its description.
    private const int NamesAhead = 4;

    // How many words back a noun's first mention is looked for.
    private const int IntroducedBack = 300;

    // "The 27-year-old", "the father of three", "the Italian", "the author of Salt Year": whoever the text speaks of. Null where the words are no such description.
    private (string Noun, NameRun? Of)? Described(int from, int to)
    {
        if (_names.Plain(from) != "the" || from + 1 >= to)
            return null;
        var next = _names.Plain(from + 1);
        // A name behind a comma is the better answer: "the 58-year-old, Hamid Sorel".
        if (_names.In(from + 1, to) is { } named && named.From > from + 1 && _text.Words[named.From - 1].Kind is WordKind.Comma or WordKind.Person)
            return null;
        if (SourceNouns.IsAge(next))
            return (next, Salient(person: true, null, from));
        if (next is "father" or "mother" && from + 2 < to && _names.Plain(from + 2) == "of" && from + 3 < to && _text.Words[from + 3].Kind == WordKind.Number)
            return (next, Salient(person: true, next == "mother", from));
        if (SourceNouns.IsDemonym(next) || (next is "south" or "north" or "new" && from + 2 < to && SourceNouns.IsDemonym(_names.Plain(from + 2))))
        {
            var last = next is "south" or "north" or "new" ? from + 2 : from + 1;
            if ((_text.Words[from + 1].Shape & 1) == 0)
                return null;
            if (last + 1 == to || _text.Words[last + 1].Kind == WordKind.Comma)
                return (next, Salient(person: true, null, from));
            var noun = _names.Plain(last + 1);
            return last + 2 == to && SourceNouns.IsPersonal(noun) ? (noun, Salient(person: true, SexOf(noun), from)) : null;
        }
        return null;
    }

    // "The ministry": the last name before it that holds the word; "the spokeswoman": the last name so described; "the lender", "the striker": who is spoken of.
    private NameRun? OfNoun(string noun, int at, int head)
    {
        var found = _names.LastWith(noun, at);
        if (found is not null && found.From < at)
            return found;
        for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < OfficesBack; n--, back++)
        {
            var run = _names.Runs[n];
            for (var i = run.Office.From; i < run.Office.To; i++)
            {
                if (_names.Plain(i) == noun)
                    return run;
            }
        }
        if (noun is "agency" or "newspaper" or "paper" or "daily" or "weekly" or "magazine" or "broadcaster" or "channel" or "website" or "site" or "tabloid" && LastOf(SpeakerKind.Medium, at) is { } medium)
            return medium;
        // "The Ostrevian cyber agency" is told by its own words.
        var isOwn = _names.In(at, head) is not null;
        if (SourceNouns.IsEnterprise(noun) || noun is "agency" or "newspaper" or "paper" or "channel")
            return isOwn || Introduced(noun, at) ? null : Salient(person: false, null, at);
        if (_names.Plain(at) == "the" && at + 1 < head && _names.Plain(at + 1) is "former" or "retired" or "ex" && (SourceNouns.IsOnePerson(noun) || SourceNouns.IsPersonal(noun)))
            return Salient(person: true, SexOf(noun), at);
        if (SourceNouns.Offices.Contains(noun))
            return found ?? OfficeBehind(noun, at) ?? (Introduced(noun, at) || head > at + 1 || SexOf(noun) is not null ? null : OnlyPerson(at) is { } only && !BearsOther(only, noun) ? only : null);
        if (SourceNouns.IsPersonal(noun) && !Introduced(noun, at))
            return Salient(person: true, SexOf(noun), at, noun);
        return found;
    }

    // "The foreign minister ... Minister Sten Hagberg": the name follows.
    private NameRun? OfficeBehind(string noun, int at)
    {
        for (int n = _names.Before(at), seen = 0; n < _names.Runs.Count && seen < NamesAhead; n++, seen++)
        {
            var run = _names.Runs[n];
            for (var i = run.Office.From; i < run.Office.To && i < run.From; i++)
            {
                if (_names.Plain(i) == noun)
                    return run;
            }
        }
        return null;
    }

    private NameRun? LastOf(SpeakerKind kind, int at)
    {
        for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < NamesBack; n--, back++)
        {
            if (_names.Runs[n].Kind == kind)
                return _names.Runs[n];
        }
        return null;
    }

    // "A driver said ... The driver": the noun has somebody of its own.
    private bool Introduced(string noun, int at)
    {
        for (var i = at - 1; i > 0 && i > at - IntroducedBack; i--)
        {
            if (_names.Plain(i) != noun)
                continue;
            // Somebody quoted speaks of another.
            if (_text.Words[i].Quotation >= 0)
                return true;
            for (var before = i - 1; before >= 0 && before >= i - 4 && _text.Words[before].Sentence == _text.Words[i].Sentence; before--)
            {
                if (_names.Plain(before) is "a" or "an" or "another" or "one" or "two")
                    return _names.In(i + 1, Math.Min(i + 3, _text.Count)) is not { } named || named.From > i + 2;
            }
        }
        return false;
    }

    // The one person the text has named so far: "the mayor" of a text that names nobody else.
    private NameRun? OnlyPerson(int at)
    {
        NameRun? only = null;
        for (int n = _names.Before(at) - 1, back = 0; n >= 0 && back < OfficesBack; n--, back++)
        {
            var run = _names.Runs[n];
            var full = Fullest(run);
            if (!CanBePerson(full, run))
                continue;
            if (only is not null && !only.Words.AsSpan().SequenceEqual(full.Words))
                return null;
            only = full;
        }
        return only;
    }

    private static bool? SexOf(string noun) => SourceNouns.Women.Contains(noun) ? true : SourceNouns.Men.Contains(noun) || noun.EndsWith("man", StringComparison.Ordinal) ? false : null;

    private bool Definite(int from, int head, string noun) => _names.Plain(from) is "the" or "that" or "this" || head == from
        || (_names.Plain(from) is "his" or "her" or "its" or "their" && head == from + 1 && !SourceNouns.IsPersonal(noun) && !SourceNouns.Nameless.Contains(noun) && !SourceNouns.Offices.Contains(noun)
            && !SourceNouns.IsEnterprise(noun));
}
