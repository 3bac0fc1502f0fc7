using System.Runtime.InteropServices;
using Dateline.Model;
using NodaTime;

namespace Dateline.Times;

/// <summary>Reads one text from left to right. What was named before is remembered; nothing that follows a paragraph changes what stands in it.</summary>
/// <param name="text">The text.</param>
/// <param name="list">Its tokens.</param>
/// <param name="lexicon">The words of its language.</param>
/// <param name="day">The day it was published; <c>null</c> when not known.</param>
internal sealed partial class TimeReader(string text, List<TimeToken> list, Lexicon lexicon, LocalDate? day)
{
    // So many years of another time, beyond the words that point to the text's own day, make a text a history.
    private const int HistoryYears = 2;

    // One year of another generation is enough, where no word has pointed to the text's own day yet.
    private const int Generation = 30;
    private const Role Articles = Role.The | Role.A | Role.That | Role.This | Role.Approx | Role.Told | Role.Each | Role.Part;

    private const Role Openers = Articles | Role.Month | Role.Weekday | Role.Unit | Role.Number | Role.Ordinal | Role.Season | Role.DayPart | Role.DayWord | Role.Last | Role.Next
        | Role.Edge | Role.Vague | Role.AgoFirst | Role.HenceFirst | Role.Often | Role.Reference | Role.Per | Role.Holiday | Role.Fiscal | Role.Half | Role.Filler | Role.Clock | Role.Scaling;
    private readonly CalendarTime? _today = day is { } known ? CalendarTime.Of(known) : null;

    // The time named last, and the last quarter; where.
    private CalendarTime? _told;
    private int _toldAt;
    private CalendarTime? _quarter;
    private int _quarterAt;
    private int _farYears;
    private int _nearWords;

    private ReadOnlySpan<TimeToken> Tokens => CollectionsMarshal.AsSpan(list);

    private int Count => list.Count;

    // A history counts its months and days from the times it names, news from its own day.
    private bool IsHistory => day is null || _farYears >= HistoryYears + 2 * _nearWords;

    public List<Found> Read()
    {
        var all = new List<Found>();
        for (var i = 0; i < Count; i++)
        {
            if (!CanOpen(i) || TryRead(i) is not { } found)
                continue;
            all.Add(found);
            Remember(found);
            i = found.Last;
        }
        return all;
    }

    // Whether an expression can begin here: most words are told apart by their senses alone.
    private bool CanOpen(int i)
    {
        ref readonly var token = ref Tokens[i];
        var roles = token.Meaning.Roles;
        if ((roles & Openers) == 0)
            return token.Has(TokenForm.Digits) || token.Sign is '\'' or '’' or '`' && token.Has(TokenForm.Sign);
        if ((roles & Openers & ~Articles) != 0)
            return true;
        if (i + 1 >= Count)
            return false;
        ref readonly var next = ref Tokens[i + 1];
        return next.Meaning.Roles != Role.None || !next.Has(TokenForm.Word);
    }

    private Found? TryRead(int i) => Shaded(i) ?? Core(i);

    /// <summary>An expression without the words that shade it ("nearly", "early", "the end of").</summary>
    private Found? Core(int i) =>
        Clock(i) ?? WrittenDate(i) ?? Shown(i) ?? Dated(i) ?? Deictic(i) ?? Spanned(i) ?? Recurring(i) ?? Referring(i);

    private void Remember(Found found)
    {
        if (found.At is not { IsOpen: false } at)
        {
            return;
        }
        if (found.Anchor == TimeAnchor.Words && day is { } published)
        {
            if (Math.Abs(at.Year - published.Year) > Generation && _nearWords == 0)
                _farYears += HistoryYears;
            else if (Math.Abs(at.Year - published.Year) > 1)
                _farYears++;
            else
                _nearWords++;
        }
        else if (found.Anchor == TimeAnchor.Published && Of(found.First).Is(Role.DayWord | Role.Last | Role.This | Role.Next | Role.Weekday))
        {
            _nearWords++;
        }
        _told = at;
        _toldAt = found.Last;
        if (at.Scale == Scale.Quarter && !found.IsPassing)
            (_quarter, _quarterAt) = (at, found.Last);
    }

    private bool Is(int i, Role role) => (uint)i < (uint)Count && Tokens[i].Meaning.Is(role);

    private Meaning Of(int i) => Tokens[i].Meaning;

    // Whether token i stands in the same stretch as the one before it.
    private bool On(int i) => (uint)i < (uint)Count && (Tokens[i].Form & (TokenForm.Breaks | TokenForm.Opens)) == 0;

    private bool Goes(int i, Role role) => On(i) && Is(i, role);

    private bool Sign(int i, char sign) => (uint)i < (uint)Count && Tokens[i].Has(TokenForm.Sign) && Tokens[i].Sign == sign && !Tokens[i].Has(TokenForm.Breaks);

    private bool Hyphen(int i) => (Sign(i, '-') || Sign(i, '–') || Sign(i, '‑')) && i + 1 < Count && !Tokens[i].Has(TokenForm.Apart) && !Tokens[i + 1].Has(TokenForm.Apart | TokenForm.Breaks);

    private bool Word(int i, string word) => (uint)i < (uint)Count && Tokens[i].Length == word.Length && Span(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> Span(int i) => text.AsSpan(Tokens[i].Start, Tokens[i].Length);

    // Digits that are a whole number: -1 for anything else.
    private int Whole(int i) => (uint)i < (uint)Count && Tokens[i].Has(TokenForm.Digits) && !Tokens[i].Has(TokenForm.Amount) ? Tokens[i].Number : -1;

    private static Found Dates(int first, int last, CalendarTime at, TimeAnchor anchor, string why = "") =>
        new(first, last, at.Clock is null ? TimeKind.Date : TimeKind.Time, at.ToString(), at, anchor, why);

    // -1 when the verbs about it speak of the past, 1 of what is to come, 0 when they do not say.
    private int Tense(int i)
    {
        for (var k = i - 1; k >= 0 && i - k < 25 && !Tokens[k + 1].Has(TokenForm.Opens | TokenForm.Breaks); k--)
        {
            // "planned a march on Saturday": what was planned lies ahead.
            if (Is(k, Role.Will) && Is(k, Role.Did))
                return 1;
            // "should be completed in October", "the case is heard in May": the participle is not the verb.
            if (k > 0 && On(k) && (Word(k - 1, "be") || Word(k - 1, "is") || Word(k - 1, "are")))
            {
                // "is expected on Tuesday", "are due on Friday": it lies ahead.
                if (Word(k, "expected") || Word(k, "due"))
                    return 1;
                continue;
            }
            // "could not be reached Wednesday": it was tried.
            if (Word(k, "could") && (Word(k + 1, "not") || Word(k + 1, "be") && (Word(k + 2, "reached") || Word(k + 2, "located") || Word(k + 2, "found"))))
                return -1;
            if (Verb(k) is not 0 and var tense)
                return tense;
        }
        for (var k = i + 1; k < Count && k - i < 15 && On(k); k++)
        {
            if (Verb(k) is not 0 and var tense)
                return tense;
        }
        // "In January, a week after the march, a blast killed a guard": what opens a sentence is told of by its verb, however far.
        if (i > 0 && (Tokens[i].Has(TokenForm.Opens) || Tokens[i - 1].Has(TokenForm.Opens)))
        {
            for (var k = i + 1; k < Count && k - i < 40 && !Tokens[k].Has(TokenForm.Opens); k++)
            {
                if (Verb(k) is not 0 and var tense)
                    return tense;
            }
        }
        return 0;
    }

    private int Verb(int k)
    {
        var meaning = Of(k);
        if (meaning.Is(Role.Will) && !meaning.Is(Role.Did))
            return meaning.Is(Role.Month) && Tokens[k].Has(TokenForm.Capital) ? 0 : 1;
        if (meaning.Is(Role.Did))
            return -1;
        return lexicon.Language == "en" && Tokens[k].Length > 4 && Tokens[k].Sign == 'd' && Span(k) is [.., 'e', 'd'] && !Tokens[k].Has(TokenForm.Capital) ? -1 : 0;
    }
}

/// <summary>An expression found, in tokens.</summary>
internal readonly record struct Found(int First, int Last, TimeKind Kind, string Value, CalendarTime? At = null, TimeAnchor Anchor = TimeAnchor.Words, string Why = "")
{
    public bool IsAge { get; init; }

    /// <summary>Whether the text only compares with it: "a year earlier" is not what "the quarter" then means.</summary>
    public bool IsPassing { get; init; }
}
