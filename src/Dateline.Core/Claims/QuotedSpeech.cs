using System.Collections.Frozen;

namespace Dateline.Claims;

/// <summary>Mends what marks and grammar tell surely and the taggers left open: who says a quotation, ", adding that", a quotation that goes on behind its attribution.</summary>
internal sealed class QuotedSpeech(ClaimText text, InnerClauses clauses)
{
    private const int Shortest = 5;
    private const int FewWords = 4;
    private const int LongestSource = 24;
    private const int LongestTail = 40;
    private const int ShortTitle = 8;
    private const double MostHeld = 0.3;

    // How likely the first tagger must hold words to be a source that a quotation without one is given.
    private const float LeastSource = 0.15f;

    // How surely a participle goes on with what was said before it.
    private const float OfAdding = 0.5f;

    private static readonly FrozenSet<uint> Addings = ("adding saying noting arguing claiming warning insisting explaining suggesting stressing declaring stating asserting contending "
        + "maintaining remarking complaining predicting promising vowing alleging acknowledging conceding emphasizing emphasising reiterating quipping joking telling writing concluding")
        .Split(' ').Select(word => ClaimWord.Hash(word)).ToFrozenSet();

    /// <summary>Mends the frames of a paragraph.</summary>
    /// <param name="settled">What was kept.</param>
    /// <param name="from">First word of the paragraph.</param>
    /// <param name="to">Word after its last.</param>
    /// <param name="roles">What the first tagger says of its words, eight a word.</param>
    public void Mend(FrameSettling settled, int from, int to, float[] roles)
    {
        Part(settled);
        GoOn(settled, from, to);
        var kept = settled.Kept();
        foreach (var frame in kept)
        {
            if (frame.Source.Count == 0 && UnclaimedQuotations.HoldsSome(text, frame))
                FindSource(frame, kept, from, to);
            if (frame.Source.Count == 0 && UnclaimedQuotations.HoldsSome(text, frame) && Likeliest(frame, from, to, roles) is { } source)
                frame.Source.Add(source);
            Turn(frame, from);
        }
    }

    private ReadOnlySpan<ClaimWord> Words => text.Words;

    // "Said the system was corrupt, noting that it was strange": the same source says another thing.
    private void Part(FrameSettling settled)
    {
        foreach (var frame in settled.Kept().ToList())
        {
            for (var p = 0; p < frame.Content.Count && frame.Source.Count > 0; p++)
            {
                var (from, to) = frame.Content[p];
                // The participle may stand right before the piece, held by nobody.
                for (var i = Math.Max(frame.Cue.To, from - 3); i + 2 < to; i++)
                {
                    if (Words[i].Quotation >= 0 || (i < from && frame.Content.Count < 2) || !(Words[i].Kind == WordKind.Comma ? IsAdding(i + 1) : Words[i].Kind == WordKind.And && i >= from && from >= frame.Cue.To && IsSecond(i + 1, frame)) || Behind(i + 2, to) is not { } content || !Same(i, content)
                        || (i < from && settled.IsTaken(i + 1, i + 2)))
                        continue;
                    if (i < from)
                        settled.Take(frame, p);
                    else
                        settled.Cut(i, to);
                    var added = new Frame { Cue = (i + 1, i + 2), Chance = OfAdding, Judged = OfAdding, IsSaid = true };
                    added.Source.AddRange(frame.Source);
                    added.Content.Add((content, to));
                    settled.Add(added);
                    break;
                }
            }
        }
    }

    private bool IsAdding(int at) => Words[at] is { Kind: WordKind.Saying, Form: VerbForm.Ing, Quotation: < 0 } && Addings.Contains(Words[at].Word);

    // "Called the merger a terrible deal and said that": the verb behind "and" has the form of the first.
    private bool IsSecond(int at, Frame frame)
    {
        var head = LinkFeatures.HeadOf(text, frame.Cue.From, frame.Cue.To);
        return Words[at] is { Kind: WordKind.Saying, Form: VerbForm.Past or VerbForm.Third, Quotation: < 0 } && Words[head].Form == Words[at].Form && Words[head].Kind == WordKind.Saying
            && InnerVerbs.Of(Words[at]).HasFlag(Complement.Clause);
    }

    private int? Behind(int at, int to)
    {
        if (Words[at].Kind is WordKind.That or WordKind.Opening)
            return at;
        return Words[at].Kind is WordKind.Comma or WordKind.Colon && at + 1 < to && Words[at + 1].Kind == WordKind.Opening ? at + 1 : null;
    }

    // '"You make mistakes," Johnson said in Concord. "If I had to do that over ..."'
    private void GoOn(FrameSettling settled, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (Words[i].Mark != QuoteMark.Opens || Words[i].Quotation < 0)
                continue;
            var quotation = text.Quotations[Words[i].Quotation];
            // "As the crowd cheered. 'The greed.'" is not what the crowd says.
            var thief = settled.Kept().Find(frame => frame.Content is [var only] && only.From >= i && only.To <= quotation.To + 1 && frame.Cue.To <= i && Sentences(frame.Cue.To - 1, i) > 0);
            if (quotation.From != i || quotation.To - i < Shortest || quotation.To >= to || (thief is null && settled.Held(i, quotation.To + 1) > MostHeld) || !IsEndOfSentence(i - 1)
                || !(IsEndOfSentence(quotation.To - 1) || !quotation.Closed || quotation.To + 1 == to))
                continue;
            Frame? last = null;
            var end = 0;
            foreach (var frame in settled.Kept())
            {
                var reach = EndOf(frame);
                if (reach <= i && reach > end && UnclaimedQuotations.HoldsSome(text, frame))
                    (last, end) = (frame, reach);
            }
            if (last is null || i - end >= LongestTail || Sentences(end - 1, i) > 1)
                continue;
            if (thief is not null)
                settled.Release(thief.Cue.From, thief.Cue.To);
            settled.Give(last, (i + 1, quotation.Closed ? quotation.To : quotation.To + 1));
        }
    }

    private static int EndOf(Frame frame)
    {
        var end = frame.Cue.To;
        foreach (var (_, to) in frame.Source)
            end = Math.Max(end, to);
        foreach (var (_, to) in frame.Content)
            end = Math.Max(end, to);
        return end;
    }

    // How many sentences end between two words.
    private int Sentences(int from, int to)
    {
        var ends = 0;
        for (var i = from; i < to; i++)
            ends += Words[i].Kind == WordKind.Stop && IsEndOfSentence(i) ? 1 : 0;
        return ends;
    }

    private bool IsEndOfSentence(int at)
    {
        if (Words[at].Kind == WordKind.Closing && at > 0)
            at--;
        return Words[at].Kind == WordKind.Stop && (at + 1 >= Words.Length || Words[at + 1].Sentence != Words[at].Sentence || Words[at + 1].Paragraph != Words[at].Paragraph
            || Words[at + 1].Kind is WordKind.Closing or WordKind.Opening);
    }

    private void FindSource(Frame frame, List<Frame> kept, int from, int to)
    {
        var head = LinkFeatures.HeadOf(text, frame.Cue.From, frame.Cue.To);
        if (Words[head].Kind is not (WordKind.Saying or WordKind.Judging or WordKind.Thinking or WordKind.Past or WordKind.Ing))
            return;
        var form = Words[head].Kind switch { WordKind.Past => VerbForm.Past, WordKind.Ing => VerbForm.Ing, _ => Words[head].Form };
        var before = kept.LastOrDefault(other => other != frame && other.Source.Count > 0 && other.Cue.From < frame.Cue.From && Same(other.Cue.From, frame.Cue.From));
        var isFirst = frame.Cue.From == from || !Same(frame.Cue.From - 1, frame.Cue.From);
        if (form == VerbForm.Ing)
        {
            // "Attorneys appeared to oppose it, saying that": who does the one says the other. "Acknowledging that, Allen said"; "Adding: ...".
            if (isFirst)
                before = kept.Find(other => other.Source.Count > 0 && other.Cue.From > frame.Cue.From && Same(other.Cue.From, frame.Cue.From))
                    ?? kept.LastOrDefault(other => other.Source.Count > 0 && other.Cue.From < frame.Cue.From);
            else if (Words[frame.Cue.From - 1].Kind != WordKind.Comma)
                return;
            if (before is not null)
                frame.Source.AddRange(before.Source);
            else if (!isFirst && MainSubject(from, frame.Cue.From) is { } main)
                frame.Source.Add(main);
            return;
        }
        if (form is not (VerbForm.Past or VerbForm.Third))
            return;
        if (Inverted(frame, head, to) is { } behind)
        {
            for (var p = frame.Content.Count - 1; p >= 0; p--)
            {
                var piece = frame.Content[p];
                if (piece.To <= behind.From || piece.From >= behind.To)
                    continue;
                var start = behind.To;
                while (start < piece.To && Words[start].Kind is WordKind.Comma or WordKind.Colon)
                    start++;
                frame.Content[p] = (start, piece.To);
                if (piece.To - start < 2 || frame.Content.Count > 1)
                    frame.Content.RemoveAt(p);
            }
            if (frame.Content.Count > 0)
                frame.Source.Add(behind);
            return;
        }
        // "Has mocked a reporter and called him": the verb behind "and" shares the subject.
        if (!isFirst && Words[frame.Cue.From - 1].Kind == WordKind.And)
        {
            if (before is not null)
                frame.Source.AddRange(before.Source);
            else if (MainSubject(from, frame.Cue.From) is { } shared)
                frame.Source.Add(shared);
            return;
        }
        var first = FirstOf(from, frame.Cue.From);
        if (clauses.SubjectOf(first, frame.Cue.To, frame.Cue.From) is { } subject && !frame.Content.Exists(piece => piece.From < subject.To && subject.From < piece.To))
            frame.Source.Add(subject);
    }

    // Who else of the sentence the first tagger takes for a source, outside what is said.
    private (int From, int To)? Likeliest(Frame frame, int from, int to, float[] roles)
    {
        (int From, int To)? best = null;
        var most = LeastSource;
        for (var i = FirstOf(from, frame.Cue.From); i < to && Same(i, frame.Cue.From); i++)
        {
            if (Words[i].Quotation >= 0 || Chance(i) < LeastSource || IsHeld(i))
                continue;
            var end = i;
            var sum = 0f;
            for (; end < to && Same(end, i) && Words[end].Quotation < 0 && Chance(end) >= LeastSource && !IsHeld(end); end++)
                sum += Chance(end);
            if (sum / (end - i) > most)
                (best, most) = ((i, end), sum / (end - i));
            i = end - 1;
        }
        return best;

        float Chance(int at) => roles[(at - from) * ChainTagger.Labels + Role.Source] + roles[(at - from) * ChainTagger.Labels + Role.SourceOn];

        bool IsHeld(int at) => (at >= frame.Cue.From && at < frame.Cue.To) || frame.Content.Exists(piece => piece.From <= at && at < piece.To);
    }

    // "Threw her support behind Ted Cruz, saying": who does the one says the other, not whom it is done to.
    private void Turn(Frame frame, int from)
    {
        if (frame.Source is not [var only] || only.To != frame.Cue.From - 1 || Words[only.To].Kind != WordKind.Comma || Words[frame.Cue.From].Form != VerbForm.Ing
            || only.From <= from || Words[only.From - 1].Kind is not (WordKind.Preposition or WordKind.To or WordKind.By) || !Same(only.From - 1, only.From)
            || MainSubject(from, only.From) is not { } main)
            return;
        frame.Source[0] = main;
    }

    private int FirstOf(int from, int at)
    {
        var first = at;
        while (first > from && Same(first - 1, at))
            first--;
        return first;
    }

    // The subject of the first verb of the sentence.
    private (int From, int To)? MainSubject(int from, int before)
    {
        var first = FirstOf(from, before - 1);
        for (var i = first + 1; i < before; i++)
        {
            ref readonly var word = ref text.Words[i];
            if (word.Quotation < 0 && (word.Kind is WordKind.Have or WordKind.Do or WordKind.Modal or WordKind.Past || word.Form is VerbForm.Past or VerbForm.Third) && (word.Shape & 1) == 0)
                return clauses.SubjectOf(first, i + 1, i);
        }
        return null;
    }

    // '"...," wrote the authors of the plan', 'Said Comey, "..."'.
    private (int From, int To)? Inverted(Frame frame, int head, int to)
    {
        var start = frame.Cue.To;
        if (frame.Cue.To - frame.Cue.From > 1 || start >= to || InnerVerbs.IsAddressing(Words[head]) || !IsNominal(start) || !Same(start, head))
            return null;
        var before = frame.Cue.From == 0 || !Same(frame.Cue.From - 1, head) ? WordKind.Edge : Words[frame.Cue.From - 1].Kind;
        if (before is not (WordKind.Edge or WordKind.Closing or WordKind.Comma))
            return null;
        if (before != WordKind.Closing && Words[frame.Cue.From].Quotation < 0 && before == WordKind.Comma && !frame.Content.Exists(piece => piece.To <= head && piece.To >= head - 2))
            return null;
        var end = start;
        while (end < to && end - start < LongestSource && Same(end, head))
        {
            if (Words[end].Kind == WordKind.Opening && Words[end].Quotation >= 0 && end > start && Words[end - 1].Kind != WordKind.Comma
                && text.Quotations[Words[end].Quotation] is { Closed: true } title && title.To - end < ShortTitle)
            {
                end = title.To;
                break;
            }
            if (Words[end].Kind is WordKind.Comma or WordKind.Stop or WordKind.Colon or WordKind.Semicolon or WordKind.Dash or WordKind.Opening or WordKind.Closing
                or WordKind.Subordinator or WordKind.Relative or WordKind.That or WordKind.Day or WordKind.Bracket or WordKind.Have or WordKind.Be or WordKind.Modal or WordKind.And or WordKind.To
                || Words[end].Kind == WordKind.Pronoun && end > start)
                break;
            if (Words[end].Kind == WordKind.Preposition && Stances.Lower(text, end) is not ("of" or "for" or "from" or "at"))
                break;
            end++;
            if (Words[start].Kind == WordKind.Pronoun)
                break;
        }
        return end > start ? (start, end) : null;
    }

    private bool IsNominal(int at) => Words[at].Quotation < 0 && Words[at].Kind is WordKind.Determiner or WordKind.Possessive or WordKind.Pronoun or WordKind.Name or WordKind.Capitals or WordKind.Person or WordKind.Body;

    private bool Same(int a, int b) => Words[a].Paragraph == Words[b].Paragraph && Words[a].Sentence == Words[b].Sentence;
}
