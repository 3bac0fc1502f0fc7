namespace Dateline.Claims;

/// <summary>Finds the frames of a text: cues first, then each one's source and content, and settles who holds a word that two want.</summary>
internal sealed class FrameFinder
{
    private const int Labels = ChainTagger.Labels;

    // Where cues stand so thick that it is no prose, less is looked at around each.
    private const int ManyCues = 40;
    private const int ThickCues = 12;
    private const int ShortReach = 24;

    private readonly ClaimModel _model;
    private readonly ClaimText _text;
    private readonly RoleFeatures _roleFeatures;
    private readonly LinkFeatures _linkFeatures;
    private readonly LinkDecoder _decoder;
    private bool[] _reporting = [];
    private int _reportingOf = -1;
    private int _reach = LinkFeatures.Reach;

    public FrameFinder(ClaimModel model, ClaimText text)
    {
        _model = model;
        _text = text;
        _roleFeatures = new RoleFeatures(text, model.Clusters);
        _linkFeatures = new LinkFeatures(text, model.Clusters);
        _decoder = new LinkDecoder(model.Links);
    }

    /// <summary>How much a cue is favoured, in natural logarithms of odds.</summary>
    public float CueBias { get; init; } = 1f;

    /// <summary>The least a frame must be worth.</summary>
    public float Least { get; init; } = 0.15f;

    /// <summary>All frames, in order of their cues.</summary>
    public List<Frame> Find()
    {
        var found = new List<Frame>();
        foreach (var (from, to) in _text.Paragraphs)
            found.AddRange(Find(from, to));
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
        return cues;
    }

    /// <summary>Frames inside a content: each word that reports is a cue there, though the first tagger, which knows no chains, would not say so.</summary>
    public List<Frame> FindWithin(int from, int to)
    {
        var reporting = ReportingOf(_text.Words[from].Paragraph, out var start);
        if (!reporting.AsSpan(from - start, to - from).Contains(true))
            return [];
        _linkFeatures.Enter(from, to, Roles(from, to).Chances);
        _reach = ShortReach;
        var settled = new FrameSettling(_text, from, to, 0);
        for (var i = from; i < to; i++)
        {
            if (!reporting[i - start])
                continue;
            var frame = new Frame { Cue = (i, i + 1), Chance = 0.5f };
            Join(frame, from, to);
            if (frame.Source.Count > 0)
                settled.Add(frame);
        }
        return settled.Kept();
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
        if (cues.Count == 0 && !UnclaimedQuotations.Any(_text, from, to))
            return [];
        _linkFeatures.Enter(from, to, chances);
        _reach = cues.Count > ManyCues && to - from < ThickCues * cues.Count ? ShortReach : LinkFeatures.Reach;
        var frames = new List<Frame>(cues.Count);
        foreach (var (cueFrom, cueTo, chance) in cues)
        {
            var frame = new Frame { Cue = (cueFrom, cueTo), Chance = chance };
            Join(frame, from, to);
            frames.Add(frame);
        }
        var settled = new FrameSettling(_text, from, to, Least);
        settled.Settle(frames);
        foreach (var frame in frames.Where(frame => frame.Worth < Least && UnclaimedQuotations.Holds(_text, frame)))
            settled.Add(frame);
        foreach (var cue in UnclaimedQuotations.Cues(_text, from, to, settled))
        {
            // A quotation nobody holds, with a verb of saying beside it, is held by that verb.
            var frame = new Frame { Cue = cue, Chance = 0.5f };
            Join(frame, from, to);
            if (UnclaimedQuotations.Holds(_text, frame))
                settled.Add(frame);
        }
        return settled.Kept();
    }

    private void Join(Frame frame, int from, int to)
    {
        var left = Math.Max(from, frame.Cue.From - _reach);
        var right = Math.Min(to, frame.Cue.To + _reach);
        var scores = new int[(right - left) * Labels];
        Span<int> keys = stackalloc int[LinkFeatures.Most];
        _linkFeatures.Turn(frame.Cue.From, frame.Cue.To);
        for (var i = left; i < right; i++)
            _model.Links.Score(keys[.._linkFeatures.Write(i, keys)], scores.AsSpan((i - left) * Labels, Labels));
        var labels = new byte[right - left];
        _decoder.Best(scores, frame.Cue.To - left, labels);
        frame.Fit = (float)_model.Links.Chance(scores, labels, Link.First);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is Link.None or Link.SourceIn or Link.ContentIn)
                continue;
            var end = i + 1;
            if (labels[i] is Link.SourceFirst or Link.ContentFirst)
            {
                while (end < labels.Length && labels[end] is Link.SourceIn or Link.ContentIn)
                    end++;
                end = Math.Min(end + 1, labels.Length);
            }
            (labels[i] < Link.ContentFirst ? frame.Source : frame.Content).Add((left + i, left + end));
            i = end - 1;
        }
    }
}
