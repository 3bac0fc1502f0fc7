namespace Dateline.Claims;

/// <summary>Finds the frames of a text: cues first, then each one's source and content, and settles who holds a word that two want.</summary>
internal sealed partial class FrameFinder
{
    private const int Labels = ChainTagger.Labels;

    // Where cues stand so thick that it is no prose, less is looked at around each.
    private const int ManyCues = 40;
    private const int ThickCues = 12;
    private const int ShortReach = 24;

    // How near to a paragraph's last colon a cue of what follows stands, and how likely it must be.
    private const int ColonReach = 16;
    private const float LeastOpening = 0.3f;

    // A frame with some words in quotation marks may be less sure.
    private const float LeastQuoted = 0.1f;

    private const float OfCue = 0.3f;
    private const float EvenCue = 0.4f;

    // How likely a word must be the first of a cue to be tried as one.
    private const float LeastCue = 0.04f;

    // What the linear judge says counts half, the trees the other half.
    private const float OfLinear = 0.5f;

    private readonly ClaimModel _model;
    private readonly ClaimText _text;
    private readonly RoleFeatures _roleFeatures;
    private readonly FrameJoiner _joiner;
    private int _from;
    private float[] _chances = [];
    private bool[] _reporting = [];
    private int _reportingOf = -1;

    public FrameFinder(ClaimModel model, ClaimText text)
    {
        _model = model;
        _text = text;
        _roleFeatures = new RoleFeatures(text, model.Clusters);
        _joiner = new FrameJoiner(model, text);
        _clauses = new InnerClauses(text);
    }

    /// <summary>How much a cue is favoured, in natural logarithms of odds.</summary>
    public float CueBias { get; init; } = 1f;

    /// <summary>The least a frame must be worth.</summary>
    public float Least { get; init; } = 0.23f;

    /// <summary>All frames, in order of their cues.</summary>
    public List<Frame> Find()
    {
        var found = new List<Frame>();
        foreach (var (from, to) in _text.Paragraphs)
            found.AddRange(Find(from, to));
        Signatures.Add(_text, found);
        return found;
    }

    /// <summary>What the first tagger says of each word of a paragraph, eight a word.</summary>
    public (int[] Scores, float[] Chances) Roles(int from, int to)
    {
        var scores = Scores(_model.Roles, from, to);
        var chances = new float[scores.Length];
        _model.Roles.Chances(scores, chances, Role.First);
        return (scores, chances);
    }

    private int[] Scores(ChainTagger tagger, int from, int to)
    {
        var scores = new int[(to - from) * Labels];
        Span<int> keys = stackalloc int[RoleFeatures.Most];
        _roleFeatures.Enter(from, to);
        for (var i = from; i < to; i++)
            tagger.Score(keys[.._roleFeatures.Write(i, keys)], scores.AsSpan((i - from) * Labels, Labels));
        return scores;
    }

    /// <summary>The cues of a paragraph.</summary>
    public List<(int From, int To, float Chance)> Cues(int from, int to, int[] scores, float[] chances)
    {
        var bias = (int)(CueBias / _model.Roles.Step);
        for (var i = 0; i < to - from; i++)
            scores[i * Labels + Role.Cue] += bias;
        var labels = new byte[to - from];
        _model.Roles.Best(scores, labels, Role.First);
        var cues = new List<(int, int, float)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != Role.Cue)
                continue;
            var end = i + 1;
            while (end < labels.Length && labels[end] == Role.CueOn)
                end++;
            cues.Add((from + i, from + end, chances[i * Labels + Role.Cue]));
        }
        AddDoubtful(cues, from, to, chances);
        return cues;
    }

    /// <summary>Turns to a paragraph, or a stretch of one, whose cues are to be joined with their sources and contents.</summary>
    /// <param name="from">First word.</param>
    /// <param name="to">The word after the last.</param>
    /// <param name="chances">What the first tagger says of its words.</param>
    public FrameJoiner Enter(int from, int to, float[] chances)
    {
        (_from, _chances) = (from, chances);
        _joiner.Enter(from, to, chances);
        return _joiner;
    }

    /// <summary>A cue with its source and content each, in order of the cues, not yet settled.</summary>
    /// <param name="cues">The cues.</param>
    /// <param name="isInner">Whether they stand inside a content: the trees have learnt from whole paragraphs and are not asked there.</param>
    public List<Frame> Candidates(List<(int From, int To, float Chance)> cues, bool isInner = false)
    {
        var frames = new List<Frame>(cues.Count);
        foreach (var (cueFrom, cueTo, chance) in cues)
        {
            var frame = new Frame { Cue = (cueFrom, cueTo), Chance = chance };
            _joiner.Join(frame);
            frames.Add(frame);
        }
        var judge = _model.Frames;
        if (judge.IsEmpty)
            return frames;
        Span<int> keys = stackalloc int[FrameFeatures.Most];
        var judged = new float[frames.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            var odds = Exponential.Of(judge.Score(keys[..FrameFeatures.Write(_text, _model.Clusters, frames, i, _from, _chances, keys)]) * judge.Step);
            judged[i] = odds / (1 + odds);
        }
        for (var i = 0; i < judged.Length; i++)
            frames[i].Judged = judged[i];
        if (isInner || _model.Trees.IsEmpty)
            return frames;
        Span<float> row = stackalloc float[FrameNumbers.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            FrameNumbers.Write(_text, frames, i, _from, _chances, row);
            judged[i] = (1 - OfLinear) * _model.Trees.Chance(row) + OfLinear * frames[i].Judged;
        }
        for (var i = 0; i < judged.Length; i++)
            frames[i].Judged = judged[i];
        return frames;
    }

    // Words that may be a cue although the likeliest reading of the paragraph has none there.
    private static void AddDoubtful(List<(int From, int To, float Chance)> cues, int from, int to, float[] chances)
    {
        var known = cues.Count;
        var next = 0;
        for (var i = from; i < to; i++)
        {
            while (next < known && cues[next].To <= i)
                next++;
            var chance = chances[(i - from) * Labels + Role.Cue];
            if (chance < LeastCue || (next < known && cues[next].From <= i))
                continue;
            var end = i + 1;
            while (end < to && chances[(end - from) * Labels + Role.CueOn] > chance / 2 && (next >= known || end < cues[next].From))
                end++;
            cues.Add((i, end, chance));
            i = end - 1;
        }
        cues.Sort((a, b) => a.From.CompareTo(b.From));
    }

    /// <summary>Whether a word of the cue is one of saying.</summary>
    public bool IsReporting((int From, int To) cue)
    {
        var reporting = ReportingOf(_text.Words[cue.From].Paragraph, out var start);
        for (var i = cue.From; i < cue.To; i++)
        {
            if (reporting[i - start] || _text.Words[i].Kind is WordKind.Colon or WordKind.SayingNoun)
                return true;
        }
        return false;
    }

    private bool[] ReportingOf(int paragraph, out int start)
    {
        var (from, to) = _text.Paragraphs[paragraph];
        start = from;
        if (_reportingOf != paragraph)
            (_reportingOf, _reporting) = (paragraph, Reporting(from, to));
        return _reporting;
    }

    /// <summary>Which words of a paragraph report.</summary>
    public bool[] Reporting(int from, int to)
    {
        var scores = Scores(_model.Reporting, from, to);
        var labels = new byte[to - from];
        _model.Reporting.Best(scores, labels, Role.First);
        return [.. labels.Select(label => label != Role.None)];
    }

    private List<Frame> Find(int from, int to)
    {
        var (scores, chances) = Roles(from, to);
        var cues = Cues(from, to, scores, chances);
        if (cues.Count == 0 && !UnclaimedQuotations.Any(_text, from, to) && OuterClauses(from, to).Count == 0)
            return [];
        Enter(from, to, chances);
        _joiner.Reach = cues.Count > ManyCues && to - from < ThickCues * cues.Count ? ShortReach : LinkFeatures.Reach;
        var frames = Candidates(cues);
        var clauses = OuterClauses(from, to);
        Front(frames, clauses);
        var settled = new FrameSettling(_text, from, to, Least);
        settled.Settle([.. frames.Where(frame => Believed(frame) >= Least)]);
        AddOuter(settled, clauses);
        foreach (var frame in frames.Where(frame => frame.Worth < Least && Believed(frame) >= Least).OrderByDescending(frame => frame.Worth))
            settled.Add(frame);
        foreach (var frame in frames.Where(frame => frame.Worth < Least && (UnclaimedQuotations.Holds(_text, frame) || (frame.Worth >= LeastQuoted && UnclaimedQuotations.HoldsSome(_text, frame)))).OrderByDescending(frame => frame.Worth))
            settled.Add(frame);
        UnclaimedQuotations.Free(_text, from, to, settled);
        foreach (var (cue, quoted) in UnclaimedQuotations.Cues(_text, from, to, settled))
        {
            // A quotation nobody holds, with a verb of saying beside it, is held by that verb.
            var frame = new Frame { Cue = cue, Chance = 0.5f };
            _joiner.Join(frame);
            if (frame.Content.Count == 0)
                frame.Content.Add(quoted);
            if (UnclaimedQuotations.Holds(_text, frame) || (cue.To < to && _text.Words[cue.To].Kind is WordKind.Comma or WordKind.Colon or WordKind.Opening && UnclaimedQuotations.HoldsWhole(_text, frame)))
                settled.Add(frame);
        }
        new QuotedSpeech(_text, _clauses).Mend(settled, from, to, chances);
        return WithColon(settled, frames, _text.Words[from].Paragraph);
    }

    // A cue the first tagger is sure of makes up for doubtful edges of the content, and the other way round.
    private static float Believed(Frame frame) => frame.Worth + OfCue * (frame.Chance - EvenCue);

    // "Moreau went on:", and the next paragraph is what she said.
    private List<Frame> WithColon(FrameSettling settled, List<Frame> frames, int paragraph)
    {
        var kept = settled.Kept();
        if (RunOn.BehindColon(_text, paragraph) is not { } piece)
            return kept;
        var last = _text.Paragraphs[paragraph].To - 1;
        var opening = frames.LastOrDefault(frame => frame.Cue.To > last - ColonReach && frame.Chance >= LeastOpening && _text.Words[frame.Cue.From].Sentence == _text.Words[last].Sentence);
        if (opening is null || opening.Content.Count > 0 || settled.IsTaken(opening.Cue.From, opening.Cue.To))
            return kept;
        opening.Judged = opening.Chance;
        opening.Content.Add(piece);
        kept.Add(opening);
        return kept;
    }
}
