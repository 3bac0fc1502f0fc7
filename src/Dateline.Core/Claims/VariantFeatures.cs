namespace Dateline.Claims;

/// <summary>What tells a good content of a cue from one that is too long or too short: its edges, what it leaves over, how sure the taggers are of both.</summary>
internal sealed class VariantFeatures
{
    /// <summary>Most features a reading can have.</summary>
    public const int Most = 160;

    private const int Labels = ChainTagger.Labels;

    private readonly ClaimText _text;
    private readonly WordClusters _clusters;
    private int _from;
    private int _to;
    private int _left;
    private (int From, int To) _cue;
    private uint _cueWord;
    private uint _cueKind;
    private float[] _roles = [];
    private float[] _links = [];

    public VariantFeatures(ClaimText text, WordClusters clusters) => (_text, _clusters) = (text, clusters);

    /// <summary>Turns to a cue.</summary>
    /// <param name="from">First word of its paragraph, or of the stretch that is read.</param>
    /// <param name="to">The word after its last.</param>
    /// <param name="roles">What the first tagger says of these words, eight a word.</param>
    /// <param name="left">The first word that <paramref name="links"/> speaks of.</param>
    /// <param name="links">What the second tagger says of the words around the cue, eight a word.</param>
    /// <param name="cue">The cue.</param>
    public void Turn(int from, int to, float[] roles, int left, float[] links, (int From, int To) cue)
    {
        (_from, _to, _roles, _left, _links, _cue) = (from, to, roles, left, links, cue);
        var head = LinkFeatures.HeadOf(_text, cue.From, cue.To);
        (_cueWord, _cueKind) = (_text.Words[head].Word, K(head));
    }

    /// <summary>Writes the keys of a reading.</summary>
    /// <param name="labels">A label a word, from the first word of the second tagger's stretch.</param>
    /// <param name="loss">By how much the second tagger thinks it less likely than its own reading, a logarithm of odds.</param>
    /// <param name="keys">Where they are written.</param>
    /// <param name="sources">Whether the source is in question, not the content.</param>
    /// <returns>How many were written.</returns>
    public int Write(ReadOnlySpan<byte> labels, float loss, Span<int> keys, bool sources)
    {
        var sink = new FeatureKeys(keys);
        var first = sources ? Link.SourceFirst : Link.ContentFirst;
        var last = sources ? Link.SourceOnly : Link.ContentLast;
        var before = Piece(labels, 0, _cue.From - _left, first, last);
        var after = Piece(labels, _cue.To - _left, labels.Length, first, last);
        var shape = (before.From >= 0 ? 1u : 0) + (after.From >= 0 ? 2u : 0);
        var lost = Steps(loss);
        sink.Add(1, lost, loss == 0 ? 1u : 0);
        sink.Add(2, shape);
        sink.Add(3, shape, lost);
        sink.Add(4, shape, _cueWord);
        sink.Add(5, shape, _cueKind);
        sink.Add(6, shape, K(_cue.To), K(_cue.From - 1));
        if (before.From >= 0)
            Edges(ref sink, before.From, before.To, labels, 0, shape, lost, sources);
        if (after.From >= 0)
            Edges(ref sink, after.From, after.To, labels, 1, shape, lost, sources);
        return sink.Count;
    }

    private void Edges(ref FeatureKeys sink, int from, int to, ReadOnlySpan<byte> labels, uint side, uint shape, uint lost, bool sources)
    {
        var words = _text.Words;
        var last = to - 1;
        uint t = side;
        uint kf = K(from), kl = K(last), kn = K(to), kb = K(from - 1);
        sink.Add(10, t, kl, kn);
        sink.Add(11, t, kn, W(to));
        sink.Add(12, t, W(last));
        sink.Add(13, t, W(to), W(to + 1));
        sink.Add(14, t, kn, K(to + 1) * 512 + K(to + 2));
        sink.Add(15, t, _cueWord, kn);
        sink.Add(16, t, kl * 512 + kn, K(to + 1));
        sink.Add(17, t, K(last - 1) * 512 + kl, kn);
        sink.Add(18, t, C(to), C(to + 1));
        sink.Add(19, t, C(last), C(to));
        sink.Add(20, t, kb, kf);
        sink.Add(21, t, W(from - 1), kf);
        sink.Add(22, t, W(from));
        sink.Add(23, t, W(from), _cueWord);
        sink.Add(24, t, kf, _cueWord);
        sink.Add(25, t, K(from - 2) * 512 + kb, kf * 512 + K(from + 1));
        sink.Add(26, t, W(from - 2), W(from - 1));
        sink.Add(27, t, C(from - 1), C(from));
        var length = RoleFeatures.Bucket(to - from);
        sink.Add(30, t, length, shape);
        sink.Add(31, t, length, _cueWord);
        sink.Add(32, t, length, _cueKind);
        sink.Add(33, t, length * 512 + kl, kn);

        // The rest of the sentence behind the piece, up to the cue where that comes first.
        var rest = to;
        while (rest < _to && words[rest].Sentence == words[last].Sentence && (rest < _cue.From || last >= _cue.To) && labels[rest - _left < labels.Length ? rest - _left : labels.Length - 1] is var label && !IsOther(label, sources))
        {
            rest++;
            if (rest - _left >= labels.Length)
                break;
        }
        var stop = rest >= _to || words[rest].Sentence != words[last].Sentence ? 1u : 0;
        uint verbs = 0, commas = 0, says = 0;
        float inside = 0, insideLinks = 0;
        for (var i = to; i < rest; i++)
        {
            verbs += IsVerb(words[i]) ? 1u : 0;
            commas += words[i].Kind == WordKind.Comma ? 1u : 0;
            says += words[i].Kind == WordKind.Saying ? 1u : 0;
            inside += Content(i, sources);
            insideLinks += LinkContent(i, sources);
        }
        var left = RoleFeatures.Bucket(rest - to);
        sink.Add(40, t, left, stop);
        sink.Add(41, t * 2 + stop, Math.Min(verbs, 2) * 16 + Math.Min(commas, 3) * 4 + Math.Min(says, 2), kn);
        sink.Add(42, t * 2 + stop, left, kn * 4 + Math.Min(verbs, 2));
        sink.Add(43, t, Tenths(inside / Math.Max(1, rest - to)), left);
        sink.Add(44, t, Tenths(insideLinks / Math.Max(1, rest - to)), left);
        sink.Add(45, t * 2 + stop, left, W(to));
        sink.Add(46, t, Tenths(Content(to, sources)), Tenths(Content(last, sources)));
        sink.Add(47, t, Tenths(LinkContent(to, sources)), Tenths(LinkContent(last, sources)));
        sink.Add(48, t, Tenths(Content(from, sources)), Tenths(Content(from - 1, sources)));

        // Inside: verbs, marks in balance, the least likely word.
        uint inVerbs = 0, inCommas = 0, opens = 0, dashes = 0, brackets = 0, sentences = (uint)Math.Min(3, words[last].Sentence - words[from].Sentence);
        var least = 1f;
        var lastComma = -1;
        var sinceVerbs = 0u;
        for (var i = from; i < to; i++)
        {
            inVerbs += IsVerb(words[i]) ? 1u : 0;
            sinceVerbs += IsVerb(words[i]) ? 1u : 0;
            if (words[i].Kind == WordKind.Comma)
                (inCommas, lastComma, sinceVerbs) = (inCommas + 1, i, 0);
            opens += words[i].Mark == QuoteMark.Opens ? 1u : words[i].Mark == QuoteMark.Closes ? 16u : 0;
            dashes += words[i].Kind == WordKind.Dash ? 1u : 0;
            brackets += words[i].Kind == WordKind.Bracket ? 1u : 0;
            least = Math.Min(least, Content(i, sources));
        }
        sink.Add(50, t, Math.Min(inVerbs, 3), kf);
        sink.Add(51, t, Math.Min(inVerbs, 2), _cueWord);
        sink.Add(52, t, Math.Min(inCommas, 4), kn);
        sink.Add(53, opens, words[last].Quotation >= 0 ? 1u : 0, (to < _to && words[to].Quotation >= 0 ? 1u : 0) + 2 * (words[from].Quotation >= 0 ? 1u : 0));
        sink.Add(54, t, Math.Min(dashes, 2), kn);
        sink.Add(55, brackets & 1, kn);
        sink.Add(56, t, Tenths(least), lost);
        sink.Add(57, t, sentences, shape);
        sink.Add(58, t, sentences, (words[last].Quotation >= 0 ? 1u : 0) + 2 * stop);
        // How the last clause of the piece opens: behind a comma a tail may be cut.
        if (lastComma >= 0)
        {
            sink.Add(60, t, K(lastComma + 1), Math.Min(sinceVerbs, 2) * 16 + RoleFeatures.Bucket(last - lastComma));
            sink.Add(61, t, W(lastComma + 1), Math.Min(sinceVerbs, 2));
            sink.Add(62, W(lastComma + 1), W(lastComma + 2), stop);
            sink.Add(63, C(lastComma + 1), C(lastComma + 2), Math.Min(sinceVerbs, 2));
        }
        // Between the cue and the piece.
        var gap = side == 1 ? from - _cue.To : _cue.From - to;
        var path = 3u;
        for (var i = side == 1 ? _cue.To : to; i < (side == 1 ? from : _cue.From) && gap < 5; i++)
            path = path * 521 + K(i);
        sink.Add(70, t, (uint)Math.Min(gap, 8), path);
        sink.Add(71, t, (uint)Math.Min(gap, 8), _cueWord);
        sink.Add(72, t, path, kf);
        sink.Add(73, _cueWord, path, t);
        sink.Add(74, lost, left == 0 ? 1u : 0, kn);
    }

    private static bool IsOther(byte label, bool sources) => sources ? label >= Link.ContentFirst : label is >= Link.SourceFirst and <= Link.SourceOnly;

    private static bool IsVerb(in ClaimWord word) => word.Kind is WordKind.Be or WordKind.Modal or WordKind.Have or WordKind.Do || word.Form is VerbForm.Past or VerbForm.Third || word.Kind == WordKind.Past;

    private (int From, int To) Piece(ReadOnlySpan<byte> labels, int from, int to, byte first, byte last)
    {
        var start = -1;
        var end = -1;
        for (var i = from; i < to; i++)
        {
            if (labels[i] < first || labels[i] > last)
                continue;
            if (start < 0)
                start = i;
            end = i + 1;
        }
        return start < 0 ? (-1, -1) : (_left + start, _left + end);
    }

    private float Content(int at, bool sources) => at < _from || at >= _to ? 0
        : sources ? _roles[(at - _from) * Labels + Role.Source] + _roles[(at - _from) * Labels + Role.SourceOn] : _roles[(at - _from) * Labels + Role.Content] + _roles[(at - _from) * Labels + Role.ContentOn];

    private float LinkContent(int at, bool sources)
    {
        var row = (at - _left) * Labels;
        if (at < _left || row >= _links.Length)
            return 0;
        return sources ? _links[row + 1] + _links[row + 2] + _links[row + 3] + _links[row + 4] : _links[row + 5] + _links[row + 6] + _links[row + 7];
    }

    private static uint Tenths(float chance) => (uint)Math.Clamp((int)(chance * 8), 0, 8);

    private static uint Steps(float loss) => loss switch { < 0.05f => 0, < 0.2f => 1, < 0.45f => 2, < 0.8f => 3, < 1.2f => 4, < 1.7f => 5, < 2.3f => 6, < 3f => 7, < 4f => 8, < 6f => 9, _ => 10 };

    private uint W(int at) => at < _from || at >= _to ? (uint)(at < _from ? 11 : 13) : _text.Words[at].Word;

    private uint K(int at) => at < _from || at >= _to ? 0 : (uint)_text.Words[at].Kind + 64 * (uint)_text.Words[at].Form;

    private uint C(int at) => at < _from || at >= _to ? 255 : _clusters.Of(_text.Words[at]);
}
