namespace Dateline.Claims;

/// <summary>Finds the source and the content of a cue: the second tagger's likeliest reading, put right by the scorers that see whole pieces.</summary>
internal sealed class FrameJoiner
{
    private const int Labels = ChainTagger.Labels;

    // The lead of a reading that stands alone.
    private const float Unrivalled = 9;

    private readonly ClaimModel _model;
    private readonly LinkFeatures _linkFeatures;
    private readonly LinkDecoder _decoder;
    private readonly FrameVariants _variants = new();
    private readonly VariantFeatures _features;
    private int _from;
    private int _to;
    private float[] _roles = [];
    private int[] _scores = [];
    private float[] _chances = [];

    public FrameJoiner(ClaimModel model, ClaimText text)
    {
        _model = model;
        _linkFeatures = new LinkFeatures(text, model.Clusters);
        _decoder = new LinkDecoder(model.LinkWays);
        _features = new VariantFeatures(text, model.Clusters);
    }

    /// <summary>How many words on either side of a cue are looked at.</summary>
    public int Reach { get; set; } = LinkFeatures.Reach;

    /// <summary>Turns to a paragraph whose cues are to be joined with their sources and contents.</summary>
    /// <param name="from">First word.</param>
    /// <param name="to">The word after the last.</param>
    /// <param name="chances">What the first tagger says of its words.</param>
    public void Enter(int from, int to, float[] chances)
    {
        _linkFeatures.Enter(from, to, chances);
        (_from, _to, _roles) = (from, to, chances);
    }

    /// <summary>The readings of one cue's content or source, each with its features; the second tagger's own is the first.</summary>
    public List<(byte[] Labels, int[] Keys)> Readings((int From, int To) cue, bool sources, out int left)
    {
        var labels = Read(cue, out left, out _);
        return Variants(cue, labels, left, sources);
    }

    private List<(byte[] Labels, int[] Keys)> Variants((int From, int To) cue, byte[] labels, int left, bool sources)
    {
        if (sources)
            _variants.Sources(labels, _chances, cue.From - left, cue.To - left);
        else
            _variants.Contents(labels, _chances, cue.From - left, cue.To - left);
        if (_variants.Readings.Count == 1)
            return [(labels, [])];
        _features.Turn(_from, _to, _roles, left, _chances, cue);
        var own = _model.Links.Total(_scores, labels);
        var found = new List<(byte[], int[])>(_variants.Readings.Count);
        Span<int> keys = stackalloc int[VariantFeatures.Most];
        foreach (var reading in _variants.Readings)
        {
            var loss = (own - _model.Links.Total(_scores, reading)) * _model.Links.Step;
            found.Add((reading, keys[.._features.Write(reading, Math.Max(0, loss), keys, sources)].ToArray()));
        }
        return found;
    }

    private byte[] Better((int From, int To) cue, byte[] labels, int left, LinearScorer scorer, bool sources, out float lead, out float gain, out int count)
    {
        (lead, gain, count) = (Unrivalled, 0, 1);
        if (scorer.IsEmpty)
            return labels;
        var best = labels;
        int most = int.MinValue, second = int.MinValue, own = 0;
        var readings = Variants(cue, labels, left, sources);
        foreach (var (reading, keys) in readings)
        {
            var score = scorer.Score(keys);
            if (reading == labels)
                own = score;
            if (score > most)
                (best, most, second) = (reading, score, most);
            else if (score > second)
                second = score;
        }
        count = readings.Count;
        if (count > 1)
            (lead, gain) = ((most - second) * scorer.Step, (most - own) * scorer.Step);
        return best;
    }

    private void Measure(Frame frame, byte[] labels)
    {
        ref var reading = ref frame.Reading;
        float content = 0, source = 0, edges = 1, sourceEdges = 1, least = 1;
        int contents = 0, sources = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var row = _chances.AsSpan(i * Labels, Labels);
            var ofContent = row[Link.ContentFirst] + row[Link.ContentIn] + row[Link.ContentLast];
            var ofSource = row[Link.SourceFirst] + row[Link.SourceIn] + row[Link.SourceLast] + row[Link.SourceOnly];
            if (labels[i] >= Link.ContentFirst)
            {
                content += ofContent;
                least = Math.Min(least, ofContent);
                contents++;
            }
            else
            {
                reading.ContentBeside += ofContent;
            }
            if (labels[i] is >= Link.SourceFirst and <= Link.SourceOnly)
            {
                source += ofSource;
                sources++;
            }
            else
            {
                reading.SourceBeside += ofSource;
            }
            if (labels[i] is Link.ContentFirst or Link.ContentLast)
                edges = Math.Min(edges, row[labels[i]]);
            else if (labels[i] is Link.SourceFirst or Link.SourceLast or Link.SourceOnly)
                sourceEdges = Math.Min(sourceEdges, row[labels[i]]);
        }
        (reading.ContentMean, reading.ContentLeast, reading.ContentEdges) = contents == 0 ? (-1, -1, -1) : (content / contents, least, edges);
        (reading.SourceMean, reading.SourceEdges) = sources == 0 ? (-1, -1) : (source / sources, sourceEdges);
    }

    // The second tagger's own reading of the words around a cue.
    private byte[] Read((int From, int To) cue, out int left, out float fit)
    {
        left = Math.Max(_from, cue.From - Reach);
        var right = Math.Min(_to, cue.To + Reach);
        _scores = new int[(right - left) * Labels];
        Span<int> keys = stackalloc int[LinkFeatures.Most];
        _linkFeatures.Turn(cue.From, cue.To);
        for (var i = left; i < right; i++)
            _model.Links.Score(keys[.._linkFeatures.Write(i, keys)], _scores.AsSpan((i - left) * Labels, Labels));
        var labels = new byte[right - left];
        _decoder.Best(_scores, cue.To - left, labels);
        _chances = new float[_scores.Length];
        fit = (float)_model.Links.Chances(_scores, _chances, labels, Link.First);
        return labels;
    }

    /// <summary>Gives a frame its source and content.</summary>
    public void Join(Frame frame)
    {
        var labels = Read(frame.Cue, out var left, out var fit);
        frame.Fit = fit;
        labels = Better(frame.Cue, labels, left, _model.Sources, true, out frame.Reading.SourceLead, out frame.Reading.SourceGain, out _);
        labels = Better(frame.Cue, labels, left, _model.Contents, false, out frame.Reading.ContentLead, out frame.Reading.ContentGain, out frame.Reading.Contents);
        Measure(frame, labels);
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
