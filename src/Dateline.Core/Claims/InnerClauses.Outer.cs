namespace Dateline.Claims;

/// <content>What grammar alone tells of a sentence itself: a content in front ("The dam leaks, three engineers told the paper"), "told" with a clause,
/// denials.</content>
internal sealed partial class InnerClauses
{
    private const int LongestTail = 16;
    private const int ShortestFront = 3;
    private const int FarRelative = 14;
    private const int FarDenier = 7;
    private const int FarNoun = 4;

    /// <summary>The clauses of a sentence, in order of their cues; those with a content in front are told apart. What stands in quotation marks is not
    /// looked at.
    /// The list is used again by the next call.</summary>
    /// <param name="from">First word of the sentence.</param>
    /// <param name="to">The word after its last.</param>
    public List<InnerClause> FindOuter(int from, int to)
    {
        _found.Clear();
        (_from, _to, _before) = (from, to, null);
        for (var i = from + 1; i < to; i++)
        {
            ref readonly var word = ref text.Words[i];
            if (word.Quotation >= 0 || (word.Shape & 1) != 0)
                continue;
            if (InnerVerbs.IsBrushing(word) && Brushed(i) is { } brushed)
                _found.Add(brushed);
            else if (word.Kind != WordKind.Saying)
                continue;
            else if (Fronted(i) is { } fronted)
                _found.Add(fronted);
            else if (Answered(i) is { } answered)
                _found.Add(answered);
            else if (InnerVerbs.IsTold(word) && Verb(i, Complement.Clause) is { Source: not null } told && HasSubject(told))
                _found.Add(WithName(told));
            else if (InnerVerbs.IsDenying(word) && (DeniedBy(i) ?? Denied(i)) is { } denied)
                _found.Add(denied);
        }
        return _found;
    }

    /// <summary>Who the subject of a verb is, in the words of its sentence before it; <c>null</c> where grammar does not tell surely.</summary>
    /// <param name="from">First word of the sentence.</param>
    /// <param name="to">The word after the last that is looked at.</param>
    /// <param name="at">The verb's first word.</param>
    public (int From, int To)? SubjectOf(int from, int to, int at)
    {
        (_from, _to, _before) = (from, to, null);
        var group = GroupOf(at, out _, out _, out var isBe, out _);
        if (isBe || group <= from || text.Words[group - 1].Kind is WordKind.To or WordKind.And || SourceOf(group) is not { } source)
            return null;
        return source.To <= at && IsNominal(source.From) && !HasOwnVerb(source.From, source.To) ? source : null;
    }

    /// <summary>Whether the content of a clause stands before its cue.</summary>
    public static bool IsFronted(in InnerClause clause) => clause.Content.To <= clause.Cue.From;

    // "Two members of the jury were offered money, the defence told the court on Thursday."
    private InnerClause? Fronted(int at)
    {
        var words = text.Words;
        if (words[at].Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Base) || !InnerVerbs.Of(words[at]).HasFlag(Complement.Clause) || !EndsBehind(at))
            return null;
        var group = GroupOf(at, out var isNot, out var isModal, out var isBe, out _);
        if (isNot || isModal || isBe || group - 1 <= _from || (words[at].Form == VerbForm.Base && words[group - 1].Kind != WordKind.Plural))
            return null;
        // "A former adviser, Ingeborg Tveit, told": the name stands between commas.
        var end = words[group - 1].Kind == WordKind.Comma ? group - 1 : group;
        var commas = end < group ? 2 : 1;
        var start = end;
        while (start > _from && end - start < LongestSource && !(words[start - 1].Kind == WordKind.Comma && --commas == 0))
        {
            if (words[start - 1].Quotation >= 0 || IsBound(start - 1) && words[start - 1].Kind != WordKind.Relative
                || words[start - 1].Kind == WordKind.Bracket)
                return null;
            start--;
        }
        if (commas != 0 || start >= end || !IsNominal(start) || HasOwnVerb(start, end) || Trim(_from, start - 1) is not { } content
            || !IsWhole(content.From, content.To))
            return null;
        // "Doctors there said".
        if (end < at && InnerVerbs.IsThere(words[end]))
            end++;
        return new InnerClause((at, at + 1), (start, end), content);
    }

    // "Not so, said the foreign minister".
    private InnerClause? Answered(int at)
    {
        var words = text.Words;
        if (words[at].Form is not (VerbForm.Past or VerbForm.Third) || at - _from is < 2 or > ShortestFront + 1 || words[at - 1].Kind != WordKind.Comma || at + 1 >= _to
            || !IsNominal(at + 1) || Trim(_from, at - 1) is not { } content || !InnerVerbs.IsAnswer(words[content.From], content.To - content.From > 1 ? words[content.From + 1] : default))
            return null;
        var end = at + 2;
        while (end < _to && words[end].Kind is not (WordKind.Colon or WordKind.Semicolon or WordKind.Opening) && !IsEnd(end) && end - at < LongestSource)
            end++;
        return new InnerClause((at, at + 1), (at + 1, end), content);
    }

    private bool IsNominal(int at) => text.Words[at].Kind is WordKind.Determiner or WordKind.Possessive or WordKind.Pronoun or WordKind.Name
        or WordKind.Capitals
        or WordKind.Number or WordKind.Plural or WordKind.Person or WordKind.Body or WordKind.Word or WordKind.SayingNoun;

    // A verb of a source's own: none, but behind "who".
    private bool HasOwnVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (InnerVerbs.IsAntecedent(text.Words[i]))
                return false;
            if (IsVerb(i) || text.Words[i].Kind is WordKind.Subordinator or WordKind.Relative or WordKind.That or WordKind.Not
                || InnerVerbs.IsOfTime(text.Words[i]))
                return true;
        }
        return false;
    }

    // A clause with a verb; in the present its form may be that of a plural: "The dam leaks".
    private bool IsWhole(int from, int to)
    {
        var words = text.Words;
        if (to - from < ShortestFront || words[from].Kind is WordKind.Subordinator or WordKind.Ing or WordKind.Relative or WordKind.That or WordKind.To
            or WordKind.Adverb or WordKind.Past)
            return false;
        for (var i = from; i < to; i++)
        {
            if (words[i].Quotation >= 0)
                return false;
        }
        if (Verbs(from, to))
            return true;
        for (var i = from + 1; i < to; i++)
        {
            if (words[i].Kind == WordKind.Word && ContentWords.IsPastOf(Stances.Lower(text, i)))
                return true;
        }
        for (var i = from + 2; i < to && words[from].Kind is not WordKind.Preposition; i++)
        {
            if (words[i].Form == VerbForm.Third || (words[i].Kind == WordKind.Plural && words[i - 1].Kind is WordKind.Word or WordKind.Name))
                return true;
        }
        return false;
    }

    // Nothing more is said behind the verb: whom it was told, when and where.
    private bool EndsBehind(int at)
    {
        var words = text.Words;
        for (var i = at + 1; i < _to && !IsEnd(i); i++)
        {
            if (i - at > LongestTail || words[i].Quotation >= 0 || words[i].Kind is WordKind.That or WordKind.Opening or WordKind.Colon or WordKind.Dash
                or WordKind.And
                || IsVerb(i) || InnerVerbs.IsQuestion(words[i]))
                return false;
        }
        var next = at + 1;
        return next >= _to || InnerVerbs.IsAddressing(words[at]) || words[next].Kind is WordKind.Stop or WordKind.Preposition or WordKind.Day
            or WordKind.Adverb or WordKind.Comma
            or WordKind.Semicolon || (next + 1 < _to && words[next].Kind is WordKind.Word or WordKind.Determiner && words[next + 1].Kind == WordKind.Day);
    }

    private bool HasSubject(in InnerClause clause) => clause.Source is { } source && source.To <= clause.Cue.From && IsNominal(source.From)
        && !HasOwnVerb(source.From, source.To);

    // "The gas company, Nordflamme, disputes": the name behind the comma is the source's too.
    private InnerClause WithName(in InnerClause clause)
    {
        var source = clause.Source!.Value;
        return text.Words[clause.Cue.From - 1].Kind == WordKind.Comma && source.To < clause.Cue.From - 1 && text.Words[source.To].Kind == WordKind.Comma
            ? clause with { Source = (source.From, clause.Cue.From - 1) } : clause;
    }

    // "The company denies having known", "disputes that", "rejected the claim"; ", which the waiter denied".
    private InnerClause? Denied(int at)
    {
        var words = text.Words;
        if (words[at].Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Base))
            return null;
        var group = GroupOf(at, out var isNot, out var isModal, out var isBe, out _);
        if (isNot || isModal || isBe || IsNobodys(group))
            return null;
        var next = at + 1;
        if (next >= _to || IsEnd(next) || words[next].Kind is WordKind.Comma)
            return Relative(at, group);
        if (Verb(at, Complement.Clause | Complement.Object) is not { } clause || !HasSubject(clause))
            return null;
        // "Rejects this, saying sirens were sounded": what goes on behind the comma is another thing.
        var (from, to) = clause.Content;
        for (var i = from + 1; i + 1 < to; i++)
        {
            if (words[i].Kind is WordKind.Comma or WordKind.And && (words[i + 1].Form is VerbForm.Ing or VerbForm.Past or VerbForm.Third
                || words[i + 1].Kind is WordKind.Ing or WordKind.And))
                return WithName(clause) with { Content = (from, i) };
        }
        return WithName(clause);
    }

    // "Brushed aside reports that she would step down", "laughed off the claim".
    private InnerClause? Brushed(int at)
    {
        var words = text.Words;
        var from = at + 2;
        if (from >= _to || !InnerVerbs.IsAside(words[at + 1]) || words[at].Form is VerbForm.Ing || words[at].Kind is WordKind.Ing)
            return null;
        var isOfClaim = words[from].Kind is WordKind.Pronoun or WordKind.That;
        for (var i = from; i < Math.Min(_to, from + FarNoun) && !IsEnd(i) && !isOfClaim; i++)
            isOfClaim = InnerVerbs.IsNoun(words[i]);
        var group = GroupOf(at, out var isNot, out var isModal, out var isBe, out _);
        if (!isOfClaim || isNot || isModal || isBe || SourceOf(group) is not { } source || Trim(from, EndOf(from)) is not { } content)
            return null;
        var clause = new InnerClause((at, at + 2), source, content);
        return HasSubject(clause) ? WithName(clause) : null;
    }

    private InnerClause? Relative(int at, int group)
    {
        var words = text.Words;
        for (var i = group - 2; i > Math.Max(_from, group - FarRelative); i--)
        {
            if (words[i].Kind is not (WordKind.Relative or WordKind.That))
                continue;
            if (InnerVerbs.IsWho(words[i]) || Trim(i + 1, group) is not { } source || !IsNominal(source.From) || HasOwnVerb(source.From, source.To))
                return null;
            var isNoun = words[i].Kind == WordKind.That && InnerVerbs.IsNoun(words[i - 1]);
            return words[i].Kind == WordKind.That && !isNoun ? null : new InnerClause((at, at + 1), source, isNoun ? (i - 1, i) : (i, i + 1));
        }
        return null;
    }

    // "The ministry's claim that the bridge is safe is disputed by engineers", "was rejected as false by the foreign ministry".
    private InnerClause? DeniedBy(int at)
    {
        var words = text.Words;
        var group = GroupOf(at, out var isNot, out var isModal, out var isBe, out _);
        if (!isBe || isNot || isModal || words[at].Form != VerbForm.Past)
            return null;
        var by = at + 1;
        while (by < Math.Min(_to, at + FarDenier) && words[by].Kind != WordKind.By)
            by++;
        if (by + 1 >= _to || words[by].Kind != WordKind.By || Trim(StartOfSubject(group, out var that), group) is not { } content
            || !IsNominal(content.From) || HasOwnVerb(content.From, that))
            return null;
        var end = by + 1;
        while (end < _to && words[end].Kind != WordKind.Comma && !IsBound(end))
            end++;
        return new InnerClause((at, at + 1), (by + 1, end), content);
    }

    // A noun of saying takes its clause with it.
    private int StartOfSubject(int group, out int that)
    {
        for (that = group - 1; that > _from && text.Words[that].Kind is not (WordKind.Comma or WordKind.Semicolon or WordKind.Colon); that--)
        {
            if (text.Words[that].Kind == WordKind.That)
                return StartOf(that);
        }
        that = group;
        return StartOf(group);
    }
}
