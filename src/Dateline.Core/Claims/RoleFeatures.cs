namespace Dateline.Claims;

/// <summary>What the first tagger sees of each word of a paragraph: the words around it, the quotation it stands in, the verbs of saying on both sides.</summary>
internal sealed class RoleFeatures
{
    /// <summary>Most features a word can have.</summary>
    public const int Most = 120;

    private readonly ClaimText _text;
    private readonly WordClusters _clusters;
    private int _from;
    private int _to;
    private int[] _verbBefore = [];
    private int[] _verbAfter = [];
    private int[] _firsts = [];
    private int[] _ends = [];

    public RoleFeatures(ClaimText text, WordClusters clusters)
    {
        _text = text;
        _clusters = clusters;
    }

    /// <summary>Turns to the paragraph of words <paramref name="from"/> to <paramref name="to"/>.</summary>
    public void Enter(int from, int to)
    {
        (_from, _to) = (from, to);
        var length = to - from;
        if (_verbBefore.Length < length)
            (_verbBefore, _verbAfter, _firsts, _ends) = (new int[length], new int[length], new int[length], new int[length]);
        var words = _text.Words;
        var verb = -1;
        var first = from;
        for (var i = from; i < to; i++)
        {
            if (i > from && words[i].Sentence != words[i - 1].Sentence)
                (verb, first) = (-1, i);
            _verbBefore[i - from] = verb;
            _firsts[i - from] = first;
            if (IsVerb(words[i]))
                verb = i;
        }
        verb = -1;
        var end = to - 1;
        for (var i = to - 1; i >= from; i--)
        {
            if (i < to - 1 && words[i].Sentence != words[i + 1].Sentence)
                (verb, end) = (-1, i);
            _verbAfter[i - from] = verb;
            _ends[i - from] = end;
            if (IsVerb(words[i]))
                verb = i;
        }
    }

    private static bool IsVerb(in ClaimWord word) => word.Kind is WordKind.Saying && word.Form != VerbForm.None && (word.Shape & 1) == 0;

    /// <summary>Writes the keys of one word of the paragraph.</summary>
    /// <returns>How many were written.</returns>
    public int Write(int at, Span<int> keys)
    {
        var sink = new FeatureKeys(keys);
        var words = _text.Words;
        ref readonly var word = ref words[at];
        sink.Add(1, 0);
        uint w = word.Word, w1 = W(at - 1), w2 = W(at - 2), n1 = W(at + 1), n2 = W(at + 2);
        uint k = K(at), k1 = K(at - 1), k2 = K(at - 2), k3 = K(at - 3), m1 = K(at + 1), m2 = K(at + 2), m3 = K(at + 3);
        uint c = C(at), c1 = C(at - 1), c2 = C(at - 2), d1 = C(at + 1), d2 = C(at + 2);
        sink.Add(2, w);
        sink.Add(3, w1);
        sink.Add(4, w2);
        sink.Add(5, n1);
        sink.Add(6, n2);
        sink.Add(7, W(at - 3));
        sink.Add(8, W(at + 3));
        sink.Add(9, w1, w);
        sink.Add(10, w, n1);
        sink.Add(11, w2, w1);
        sink.Add(12, n1, n2);
        sink.Add(13, w2, w1, w);
        sink.Add(14, w, n1, n2);
        sink.Add(15, w1, w, n1);
        sink.Add(16, word.Suffix);
        sink.Add(17, word.Prefix);
        sink.Add(18, Suffix(at - 1), word.Suffix);
        sink.Add(19, word.Suffix, Suffix(at + 1));
        sink.Add(20, k, word.Shape);
        sink.Add(21, k1, k);
        sink.Add(22, k, m1);
        sink.Add(23, k1, k, m1);
        sink.Add(24, k2, k1, k);
        sink.Add(25, k, m1, m2);
        sink.Add(26, k3 * 512 + k2, k1, k);
        sink.Add(27, k, m1 * 512 + m2, m3);
        sink.Add(28, k2 * 512 + k1, k, m1 * 512 + m2);
        sink.Add(29, w, k1, m1);
        sink.Add(30, k1, w);
        sink.Add(31, w, m1);
        sink.Add(32, c);
        sink.Add(33, c1);
        sink.Add(34, d1);
        sink.Add(35, c1, c);
        sink.Add(36, c, d1);
        sink.Add(37, c1, c, d1);
        sink.Add(38, c2, c1, c);
        sink.Add(39, c, d1, d2);
        sink.Add(40, c2);
        sink.Add(41, d2);
        uint g = c >> 8, g1 = c1 >> 8, h1 = d1 >> 8;
        sink.Add(44, g1, g, h1);
        sink.Add(45, c2 >> 8, g1, g);
        sink.Add(46, g, h1, d2 >> 8);
        sink.Add(47, (c2 >> 8) * 4096 + g1, g, h1 * 4096 + (d2 >> 8));
        sink.Add(48, g, word.Suffix);
        sink.Add(42, c1, w);
        sink.Add(43, w, d1);
        Place(ref sink, at, w, k, c);
        Marks(ref sink, at, w, k, k1, m1);
        Verbs(ref sink, at, w, k, c);
        return sink.Count;
    }

    private void Place(ref FeatureKeys sink, int at, uint w, uint k, uint c)
    {
        var words = _text.Words;
        var first = _firsts[at - _from];
        var end = _ends[at - _from];
        var fromFirst = (uint)Math.Min(at - first, 6);
        var toEnd = (uint)Math.Min(end - at, 6);
        sink.Add(50, fromFirst, k);
        sink.Add(51, toEnd, k);
        sink.Add(52, words[first].Word, fromFirst < 4 ? fromFirst : 4);
        sink.Add(53, (uint)words[first].Kind, k);
        sink.Add(54, (uint)words[end].Kind, (uint)words[first].Kind, Bucket(end - first));
        var paragraph = (uint)Math.Min(words[at].Paragraph, 3);
        sink.Add(55, paragraph, Bucket(_to - _from));
        sink.Add(56, paragraph, k);
        sink.Add(57, paragraph, w);
        sink.Add(58, (uint)Math.Min(words[at].Sentence, 3), k);
        sink.Add(59, K(_from), K(_from + 1), fromFirst == 0 ? k : 99);
        sink.Add(60, (uint)words[_to - 1].Kind, Bucket(_to - _from), paragraph);
    }

    private void Marks(ref FeatureKeys sink, int at, uint w, uint k, uint k1, uint m1)
    {
        var words = _text.Words;
        var number = words[at].Quotation;
        if (number >= 0)
        {
            var quotation = _text.Quotations[number];
            var size = Bucket(quotation.To - quotation.From);
            var inside = (uint)Math.Min(at - quotation.From, 3);
            sink.Add(70, size, inside, quotation.Closed ? 1u : 0);
            sink.Add(71, w, Math.Min(size, 5));
            sink.Add(72, K(quotation.From - 1), K(quotation.To + 1), size);
            sink.Add(73, W(quotation.From - 1), size);
            sink.Add(74, W(quotation.To + 1), size);
            sink.Add(75, W(quotation.To + 1), W(quotation.To + 2), inside);
            sink.Add(76, K(quotation.To - 1), K(quotation.To + 1), K(quotation.To + 2));
            sink.Add(77, W(quotation.From - 2), W(quotation.From - 1));
            sink.Add(78, k1, k, m1 + 512 * Math.Min(size, 5));
            return;
        }
        // Outside: how far the quotation before and after is, within the paragraph.
        uint before = 9, after = 9;
        for (var i = at - 1; i >= Math.Max(_from, at - 8); i--)
        {
            if (words[i].Quotation >= 0)
            {
                before = (uint)(at - i);
                break;
            }
        }
        for (var i = at + 1; i < Math.Min(_to, at + 9); i++)
        {
            if (words[i].Quotation >= 0)
            {
                after = (uint)(i - at);
                break;
            }
        }
        sink.Add(80, before, after);
        sink.Add(81, before, k);
        sink.Add(82, after, k);
        sink.Add(83, w, Math.Min(before, 5) * 16 + Math.Min(after, 5));
        sink.Add(84, before * 16 + after, k1, k * 512 + m1);
    }

    private void Verbs(ref FeatureKeys sink, int at, uint w, uint k, uint c)
    {
        var words = _text.Words;
        var before = _verbBefore[at - _from];
        var after = _verbAfter[at - _from];
        uint left = 0, right = 0;
        if (before >= 0)
        {
            left = 1 + Bucket(at - before);
            var marks = MarksBetween(before, at);
            sink.Add(90, words[before].Word, Math.Min(left, 6), marks);
            sink.Add(91, (uint)words[before].Form, left, marks * 512 + k);
            sink.Add(92, words[before].Word, k);
            sink.Add(93, words[before].Word, K(before + 1), Math.Min(left, 4));
            sink.Add(94, K(before - 1), K(before + 1), marks * 8 + Math.Min(left, 7));
            sink.Add(102, C(before), c, marks);
        }
        if (after >= 0)
        {
            right = 1 + Bucket(after - at);
            var marks = MarksBetween(at, after);
            sink.Add(95, words[after].Word, Math.Min(right, 6), marks);
            sink.Add(96, (uint)words[after].Form, right, marks * 512 + k);
            sink.Add(97, words[after].Word, k);
            sink.Add(98, K(after + 1), K(after + 2), marks * 8 + Math.Min(right, 7));
            sink.Add(99, K(after - 1), words[after].Word, marks * 8 + Math.Min(right, 7));
            sink.Add(103, C(after), c, marks);
        }
        sink.Add(100, left, right, k);
        sink.Add(101, left * 16 + right, words[at].Quotation >= 0 ? 1u : 0);
    }

    // Commas, and whether a stronger mark or a quotation's edge stands between; a small number.
    private uint MarksBetween(int from, int to)
    {
        var words = _text.Words;
        uint commas = 0, strong = 0, edges = 0;
        for (var i = Math.Max(from + 1, to - 40); i < to; i++)
        {
            switch (words[i].Kind)
            {
                case WordKind.Comma:
                    commas = Math.Min(commas + 1, 2);
                    break;
                case WordKind.Semicolon or WordKind.Colon or WordKind.Dash or WordKind.Stop:
                    strong = 1;
                    break;
                case WordKind.Opening or WordKind.Closing:
                    edges = 1;
                    break;
            }
        }
        return commas + 3 * strong + 6 * edges;
    }

    /// <summary>Lengths in steps that widen.</summary>
    public static uint Bucket(int length) => length switch
    {
        < 4 => (uint)Math.Max(length, 0),
        < 6 => 4,
        < 9 => 5,
        < 14 => 6,
        < 22 => 7,
        < 35 => 8,
        < 60 => 9,
        _ => 10,
    };

    private uint W(int at) => at < _from || at >= _to ? (uint)(at < _from ? 11 : 13) : _text.Words[at].Word;

    private uint Suffix(int at) => at < _from || at >= _to ? 17 : _text.Words[at].Suffix;

    private uint K(int at) => at < _from || at >= _to ? 0 : (uint)_text.Words[at].Kind + 64 * (uint)_text.Words[at].Form;

    private uint C(int at) => at < _from || at >= _to ? 255 : _clusters.Of(_text.Words[at]);
}
