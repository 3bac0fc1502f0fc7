namespace Dateline.Claims;

/// <content>Where a verb begins with what helps it, and who its subject is.</content>
internal sealed partial class InnerClauses
{
    // Where the verb begins with the words that help it.
    private int GroupOf(int at, out bool isNot, out bool isModal, out bool isBe, out bool isHave)
    {
        (isNot, isModal, isBe, isHave) = (false, false, false, false);
        var words = text.Words;
        while (at > _from)
        {
            ref readonly var word = ref words[at - 1];
            switch (word.Kind)
            {
                case WordKind.Not:
                    isNot = true;
                    break;
                case WordKind.Modal:
                    isModal = true;
                    break;
                case WordKind.Be:
                    isBe = true;
                    break;
                case WordKind.Have:
                    isHave = true;
                    break;
                case WordKind.Do or WordKind.Adverb:
                    break;
                default:
                    if (!InnerVerbs.IsOnce(word))
                        return at;
                    break;
            }
            isNot |= word.Kind is WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Modal
                && text.Text.AsSpan(word.Start, word.End - word.Start).EndsWith("t", StringComparison.Ordinal) && word.End - word.Start > 4
                && text.Text[word.End - 2] is '\'' or '’';
            at--;
        }
        return at;
    }

    private bool IsNobodys(int group)
    {
        for (var i = group - 1; i >= Math.Max(_from, group - 6); i--)
        {
            if (InnerVerbs.IsNobody(text.Words[i]))
                return true;
            if (IsBound(i))
                return false;
        }
        return false;
    }

    private bool IsPlural(int group)
    {
        ref readonly var word = ref text.Words[group - 1];
        return word.Kind is WordKind.Pronoun or WordKind.Plural or WordKind.Relative || text.Text[word.End - 1] == 's';
    }

    // A stop inside a sentence is that of "Ms."
    private bool IsEnd(int at) => text.Words[at].Kind is WordKind.Semicolon
        || (text.Words[at].Kind == WordKind.Stop && (at + 1 == _to || text.Words[at + 1].Sentence != text.Words[at].Sentence));

    // In "has since resigned" nothing begins.
    private bool IsBound(int at) => IsEnd(at) || text.Words[at].Kind is WordKind.Colon or WordKind.Opening or WordKind.Closing or WordKind.Dash
        or WordKind.That or WordKind.Relative
        || (text.Words[at].Kind == WordKind.Subordinator && !(at > _from && text.Words[at - 1].Kind == WordKind.Have));

    private bool IsVerb(int at)
    {
        ref readonly var word = ref text.Words[at];
        if (word.Kind is WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Modal)
            return true;
        if (word.Form == VerbForm.Past || word.Kind == WordKind.Past)
            return at == _from || text.Words[at - 1].Kind is not (WordKind.Determiner or WordKind.Possessive);
        // "Aurora Care insisted": what has a capital inside a sentence is a name.
        if ((word.Shape & 1) != 0 && at > _from)
            return false;
        return word.Form is VerbForm.Third or VerbForm.Base && at > _from
            && text.Words[at - 1].Kind is var before
            && (before is WordKind.Pronoun or WordKind.Modal or WordKind.Plural or WordKind.Relative
            || (before is WordKind.Name or WordKind.Person or WordKind.Body or WordKind.Opening && !InnerVerbs.IsNoun(word) && !InnerVerbs.IsAmbiguous(word)));
    }

    // The first word of the clause that ends at a place.
    private int StartOf(int end)
    {
        var start = end;
        while (start > _from && end - start < LongestSource && !IsBound(start - 1))
            start--;
        // '"had told the board': the subject may stand before the mark.
        if (start > _from && text.Words[start - 1].Kind == WordKind.Opening
            && (start == end || IsVerb(start) || InnerVerbs.Of(text.Words[start]) != Complement.None))
        {
            start--;
            while (start > _from && end - start < LongestSource && !IsBound(start - 1))
                start--;
        }
        return start;
    }

    private (int From, int To)? SourceOf(int group)
    {
        var words = text.Words;
        var start = StartOf(group);
        if (start > _from && InnerVerbs.IsCondition(words[start - 1]))
            return null;
        if (start == group)
        {
            // "A nurse who said": who it is stands before.
            if (start - 1 <= _from || !InnerVerbs.IsAntecedent(words[start - 1]))
                return null;
            return Antecedent(start - 1);
        }
        if (start > _from && words[start - 1].Kind == WordKind.Relative)
        {
            // "A soldier who had come for water told", "in which an inspector says", but not "what he said".
            if (InnerVerbs.IsAntecedent(words[start - 1]) && Verbs(start, group) && start - 1 > _from)
                return Antecedent(start - 1);
            if (InnerVerbs.IsWhat(words[start - 1]) && !Verbs(start, group))
                return null;
        }
        return SubjectBefore(start, group);
    }

    // "A report in the daily Morgenposten, which quoted": the last noun; "a soldier at the fords who said": the whole.
    private (int From, int To)? Antecedent(int relative)
    {
        var words = text.Words;
        var end = words[relative - 1].Kind == WordKind.Comma ? relative - 1 : relative;
        var start = StartOf(end);
        for (var i = end - 1; i > start && words[relative - 1].Kind == WordKind.Comma; i--)
        {
            if (words[i].Kind is WordKind.By or WordKind.Preposition)
                return Trim(i + 1, end);
        }
        return SubjectBefore(start, end);
    }

    private bool Verbs(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsVerb(i))
                return true;
        }
        return false;
    }

    // The subject in the words of a clause before its verb.
    private (int From, int To)? SubjectBefore(int start, int end)
    {
        var words = text.Words;
        int last = -1, and = -1, first = -1;
        for (var i = start; i < end; i++)
        {
            if (IsVerb(i) && i + 1 < end)
            {
                first = first < 0 ? i : first;
                last = i;
            }
            if (words[i].Kind == WordKind.And && first >= 0)
                (and, last) = (i, -1);
        }
        if (and == end - 1)
            return first > start ? Trim(start, first) : null;
        if (and > 0)
            (start, first) = (and + 1, last);
        else if (last >= 0 && words[last].Kind is WordKind.Saying or WordKind.Thinking
            && words[last + 1].Kind is not (WordKind.By or WordKind.Preposition or WordKind.Comma or WordKind.To))
            (start, first) = (last + 1, -1);
        // "The prime minister's sister, Agathe Morel, told"; "on Sunday, the mayor told".
        var comma = end - 1;
        if (words[comma].Kind == WordKind.Comma)
        {
            comma--;
            while (comma > start && words[comma].Kind != WordKind.Comma)
                comma--;
            return comma > start ? Trim(start, comma) : null;
        }
        while (comma > start && words[comma].Kind != WordKind.Comma)
            comma--;
        return comma > start ? Trim(comma + 1, end) : Trim(start, end);
    }

    private (int From, int To)? Trim(int from, int to)
    {
        var words = text.Words;
        while (from < to && words[from].Kind is WordKind.Comma or WordKind.And or WordKind.Dash or WordKind.Bracket)
            from++;
        while (to > from && words[to - 1].Kind is WordKind.Comma or WordKind.Dash or WordKind.Stop or WordKind.Opening)
            to--;
        return to > from ? (from, to) : null;
    }
}
