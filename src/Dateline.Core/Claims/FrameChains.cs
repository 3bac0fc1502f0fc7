namespace Dateline.Claims;

/// <summary>Puts the frames of a text right where one stands on another's word: contents that were cut off where the next cue begins, "citing officials",
/// "according to" at the end.</summary>
internal sealed class FrameChains(ClaimText text)
{
    private const int Ahead = 3;
    private const int LongestName = 24;
    private const int LongestAside = 14;
    private const int LongestObject = 6;

    private readonly List<(Frame Frame, Frame? Around, List<(int From, int To)> Inner, Frame On)> _found = [];

    /// <summary>The frames in order, each with the one that holds it, the words to be read again, and on whose word those stand.</summary>
    /// <param name="frames">The frames of a text in order of their cues.</param>
    public List<(Frame Frame, Frame? Around, List<(int From, int To)> Inner, Frame On)> Join(IEnumerable<Frame> frames)
    {
        _found.Clear();
        _found.AddRange(frames.Select(Part).Select(frame => (frame, (Frame?)null, frame.Content, frame)));
        for (var i = 0; i < _found.Count; i++)
        {
            if (_found[i].Frame.Content.Count == 0)
                continue;
            Lengthen(i);
            Interpose(i);
        }
        for (var i = _found.Count - 1; i >= 0; i--)
            Turn(i);
        Uncover();
        for (var i = 0; i < _found.Count; i++)
            Cite(i);
        return _found;
    }

    private ReadOnlySpan<ClaimWord> Words => text.Words;

    // "Denied reports | that the port had closed": what is denied begins with the noun.
    private Frame Part(Frame frame)
    {
        // "Denied | rebel claims | that the base had fallen".
        if (frame.Content.Count > 0 && frame.Content[0].From > frame.Cue.To && frame.Content[0].From <= frame.Cue.To + LongestObject && InnerVerbs.IsDenying(Words[frame.Cue.To - 1])
            && InnerVerbs.IsNoun(Words[frame.Content[0].From - 1]) && !frame.Source.Exists(part => part.From >= frame.Cue.To) && IsPlain(frame.Cue.To, frame.Content[0].From))
            frame.Content[0] = (frame.Cue.To, frame.Content[0].To);
        if (frame.Content.Count == 0 || frame.Content[0].From < frame.Cue.To || frame.Content[0].From > frame.Cue.To + LongestObject
            || !IsPlain(frame.Cue.To, Math.Max(frame.Cue.To, frame.Content[0].From - 1)) || frame.Source.Exists(part => part.From >= frame.Cue.To))
            return frame;
        for (var i = frame.Cue.From; i + 1 < frame.Cue.To; i++)
        {
            // "Brushed aside reports | that".
            if (InnerVerbs.IsBrushing(Words[i]) && InnerVerbs.IsAside(Words[i + 1]))
                i++;
            else if (!InnerVerbs.IsDenying(Words[i]) || Words[i].Kind != WordKind.Saying)
                continue;
            for (var noun = i + 1; noun < frame.Cue.To; noun++)
            {
                if (!InnerVerbs.IsNoun(Words[noun]))
                    continue;
                var parted = new Frame { Cue = (frame.Cue.From, i + 1), Chance = frame.Chance, Fit = frame.Fit, Judged = frame.Judged, IsSaid = frame.IsSaid };
                parted.Source.AddRange(frame.Source);
                parted.Content.AddRange(frame.Content);
                parted.Content[0] = (i + 1, frame.Content[0].To);
                return parted;
            }
        }
        return frame;
    }

    private bool HasSaying((int From, int To) piece, VerbForm form)
    {
        for (var i = piece.From; i < piece.To; i++)
        {
            if (Words[i].Kind == WordKind.Saying && Words[i].Form == form && Words[i].Quotation < 0)
                return true;
        }
        return false;
    }

    private bool IsPlain(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Words[i].Quotation >= 0 || Words[i].Kind is WordKind.Comma or WordKind.Dash or WordKind.That or WordKind.And || IsVerb(i))
                return false;
        }
        return true;
    }

    // "Said a neighbour | told officers": the second tagger took who says the next thing for all that is said.
    private void Lengthen(int number)
    {
        var frame = _found[number].Frame;
        var piece = frame.Content[^1];
        if (piece.From < frame.Cue.To)
            return;
        var next = piece.To < Words.Length && Words[piece.To].Kind == WordKind.Comma ? piece.To + 1 : piece.To;
        if (next >= Words.Length || !Same(piece.From, next))
            return;
        var isNoun = !HasVerb(piece);
        if (HasNoun(piece) && Words[next].Kind == WordKind.That)
        {
            Swallow(number, (piece.From, EndOf(next)));
            return;
        }
        var isTelling = InnerVerbs.Of(Words[LinkFeatures.HeadOf(text, frame.Cue.From, frame.Cue.To)]).HasFlag(Complement.Clause);
        for (var i = number + 1; i < Math.Min(_found.Count, number + Ahead); i++)
        {
            var other = _found[i].Frame;
            if (other.Content.Count == 0 || !Same(piece.From, other.Cue.From))
                return;
            var isRelative = other.Source is [var only] && only.To - only.From == 1 && only.From == next && InnerVerbs.IsAntecedent(Words[next]);
            var isHead = isNoun && (next == piece.To || HasComma(piece))
                && (other.Cue.From == next || (other.Cue.From == next + 1 && Words[next].Kind == WordKind.Adverb)) && isTelling
                && Words[other.Cue.From].Kind is not (WordKind.Ing or WordKind.And) && Words[other.Cue.From].Form != VerbForm.Ing
                && other.Source.All(part => part.To <= piece.To);
            // "Said a steward announced | and asked everybody": who asks stands in what is said.
            var isShared = other.Source.Count == 0 && Words[next].Kind == WordKind.And && other.Cue.From == next + 1 && HasVerb(piece);
            if (isHead || isShared || (isRelative && HasNoun(piece)))
            {
                Swallow(number, (piece.From, Math.Max(other.Content[^1].To, other.Cue.To)));
                return;
            }
        }
        // "Said a steward announced that there was a smell | and asked everybody": nobody else asks.
        if (isTelling && next == piece.To && Words[next].Kind == WordKind.And && next + 2 < Words.Length && Same(next, next + 2) && Words[next + 1] is { Kind: WordKind.Saying, Form: VerbForm.Past or VerbForm.Third, Quotation: < 0 }
            && HasSaying(piece, Words[next + 1].Form) && !_found.Exists(other => other.Frame.Cue.From <= next + 1 && next + 1 < other.Frame.Cue.To))
        {
            Swallow(number, (piece.From, EndOf(next)));
            return;
        }
        // "Wrote that the treasurer | , who has since resigned, admitted": what describes him stands between.
        if (isTelling && isNoun && piece.From - frame.Cue.To <= 1 && next > piece.To && BehindAside(next) is { } verb && IsVerb(verb))
        {
            Swallow(number, (piece.From, EndOf(next)));
            return;
        }
        // "Residents claim the mayor, Tom Harker | , ordered trees felled".
        if (isTelling && isNoun && piece.From == frame.Cue.To && IsVerb(next) && (next == piece.To || HasComma(piece))
            && frame.Source.All(part => part.To <= frame.Cue.From))
            Swallow(number, (piece.From, EndOf(next)));
    }

    // The word behind the comma that closes an aside.
    private int? BehindAside(int from)
    {
        if (Words[from].Kind is not (WordKind.Relative or WordKind.Determiner or WordKind.Name or WordKind.Number or WordKind.Possessive
            or WordKind.Preposition))
            return null;
        for (var i = from + 1; i < Math.Min(Words.Length - 2, from + LongestAside) && Same(from, i); i++)
        {
            if (Words[i].Kind == WordKind.Comma)
                return Words[i + 1].Kind == WordKind.Adverb ? i + 2 : i + 1;
        }
        return null;
    }

    private bool HasComma((int From, int To) piece)
    {
        for (var i = piece.From; i < piece.To; i++)
        {
            if (Words[i].Kind == WordKind.Comma)
                return true;
        }
        return false;
    }

    // "A colleague in Umber, she said, had told her": what is said goes on behind the attribution.
    private void Interpose(int number)
    {
        var frame = _found[number].Frame;
        if (frame.Content.Count != 1 || frame.Content[0].To > frame.Cue.From)
            return;
        var end = frame.Cue.To;
        foreach (var (_, to) in frame.Source)
            end = Math.Max(end, to);
        if (end + 1 >= Words.Length || Words[end].Kind != WordKind.Comma || !Same(frame.Content[0].From, end + 1))
            return;
        var isWhole = HasVerb(frame.Content[0]);
        if (isWhole && Words[end + 1].Kind != WordKind.And)
            return;
        var verb = isWhole ? end + 2 : end + 1;
        if (verb >= Words.Length)
            return;
        while (verb + 1 < Words.Length && Words[verb].Kind is WordKind.Adverb or WordKind.Not)
            verb++;
        if (!IsVerb(verb) && Words[verb].Form is not (VerbForm.Third or VerbForm.Past) && !(isWhole && Words[verb].Kind is WordKind.Pronoun or WordKind.That))
            return;
        var rest = (From: end + 1, To: EndOf(end + 1));
        if (rest.To <= rest.From)
            return;
        frame.Content.Add(rest);
        _found.RemoveAll(each => each.Frame != frame && each.Frame.Cue.From >= rest.From && each.Frame.Cue.To <= rest.To
            && each.Frame.Source.All(part => part.To <= rest.From));
    }

    // "Kang told officers that ..., according to the agency": the whole stands on the agency's word.
    private void Turn(int number)
    {
        var frame = _found[number].Frame;
        if (frame.Content.Count == 0 || frame.Content[^1].From < frame.Cue.To)
            return;
        var (from, to) = frame.Content[^1];
        for (var i = to - 2; i > from + 1 && to - i < LongestName; i--)
        {
            if (!InnerVerbs.IsAccording(Words[i]) || Words[i + 1].Kind != WordKind.To || Words[i - 1].Kind is not (WordKind.Comma or WordKind.Closing)
                || i + 2 >= to || HasVerb((i + 2, to)) || HasComma((i + 2, to)))
                continue;
            var start = frame.Source.Aggregate(frame.Cue.From, (least, part) => Math.Min(least, part.From));
            var around = new Frame { Cue = (i, i + 2), Chance = frame.Chance, Judged = frame.Worth, IsSaid = true };
            var end = Words[i - 1].Kind == WordKind.Comma ? i - 1 : i;
            around.Source.Add((i + 2, to));
            around.Content.Add((start, end));
            frame.Content[^1] = (from, end);
            _found[number] = (frame, around, frame.Content, frame);
            var place = _found.FindIndex(number, each => each.Frame.Cue.From > i);
            _found.Insert(place < 0 ? _found.Count : place, (around, null, [], around));
            return;
        }
    }

    // "The agency, citing two officials, said": where the taggers took the officials for a part of the source, they get a frame.
    private void Uncover()
    {
        for (var number = 0; number < _found.Count; number++)
        {
            var frame = _found[number].Frame;
            for (var part = 0; part < frame.Source.Count; part++)
            {
                var (from, to) = frame.Source[part];
                for (var i = from + 2; i + 1 < to; i++)
                {
                    if (!InnerVerbs.IsCiting(Words[i]) || !IsIng(i) || Words[i - 1].Kind != WordKind.Comma)
                        continue;
                    frame.Source[part] = (from, i - 1);
                    var citing = new Frame { Cue = (i, i + 1), Chance = frame.Chance, Judged = frame.Worth };
                    citing.Content.Add((i + 1, to));
                    var place = _found.FindIndex(each => each.Frame.Cue.From > i);
                    _found.Insert(place < 0 ? _found.Count : place, (citing, null, citing.Content, citing));
                    break;
                }
            }
        }
    }

    // "The agency, citing two officials, said": the officials' word is what the agency's stands on.
    private void Cite(int number)
    {
        var citing = _found[number].Frame;
        var head = LinkFeatures.HeadOf(text, citing.Cue.From, citing.Cue.To);
        var isAttributing = InnerVerbs.IsAttributing(Words[head]);
        if (_found[number].Around is not null || citing.Content.Count == 0 || (!InnerVerbs.IsCiting(Words[head]) && !isAttributing))
            return;
        var isRelative = citing.Source is [var only] && InnerVerbs.IsAntecedent(Words[only.From]);
        if (!IsIng(head) && !isRelative)
            return;
        var name = NameOf(citing.Content[0], isAttributing);
        if (name.To <= name.From)
            return;
        Frame? holder = null;
        var held = -1;
        for (var i = 0; i < _found.Count; i++)
        {
            var (other, around, _, _) = _found[i];
            var isFit = other != citing && around is null && other.Content.Count > 0 && Same(other.Cue.From, citing.Cue.From) && !IsCiting(other)
                && !other.Content.Exists(piece => piece.From <= citing.Cue.From && citing.Cue.To <= piece.To);
            if (isFit && (holder is null || Math.Abs(other.Cue.From - citing.Cue.From) < Math.Abs(holder.Cue.From - citing.Cue.From)))
                (holder, held) = (other, i);
        }
        if (holder is null)
            return;
        var rest = citing.Content[0].To - name.To > 1 ? [(name.To, citing.Content[0].To)] : new List<(int From, int To)>();
        citing.Source.Clear();
        citing.Source.Add(name);
        citing.Content.Clear();
        citing.Content.AddRange(holder.Content);
        citing.IsSaid = true;
        _found[number] = (citing, holder, rest, citing);
        _found[held] = (holder, null, holder.Content, citing);
    }

    private bool IsCiting(Frame frame) => Words[LinkFeatures.HeadOf(text, frame.Cue.From, frame.Cue.To)] is var head
        && (InnerVerbs.IsCiting(head) || InnerVerbs.IsAttributing(head)) && head.Form is VerbForm.Ing or VerbForm.None;

    private bool IsIng(int at) => Words[at].Form == VerbForm.Ing || Words[at].Kind == WordKind.Ing;

    private (int From, int To) NameOf((int From, int To) piece, bool isAttributing)
    {
        var (from, to) = piece;
        if (isAttributing)
        {
            while (from < to && Words[from].Kind != WordKind.To)
                from++;
            from++;
        }
        var end = Math.Min(from, to);
        while (end < to && !(end > from && Words[end].Kind is WordKind.Relative or WordKind.That))
            end++;
        while (end > from && Words[end - 1].Kind is WordKind.Preposition or WordKind.Comma)
            end--;
        return (from, end);
    }

    // Takes all up to a place into a frame's last piece; frames that stand there will be found again within it.
    private void Swallow(int number, (int From, int To) piece)
    {
        var frame = _found[number].Frame;
        frame.Content[^1] = piece;
        _found.RemoveAll(each => each.Frame != frame && each.Frame.Cue.From >= piece.From && each.Frame.Cue.To <= piece.To);
    }

    private bool Same(int a, int b) => Words[a].Paragraph == Words[b].Paragraph && Words[a].Sentence == Words[b].Sentence;

    // The sentence's last word.
    private int EndOf(int from)
    {
        var end = from;
        while (end < Words.Length && Same(from, end))
            end++;
        while (end > from && Words[end - 1].Kind is WordKind.Stop or WordKind.Closing)
            end--;
        return end;
    }

    private bool IsVerb(int at) => Words[at].Kind is WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Modal
        || ((Words[at].Form == VerbForm.Past || Words[at].Kind == WordKind.Past) && at > 0
        && Words[at - 1].Kind is not (WordKind.Determiner or WordKind.Possessive));

    private bool HasVerb((int From, int To) piece)
    {
        for (var i = piece.From; i < piece.To; i++)
        {
            if (IsVerb(i))
                return true;
        }
        return false;
    }

    private bool HasNoun((int From, int To) piece)
    {
        for (var i = piece.From; i < piece.To; i++)
        {
            if (InnerVerbs.IsNoun(Words[i]))
                return true;
        }
        return false;
    }
}
