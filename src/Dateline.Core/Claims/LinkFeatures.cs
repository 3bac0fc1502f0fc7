namespace Dateline.Claims;

/// <summary>What the second tagger sees of each word around one cue: where it stands to the cue, what stands between, and what the first tagger thinks of it.</summary>
internal sealed class LinkFeatures
{
    /// <summary>Most features a word can have.</summary>
    public const int Most = 96;

    /// <summary>Most words looked at on either side of a cue.</summary>
    public const int Reach = 160;

    private readonly ClaimText _text;
    private readonly WordClusters _clusters;
    private int _from;
    private int _to;
    private Passed[] _passed = [];
    private ushort[] _leanings = [];
    private int _cueFrom;
    private int _cueTo;
    private uint _cueWord;
    private uint _cueKind;
    private uint _before;
    private uint _after;
    private uint _shape;

    public LinkFeatures(ClaimText text, WordClusters clusters)
    {
        _text = text;
        _clusters = clusters;
    }

    /// <summary>Turns to a paragraph.</summary>
    /// <param name="from">Its first word.</param>
    /// <param name="to">The word after its last.</param>
    /// <param name="chances">What the first tagger says of each of its words, eight a word.</param>
    public void Enter(int from, int to, ReadOnlySpan<float> chances)
    {
        (_from, _to) = (from, to);
        var length = to - from;
        if (_passed.Length < length + 1)
            (_passed, _leanings) = (new Passed[length + 1], new ushort[length]);
        var words = _text.Words;
        var sum = default(Passed);
        for (var i = 0; i < length; i++)
        {
            _passed[i] = sum;
            ref readonly var word = ref words[from + i];
            var row = chances.Slice(i * ChainTagger.Labels, ChainTagger.Labels);
            _leanings[i] = (ushort)(Leaning(row[1] + row[2]) + 6 * Leaning(row[3] + row[4]) + 36 * Leaning(row[5] + row[6]));
            sum.Commas += word.Kind == WordKind.Comma ? 1 : 0;
            sum.Strong += word.Kind is WordKind.Colon or WordKind.Semicolon or WordKind.Dash ? 1 : 0;
            sum.Edges += word.Kind is WordKind.Opening or WordKind.Closing ? 1 : 0;
            sum.Verbs += word.Kind is WordKind.Be or WordKind.Modal or WordKind.Have or WordKind.Do || word.Form is VerbForm.Past or VerbForm.Third ? 1 : 0;
            sum.Cues += row[1] > 0.3f ? 1 : 0;
            sum.Subordinate += word.Kind is WordKind.That or WordKind.Relative or WordKind.Subordinator ? 1 : 0;
        }
        _passed[length] = sum;
    }

    private static int Leaning(float chance) => chance switch { < 0.03f => 0, < 0.15f => 1, < 0.4f => 2, < 0.7f => 3, < 0.93f => 4, _ => 5 };

    /// <summary>Turns to a cue of that paragraph.</summary>
    public void Turn(int cueFrom, int cueTo)
    {
        (_cueFrom, _cueTo) = (cueFrom, cueTo);
        var words = _text.Words;
        var head = HeadOf(_text, cueFrom, cueTo);
        _cueWord = words[head].Word;
        _cueKind = K(head);
        _before = K(cueFrom - 1);
        _after = K(cueTo);
        var passive = words[cueFrom].Kind == WordKind.Be && cueTo - cueFrom > 1 ? 1u : 0;
        _shape = passive + 2 * (words[cueTo - 1].Kind == WordKind.To ? 1u : 0) + 4 * (uint)Math.Min(cueTo - cueFrom, 4) + 32 * (words[cueFrom].Quotation >= 0 ? 1u : 0);
    }

    /// <summary>The head of a cue: its first verb of the lists, else its last word ("has repeatedly said", "according to", ":").</summary>
    public static int HeadOf(ClaimText text, int cueFrom, int cueTo)
    {
        var words = text.Words;
        var head = -1;
        for (var i = cueFrom; i < cueTo && head < 0; i++)
            head = words[i].Form != VerbForm.None && words[i].Kind is WordKind.Saying or WordKind.Thinking or WordKind.Judging ? i : -1;
        for (var i = cueFrom; i < cueTo && head < 0; i++)
            head = words[i].Kind is WordKind.Past or WordKind.Ing ? i : -1;
        if (head < 0)
            head = words[cueFrom].Kind == WordKind.Preposition || cueTo - cueFrom == 1 ? cueFrom : cueTo - 1;
        return head;
    }

    /// <summary>Writes the keys of one word of the paragraph.</summary>
    /// <returns>How many were written.</returns>
    public int Write(int at, Span<int> keys)
    {
        var sink = new FeatureKeys(keys);
        sink.Add(1, 0);
        if (at >= _cueFrom && at < _cueTo)
        {
            sink.Add(2, 0);
            return sink.Count;
        }
        var words = _text.Words;
        ref readonly var word = ref words[at];
        var right = at >= _cueTo;
        var side = right ? 1u : 0;
        var distance = right ? at - _cueTo : _cueFrom - 1 - at;
        var near = (uint)Math.Min(distance, 7);
        var far = RoleFeatures.Bucket(distance);
        var between = Between(right ? _cueTo : at + 1, right ? at : _cueFrom, out var others, out var verbs);
        var sentences = (uint)Math.Min(Math.Abs(word.Sentence - words[_cueFrom].Sentence), 2);
        var gap = (between * 3 + sentences) * 2 + side;
        uint w = word.Word, w1 = W(at - 1), n1 = W(at + 1);
        uint k = K(at), k1 = K(at - 1), m1 = K(at + 1);
        uint q = Q(at), q1 = Q(at - 1), r1 = Q(at + 1);
        uint c = C(at);
        sink.Add(3, side, far);
        sink.Add(4, side, near, k);
        sink.Add(5, gap);
        sink.Add(6, gap, k);
        sink.Add(7, gap, q);
        sink.Add(8, gap, k1, k);
        sink.Add(9, gap, k, m1);
        sink.Add(10, side, w);
        sink.Add(11, side, w1);
        sink.Add(12, side, n1);
        sink.Add(13, side, w1, w);
        sink.Add(14, side, w, n1);
        sink.Add(15, side, k1 * 512 + k, m1);
        sink.Add(16, side * 512 + K(at - 2), k1, k);
        sink.Add(17, side * 512 + k, m1, K(at + 2));
        sink.Add(18, side, q);
        sink.Add(19, side, q, near);
        sink.Add(20, side, q1, q);
        sink.Add(21, side, q, r1);
        sink.Add(22, q1, q, r1);
        sink.Add(23, side, others, q);
        sink.Add(24, side, others, far);
        sink.Add(25, side * 8 + verbs, k, Math.Min(others, 1));
        sink.Add(26, _cueWord, side, k);
        sink.Add(27, _cueWord, side, near);
        sink.Add(28, _cueWord, gap);
        sink.Add(29, _cueWord, side, w);
        sink.Add(30, _cueKind, gap, k);
        sink.Add(31, _cueKind, _shape, gap);
        sink.Add(32, _shape, side, k);
        sink.Add(33, _after, side, k);
        sink.Add(34, _after, gap);
        sink.Add(35, _before, gap);
        sink.Add(36, _before, side, k);
        sink.Add(37, W(_cueTo), gap);
        sink.Add(38, W(_cueTo), side, near * 512 + k);
        sink.Add(39, W(_cueFrom - 1), gap);
        sink.Add(40, side, c);
        sink.Add(41, side, C(at - 1), c);
        sink.Add(42, side, c, C(at + 1));
        sink.Add(43, side, near, c);
        uint g = c >> 8, g1 = C(at - 1) >> 8, h1 = C(at + 1) >> 8;
        sink.Add(49, gap, g);
        sink.Add(50, side * 4096 + g1, g, h1);
        sink.Add(51, side * 4096 + (C(at - 2) >> 8), g1, g);
        sink.Add(52, side * 4096 + g, h1, C(at + 2) >> 8);
        sink.Add(44, _cueWord, side, c);
        sink.Add(45, side, word.Suffix);
        if (distance < 4)
        {
            var path = 7u;
            for (var i = right ? _cueTo : at + 1; i < (right ? at : _cueFrom); i++)
                path = path * 521 + K(i);
            sink.Add(46, side, path, k);
            sink.Add(47, side, path, w);
            sink.Add(48, side, path, _cueWord);
        }
        Marks(ref sink, at, side, gap, k, q);
        Place(ref sink, at, side, gap, k, far);
        return sink.Count;
    }

    // What stands between the cue and a word, as a small number.
    private uint Between(int from, int to, out uint others, out uint verbs)
    {
        ref readonly var a = ref _passed[from - _from];
        ref readonly var b = ref _passed[Math.Max(to, from) - _from];
        others = (uint)Math.Min(b.Cues - a.Cues, 2);
        verbs = (uint)Math.Min(b.Verbs - a.Verbs, 3);
        return (uint)(Math.Min(b.Commas - a.Commas, 3) + 4 * Math.Min(b.Strong - a.Strong, 2) + 12 * Math.Min(b.Edges - a.Edges, 3) + 48 * Math.Min(b.Subordinate - a.Subordinate, 2));
    }

    private void Marks(ref FeatureKeys sink, int at, uint side, uint gap, uint k, uint q)
    {
        var words = _text.Words;
        var number = words[at].Quotation;
        var cue = words[_cueFrom].Quotation;
        if (number < 0)
        {
            sink.Add(60, side, cue >= 0 ? 1u : 0, k);
            sink.Add(61, gap, cue >= 0 ? 1u : 0);
            return;
        }
        var quotation = _text.Quotations[number];
        var size = RoleFeatures.Bucket(quotation.To - quotation.From);
        var same = number == cue ? 1u : 0;
        var rim = quotation.From == at ? 1u : quotation.To == at ? 2u : quotation.From == at - 1 ? 3u : quotation.To == at + 1 ? 4u : 0;
        sink.Add(62, side, same, size);
        sink.Add(63, gap, same, size);
        sink.Add(64, gap, same, rim);
        sink.Add(65, same, size, _cueWord);
        // How far the cue is from the quotation's nearer edge, and what stands there.
        var edge = (uint)Math.Min(side == 1 ? Math.Max(quotation.From - _cueTo, 0) : Math.Max(_cueFrom - quotation.To - 1, 0), 9);
        sink.Add(66, side, edge, same);
        sink.Add(67, side, edge, Math.Min(size, 5) * 8 + same);
        sink.Add(68, side, K(quotation.From - 1), K(quotation.To + 1));
        sink.Add(69, side * 8 + rim, edge, q);
    }

    private void Place(ref FeatureKeys sink, int at, uint side, uint gap, uint k, uint far)
    {
        var words = _text.Words;
        var opens = at == _from || words[at - 1].Sentence != words[at].Sentence ? 1u : 0;
        var ends = at + 1 == _to || words[at + 1].Sentence != words[at].Sentence ? 1u : 0;
        sink.Add(80, opens + 2 * ends, gap);
        sink.Add(81, opens + 2 * ends, side, far);
        sink.Add(82, (uint)Math.Min(words[at].Paragraph, 2), side, k);
        sink.Add(83, opens + 2 * ends, _cueWord, side);
        sink.Add(84, (uint)Math.Min(words[_from].Paragraph, 2), _cueKind, side * 512 + k);
    }

    private uint W(int at) => at < _from || at >= _to ? (uint)(at < _from ? 11 : 13) : _text.Words[at].Word;

    private uint K(int at) => at < _from || at >= _to ? 0 : (uint)_text.Words[at].Kind + 64 * (uint)_text.Words[at].Form;

    private uint C(int at) => at < _from || at >= _to ? 255 : _clusters.Of(_text.Words[at]);

    private uint Q(int at) => at < _from || at >= _to ? 999u : _leanings[at - _from];

    private struct Passed
    {
        public int Commas;
        public int Strong;
        public int Edges;
        public int Verbs;
        public int Cues;
        public int Subordinate;
    }
}
