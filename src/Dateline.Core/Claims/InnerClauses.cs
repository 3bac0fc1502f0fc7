namespace Dateline.Claims;

/// <summary>Finds statements inside a content by grammar: subject, verb of saying and what it takes; "told by"; "as saying"; a noun of saying with whose
/// it is.</summary>
/// <remarks>What was not said is left out: with a "not", a "would", a "nobody", an "if".</remarks>
internal sealed partial class InnerClauses(ClaimText text)
{
    private const int LongestSource = 24;
    private const int FarThat = 14;
    private const int FarVerb = 10;
    private const int FarTo = 8;
    private const int FarBy = 4;

    private readonly List<InnerClause> _found = [];
    private int _from;
    private int _to;
    private (int From, int To)? _before;

    /// <summary>The clauses of a stretch of one sentence, in order of their cues. The list is used again by the next call.</summary>
    /// <param name="from">First word.</param>
    /// <param name="to">The word after the last.</param>
    /// <param name="before">The piece of the content before this one: a verb that opens the stretch goes on with it.</param>
    public List<InnerClause> Find(int from, int to, (int From, int To)? before)
    {
        _found.Clear();
        (_from, _to, _before) = (from, to, before);
        for (var i = from; i < to; i++)
        {
            var takes = InnerVerbs.Of(text.Words[i]);
            if (i > from && text.Words[i] is { Kind: WordKind.Saying, Form: VerbForm.Ing } && InnerVerbs.IsAs(text.Words[i - 1]))
                takes |= Complement.Clause | Complement.Object | Complement.Infinitive;
            else if (takes == Complement.None && i + 1 < to && text.Words[i] is { Kind: WordKind.Saying, Form: not VerbForm.None }
                && text.Words[i + 1].Kind == WordKind.That)
                takes = Complement.Clause;
            if (takes != Complement.None && Verb(i, takes) is { } clause)
                _found.Add(clause);
            else if (InnerVerbs.IsAccording(text.Words[i]) && According(i) is { } according)
                _found.Add(according);
            else if (i + 1 < to && InnerVerbs.IsNoun(text.Words[i]) && Noun(i) is { } noun)
                _found.Add(noun);
        }
        return _found;
    }

    /// <summary>Whether a cue tells of what was not said: "had never promised", "would say", "nobody asked", "if they tell".</summary>
    public bool IsUnsaid(int from, (int From, int To) cue)
    {
        _from = from;
        var words = text.Words;
        for (var i = cue.From; i < cue.To; i++)
        {
            if (words[i].Kind is WordKind.Not or WordKind.Modal)
                return true;
        }
        var group = GroupOf(cue.From, out var isNot, out var isModal, out _, out _);
        return isNot || isModal || IsNobodys(group);
    }

    private InnerClause? Verb(int at, Complement takes)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        if ((word.Shape & 1) != 0 && at > _from)
            return null;
        var group = GroupOf(at, out var isNot, out var isModal, out var isBe, out var isHave);
        var before = group > _from ? words[group - 1].Kind : WordKind.Edge;
        var form = FormOf(word);
        if (isNot || isModal || IsNobodys(group))
            return null;
        if (form == VerbForm.Ing && group == at && group > _from && InnerVerbs.IsAs(words[at - 1]))
            return at - 1 > _from && ContentOf(at, takes) is { } told ? new InnerClause((at - 1, at + 1), AsSource(at - 1), told) : null;
        if (form == VerbForm.Ing && before == WordKind.Genitive)
            return ContentOf(at, takes) is { } telling ? new InnerClause((at, at + 1), Trim(StartOf(group - 1), group - 1), telling) : null;
        if (form == VerbForm.Ing && !isBe)
        {
            if (group != at || at - 1 <= _from || !InnerVerbs.IsKeeping(words[at - 1]))
                return null;
            group = at - 1;
            before = words[group - 1].Kind;
        }
        if (form == VerbForm.Past && isBe)
            return Passive(group, at, takes);
        if (before == WordKind.To && form == VerbForm.Base)
        {
            var leads = group - 2;
            if (leads <= _from || !InnerVerbs.IsLeading(words[leads]))
                return null;
            group = leads;
        }
        else if (group > _from && !isHave
            && (before is WordKind.Genitive or WordKind.By || (before == WordKind.Preposition && form != VerbForm.Past)
            || InnerVerbs.IsArticle(words[group - 1])))
            return null;
        else if (form is VerbForm.Base && !isHave && InnerVerbs.IsAmbiguous(word) && !IsPlural(group))
            return null;
        if (at + 1 < _to && words[at + 1].Kind == WordKind.By)
            return null;
        if (ContentOf(at, takes) is not { } content || (Shared(group) ?? BeforeOf(group) ?? SourceOf(group)) is not { } source)
            return null;
        return new InnerClause((group, at + 1), source, content);
    }

    // "Announced that there was a smell and asked everybody to move": one who says both.
    private (int From, int To)? Shared(int group)
    {
        if (_found.Count == 0 || group == _from || text.Words[group - 1].Kind != WordKind.And)
            return null;
        var first = _found[^1];
        var end = group - 1 > _from && text.Words[group - 2].Kind == WordKind.Comma ? group - 2 : group - 1;
        if (first.Source is null || first.Content.From >= end)
            return null;
        if (first.Content.To > end)
            _found[^1] = first with { Content = (first.Content.From, end) };
        return first.Source;
    }

    // "A colleague in Umber, she said, had told her", "and told her": the subject opens the piece before.
    private (int From, int To)? BeforeOf(int group)
    {
        if (_before is not { } before || (group > _from && !(group == _from + 1 && text.Words[_from].Kind == WordKind.And)))
            return null;
        var end = before.From;
        while (end < before.To && !(end > before.From && IsVerb(end)))
            end++;
        return Trim(before.From, end);
    }

    // The forms of irregular verbs that are no words of the lists' own: "forbidden".
    private static VerbForm FormOf(in ClaimWord word) => word.Form != VerbForm.None ? word.Form
        : word.Kind switch { WordKind.Ing => VerbForm.Ing, WordKind.Plural => VerbForm.Third, _ => VerbForm.Past };

    // "Quoted a cousin of the king as saying": from the verb, or from where the stretch begins.
    private (int From, int To)? AsSource(int end)
    {
        var start = StartOf(end);
        for (var i = end - 1; i >= start; i--)
        {
            if (InnerVerbs.IsCiting(text.Words[i]))
                return Trim(i + 1, end);
        }
        return Trim(start, end);
    }

    // "Had been told by the embassy that", "been told so by the pupil".
    private InnerClause? Passive(int group, int at, Complement takes)
    {
        var words = text.Words;
        var by = at + 1;
        while (by < Math.Min(_to, at + FarBy) && words[by].Kind != WordKind.By)
            by++;
        if (by >= Math.Min(_to, at + FarBy))
            return null;
        var end = by + 1;
        while (end < _to && !IsBound(end) && words[end].Kind is not (WordKind.To or WordKind.Not or WordKind.Comma or WordKind.Day)
            && !(end > by + 1 && words[end].Kind is WordKind.Preposition or WordKind.Pronoun) && end - by < LongestSource)
            end++;
        if (end == by + 1)
            return null;
        var content = by > at + 1 ? (at + 1, by) : ContentOf(end - 1, takes) ?? (end < _to ? Trim(end, EndOf(end)) : null);
        return content is { } told ? new InnerClause((group, by + 1), (by + 1, end), told) : null;
    }

    // "An accusation by the customs service that", "investigators' theory that".
    private InnerClause? Noun(int at)
    {
        var words = text.Words;
        if (at > _from && words[at - 1].Kind is WordKind.Pronoun or WordKind.To or WordKind.Have or WordKind.Modal or WordKind.Name or WordKind.Relative)
            return null;
        // "A report in the Courier that troops had crossed".
        if (InnerVerbs.IsBy(words[at + 1]) || (InnerVerbs.IsIn(words[at + 1]) && at + 2 < _to && words[at + 2].Kind is WordKind.Determiner or WordKind.Name or WordKind.Capitals))
        {
            var that = at + 2;
            while (that < Math.Min(_to, at + LongestSource) && words[that].Kind is not (WordKind.That or WordKind.Relative) && !IsEnd(that))
                that++;
            var isTold = that < _to && words[that].Kind == WordKind.That && that > at + 2;
            return isTold ? new InnerClause((at, at + 1), Trim(at + 2, that), (that, EndOf(that))) : null;
        }
        if (words[at + 1].Kind != WordKind.That || at + 3 >= _to)
            return null;
        var content = (at + 1, EndOf(at + 1));
        var owner = at - 1;
        while (owner > _from && words[owner].Kind is WordKind.Word or WordKind.Plural or WordKind.Past && owner > at - 3
            && words[owner - 1].Kind is WordKind.Genitive or WordKind.OtherMark)
            owner--;
        if (owner > _from && words[owner].Kind == WordKind.Genitive || (owner > _from && words[owner].Kind == WordKind.OtherMark))
            return new InnerClause((at, at + 1), Trim(StartOf(owner), owner), content);
        if (owner >= _from && words[owner].Kind == WordKind.Possessive)
            return new InnerClause((at, at + 1), (owner, owner + 1), content);
        // "A newspaper report that", "rebel claims that".
        if (owner >= _from && words[owner].Kind is WordKind.Person or WordKind.Body && (owner == _from || words[owner - 1].Kind is WordKind.Determiner || InnerVerbs.IsDenying(words[owner - 1])))
            return new InnerClause((at, at + 1), (owner, owner + 1), content);
        return InnerVerbs.IsCommonNoun(words[at]) && (at == _from || words[at - 1].Kind is not (WordKind.Determiner or WordKind.Possessive))
            ? new InnerClause((at, at + 1), null, content) : null;
    }

    // "That, according to the police, the driver had been drinking".
    private InnerClause? According(int at)
    {
        var words = text.Words;
        if (at + 2 >= _to || words[at + 1].Kind != WordKind.To)
            return null;
        var end = at + 2;
        while (end < _to && words[end].Kind != WordKind.Comma && !IsEnd(end))
            end++;
        if (end + 1 < _to && words[end].Kind == WordKind.Comma && Verbs(end + 1, _to))
            return new InnerClause((at, at + 2), (at + 2, end), (end + 1, EndOf(end + 1)));
        return end + 1 >= _to && Trim(_from, at) is { } before && Verbs(before.From, before.To) ? new InnerClause((at, at + 2), (at + 2, end), before) : null;
    }

    // Where what is said ends: with the sentence, at a semicolon, or where a new "and that" goes on with what holds it.
    private int EndOf(int from)
    {
        var words = text.Words;
        for (var i = from + 1; i < _to; i++)
        {
            if (words[i].Kind is WordKind.Semicolon || words[i].Sentence != words[from].Sentence)
                return i;
            if (words[i].Kind == WordKind.And && i + 1 < _to && words[i + 1].Kind == WordKind.That)
                return words[i - 1].Kind == WordKind.Comma ? i - 1 : i;
        }
        return _to;
    }

    // What stands behind the verb, when the verb can take it.
    private (int From, int To)? ContentOf(int verb, Complement takes)
    {
        var words = text.Words;
        var next = verb + 1;
        while (next < _to && words[next].Kind is WordKind.Adverb or WordKind.Day)
            next++;
        if (next >= _to || words[next].Sentence != words[verb].Sentence || IsEnd(next))
            return null;
        if ((takes & Complement.Clause) != 0 && ClauseFrom(next, InnerVerbs.IsAddressing(words[verb])) is { } clause)
            return Trim(clause, EndOf(clause));
        if ((takes & Complement.Infinitive) != 0)
        {
            for (var i = next; i < Math.Min(_to, next + FarTo) && words[i].Kind is not (WordKind.Comma or WordKind.And or WordKind.Stop); i++)
            {
                if (words[i].Kind == WordKind.To && i + 1 < _to && words[i + 1].Kind is WordKind.Word or WordKind.Saying or WordKind.Thinking
                    or WordKind.Judging or WordKind.Be or WordKind.Have or WordKind.Opening)
                    return Trim(i, EndOf(i));
                if (words[i].Kind == WordKind.Not && i + 1 < _to && words[i + 1].Kind == WordKind.To)
                    return Trim(i, EndOf(i));
            }
        }
        if ((takes & Complement.Phrase) != 0 && words[next].Kind is WordKind.Preposition or WordKind.To)
            return Trim(next, EndOf(next));
        var isObject = words[next].Kind is not (WordKind.Preposition or WordKind.To or WordKind.Comma or WordKind.And or WordKind.By
            or WordKind.Subordinator or WordKind.Relative or WordKind.Closing or WordKind.Be);
        if ((takes & Complement.Clause) != 0 && InnerVerbs.IsGerund(words[next]))
            return Trim(next, EndOf(next));
        return (takes & Complement.Object) != 0 && isObject ? Trim(next, EndOf(next)) : null;
    }

    private int? ClauseFrom(int next, bool isAddressing)
    {
        var words = text.Words;
        if (words[next].Kind is WordKind.Opening or WordKind.OtherMark or WordKind.That || InnerVerbs.IsQuestion(words[next]))
            return next;
        var subject = next;
        var hasSubject = false;
        // "Wrote off millions that the tycoon owed" says nothing.
        var mayBeFar = isAddressing || words[next].Kind is WordKind.Preposition or WordKind.To or WordKind.Comma or WordKind.Colon;
        for (var i = next; i < Math.Min(_to, next + FarThat) && !IsEnd(i); i++)
        {
            if ((words[i].Kind == WordKind.That && mayBeFar) || (words[i].Kind == WordKind.Opening && words[i - 1].Kind is WordKind.Comma or WordKind.Colon)
                || (words[i].Kind == WordKind.OtherMark && words[i - 1].Kind is WordKind.Comma or WordKind.Colon))
                return i;
            if (InnerVerbs.IsQuestion(words[i]) && words[i - 1].Kind is WordKind.Pronoun or WordKind.Name or WordKind.Plural or WordKind.Colon)
                return i;
            if (words[i].Kind is WordKind.Comma)
                hasSubject = false;
            // A verb with somebody before it: "told her over the fence they were".
            if (hasSubject && i - next < FarVerb && IsVerb(i) && words[i].Kind != WordKind.Past)
                return subject;
            if (hasSubject && i - next < FarVerb && IsVerb(i) && words[i - 1].Kind is WordKind.Pronoun)
                return i - 1;
            if (words[i].Kind is WordKind.Pronoun or WordKind.Determiner or WordKind.Possessive && i > next)
                subject = i;
            hasSubject |= (i == next && words[i].Kind == WordKind.Ing) || words[i].Kind is WordKind.Pronoun or WordKind.Determiner or WordKind.Possessive
                or WordKind.Name or WordKind.Plural or WordKind.Word or WordKind.Person or WordKind.Body or WordKind.Number;
            if (words[i].Kind == WordKind.And)
                return null;
        }
        return null;
    }
}
