namespace Dateline.Claims;

/// <summary>A frame in numbers, for the trees that judge it last.</summary>
internal static class FrameNumbers
{
    private const int Labels = ChainTagger.Labels;

    /// <summary>How many numbers a frame has.</summary>
    public const int Count = 69;

    /// <summary>Writes them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frames">The frames of its stretch, in order of their cues, each judged by the linear scorer.</param>
    /// <param name="number">Which of them it is.</param>
    /// <param name="from">First word of the stretch.</param>
    /// <param name="roles">What the first tagger says of the words from there, eight a word.</param>
    /// <param name="row">Where they are written.</param>
    public static void Write(ClaimText text, List<Frame> frames, int number, int from, ReadOnlySpan<float> roles, Span<float> row)
    {
        row.Clear();
        var frame = frames[number];
        var words = text.Words;
        var (cueFrom, cueTo) = frame.Cue;
        var at = 0;
        row[at++] = frame.Chance;
        row[at++] = frame.Fit;
        row[at++] = frame.Judged;
        ref readonly var reading = ref frame.Reading;
        row[at++] = reading.SourceLead;
        row[at++] = reading.SourceGain;
        row[at++] = reading.ContentLead;
        row[at++] = reading.ContentGain;
        row[at++] = reading.Contents;
        row[at++] = reading.ContentMean;
        row[at++] = reading.ContentLeast;
        row[at++] = reading.ContentEdges;
        row[at++] = reading.SourceMean;
        row[at++] = reading.SourceEdges;
        row[at++] = reading.ContentBeside;
        row[at++] = reading.SourceBeside;

        // What the first tagger says of cue, source and content.
        float cue = 0, source = 0, content = 0, otherCue = 0, otherSource = 0, least = 1;
        for (var i = cueFrom; i < cueTo; i++)
            cue += Of(roles, i - from, Role.Cue) + Of(roles, i - from, Role.CueOn);
        row[at++] = cue / (cueTo - cueFrom);
        row[at++] = cueTo - from < roles.Length / Labels ? Of(roles, cueTo - from, Role.CueOn) : 0;
        row[at++] = cueFrom > from ? Of(roles, cueFrom - 1 - from, Role.Cue) + Of(roles, cueFrom - 1 - from, Role.CueOn) : 0;
        row[at++] = Of(roles, cueFrom - from, Role.Content) + Of(roles, cueFrom - from, Role.ContentOn);
        row[at++] = Of(roles, cueFrom - from, Role.Source) + Of(roles, cueFrom - from, Role.SourceOn);
        int sourceLength = 0, length = 0, quoted = 0, verbs = 0, before = 0, marks = 0, sentences = 0;
        foreach (var (pieceFrom, pieceTo) in frame.Source)
        {
            for (var i = pieceFrom; i < pieceTo; i++)
            {
                sourceLength++;
                if (i >= from && (i - from) * Labels < roles.Length)
                    source += Of(roles, i - from, Role.Source) + Of(roles, i - from, Role.SourceOn);
            }
        }
        foreach (var (pieceFrom, pieceTo) in frame.Content)
        {
            before += pieceTo <= cueFrom ? pieceTo - pieceFrom : 0;
            sentences += words[pieceTo - 1].Sentence - words[pieceFrom].Sentence;
            for (var i = pieceFrom; i < pieceTo; i++)
            {
                length++;
                var likely = Of(roles, i - from, Role.Content) + Of(roles, i - from, Role.ContentOn);
                content += likely;
                least = Math.Min(least, likely);
                otherCue += Of(roles, i - from, Role.Cue);
                otherSource += Of(roles, i - from, Role.Source);
                quoted += words[i].Quotation >= 0 ? 1 : 0;
                marks += words[i].Kind is WordKind.Comma or WordKind.Dash or WordKind.Semicolon or WordKind.Colon ? 1 : 0;
                verbs += words[i].Kind is WordKind.Be or WordKind.Modal or WordKind.Have or WordKind.Do || words[i].Form is VerbForm.Past or VerbForm.Third ? 1 : 0;
            }
        }
        row[at++] = sourceLength == 0 ? -1 : source / sourceLength;
        row[at++] = length == 0 ? -1 : content / length;
        row[at++] = length == 0 ? -1 : least;
        row[at++] = otherCue;
        row[at++] = otherSource;
        row[at++] = sourceLength;
        row[at++] = length;
        row[at++] = before;
        row[at++] = frame.Content.Count;
        row[at++] = length == 0 ? 0 : (float)quoted / length;
        row[at++] = quoted;
        row[at++] = verbs;
        row[at++] = marks;
        row[at++] = sentences;
        row[at++] = sourceLength == 0 ? -99 : frame.Source[0].From - cueFrom;
        row[at++] = frame.Content.Count == 0 ? 99 : frame.Content[^1].From >= cueTo ? frame.Content[^1].From - cueTo : -1;
        row[at++] = frame.Content.Count == 0 ? 99 : frame.Content[0].To <= cueFrom ? cueFrom - frame.Content[0].To : -1;

        // The cue itself.
        var head = LinkFeatures.HeadOf(text, cueFrom, cueTo);
        var kind = words[head].Kind;
        row[at++] = kind == WordKind.Saying ? 1 : 0;
        row[at++] = kind == WordKind.Thinking ? 1 : 0;
        row[at++] = kind == WordKind.Judging ? 1 : 0;
        row[at++] = kind == WordKind.SayingNoun ? 1 : 0;
        row[at++] = kind is WordKind.Colon or WordKind.OtherMark ? 1 : 0;
        row[at++] = kind is WordKind.Preposition or WordKind.By or WordKind.To ? 1 : 0;
        row[at++] = kind is WordKind.Past or WordKind.Ing ? 1 : 0;
        row[at++] = (float)words[head].Form;
        row[at++] = cueTo - cueFrom;
        row[at++] = words[cueFrom].Quotation >= 0 ? 1 : 0;
        row[at++] = words[cueFrom].Kind is WordKind.Be or WordKind.Have or WordKind.Modal ? 1 : 0;

        // Where it stands.
        int first = cueFrom, last = cueTo;
        while (first > from && words[first - 1].Sentence == words[cueFrom].Sentence)
            first--;
        while (last - from < roles.Length / Labels && words[last].Sentence == words[cueFrom].Sentence)
            last++;
        row[at++] = cueFrom - first;
        row[at++] = last - cueTo;

        // The edges of the content.
        if (frame.Content.Count > 0)
        {
            var (pieceFrom, pieceTo) = frame.Content[^1];
            row[at++] = Ends(text, pieceTo, from + roles.Length / Labels);
            row[at++] = Ends(text, frame.Content[0].To, from + roles.Length / Labels);
            row[at++] = words[pieceFrom].Kind switch { WordKind.That => 3, WordKind.Opening => 2, WordKind.To => 1, WordKind.Determiner => -1, _ => words[pieceFrom].Quotation >= 0 ? 2.5f : 0 };
            row[at++] = (words[pieceTo - 1].Quotation >= 0 ? 1 : 0) - (words[pieceFrom].Quotation >= 0 ? 1 : 0);
            row[at++] = pieceTo - from < roles.Length / Labels ? Of(roles, pieceTo - from, Role.ContentOn) : 0;
            row[at++] = frame.Content[0].From > from ? Of(roles, frame.Content[0].From - 1 - from, Role.Content) + Of(roles, frame.Content[0].From - 1 - from, Role.ContentOn) : 0;
        }
        else
        {
            at += 6;
        }
        Rivals(text, frames, number, row[at..]);
    }

    // Who else wants its words.
    private static void Rivals(ClaimText text, List<Frame> frames, int number, Span<float> row)
    {
        var frame = frames[number];
        float covered = 0, contested = 0, sameCue = 0, nearest = 0, inside = 0, sourceOfOther = 0, sourceTaken = 0;
        int surer = 0, near = 0;
        for (var i = Math.Max(0, number - FrameFeatures.Neighbours); i < Math.Min(frames.Count, number + FrameFeatures.Neighbours + 1); i++)
        {
            var other = frames[i];
            if (i == number)
                continue;
            var same = text.Words[other.Cue.From].Sentence == text.Words[frame.Cue.From].Sentence;
            near += same ? 1 : 0;
            if (same)
                nearest = Math.Max(nearest, other.Judged);
            var ofCue = other.Content.Any(piece => Meet(piece, frame.Cue));
            if (ofCue)
                covered = Math.Max(covered, other.Judged);
            if (Meet(other.Cue, frame.Cue))
                sameCue = Math.Max(sameCue, other.Judged);
            if (frame.Content.Any(piece => Meet(piece, other.Cue)))
                inside = Math.Max(inside, other.Judged);
            if (other.Content.Any(piece => frame.Content.Any(own => Meet(own, piece))))
            {
                contested = Math.Max(contested, other.Judged);
                surer += other.Judged > frame.Judged ? 1 : 0;
            }
            if (other.Source.Any(piece => frame.Source.Any(own => Meet(own, piece))))
                sourceOfOther = Math.Max(sourceOfOther, other.Judged);
            if (other.Content.Any(piece => frame.Source.Any(own => Meet(own, piece))))
                sourceTaken = Math.Max(sourceTaken, other.Judged);
        }
        row[0] = covered;
        row[1] = contested;
        row[2] = sameCue;
        row[3] = nearest;
        row[4] = inside;
        row[5] = sourceOfOther;
        row[6] = sourceTaken;
        row[7] = surer;
        row[8] = near;
    }

    private static bool Meet((int From, int To) a, (int From, int To) b) => a.From < b.To && b.From < a.To;

    // How the words go on behind a piece: the end of the sentence, a mark, a word.
    private static float Ends(ClaimText text, int at, int to)
    {
        if (at >= to)
            return 3;
        var words = text.Words;
        if (words[at].Kind == WordKind.Closing && at + 1 < to)
            at++;
        return words[at].Kind switch
        {
            WordKind.Stop => 3,
            WordKind.Comma => 2,
            WordKind.Dash or WordKind.Semicolon or WordKind.Colon or WordKind.Bracket => 1.5f,
            WordKind.And => 1,
            _ => words[at].Sentence != words[at - 1].Sentence ? 3 : 0,
        };
    }

    private static float Of(ReadOnlySpan<float> roles, int word, int role) => roles[word * Labels + role];
}
