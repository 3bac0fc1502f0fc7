namespace Dateline.Claims;

/// <summary>Settles who holds a word that two frames want: the surer frame. A source may be shared ("he said ..., adding that ..."), a cue and a content may not.</summary>
internal sealed class FrameSettling
{
    // How likely a frame must be to keep a content that holds a likelier one.
    private const float LeastAround = 0.3f;

    // How near to the beginning of what is denied its noun stands.
    private const int NounWithin = 3;

    private readonly ClaimText _text;
    private readonly int _from;
    private readonly float _least;
    private readonly bool[] _taken;
    private readonly bool[] _sources;
    private readonly List<Frame> _kept = [];

    /// <param name="text">The text.</param>
    /// <param name="from">First word of the paragraph.</param>
    /// <param name="to">Word after its last.</param>
    /// <param name="least">The least a frame must be worth.</param>
    public FrameSettling(ClaimText text, int from, int to, float least)
    {
        (_text, _from, _least) = (text, from, least);
        _taken = new bool[to - from];
        _sources = new bool[to - from];
    }

    /// <summary>Takes in frames, the surest first; but one that stands whole in the content of another comes behind it ("the agency said the minister called ...").</summary>
    public void Settle(List<Frame> frames)
    {
        var sure = frames.Where(frame => frame.Worth >= _least && frame.Content.Count > 0).OrderBy(frame => frame.Cue.From).ToList();
        foreach (var number in Enumerable.Range(0, sure.Count).OrderByDescending(i => sure[i].Worth))
        {
            var frame = sure[number];
            for (var i = Math.Max(0, number - FrameFeatures.Neighbours); i < Math.Min(sure.Count, number + FrameFeatures.Neighbours + 1); i++)
            {
                if (sure[i].Worth >= LeastAround && sure[i].Worth < frame.Worth && Holds(sure[i], frame))
                    Add(sure[i]);
            }
            Add(frame);
        }
    }

    private static bool Holds(Frame around, Frame frame) => around.Content.Any(piece => Within(frame.Cue, piece)
        && frame.Source.All(part => Within(part, piece)) && frame.Content.All(part => Within(part, piece)));

    private static bool Within((int From, int To) part, (int From, int To) piece) => part.From >= piece.From && part.To <= piece.To;

    /// <summary>Takes in one frame with what nobody else holds, unless its cue is held or no content is left.</summary>
    public void Add(Frame frame)
    {
        if (frame.Content.Count == 0 || IsTaken(frame.Cue.From, frame.Cue.To))
            return;
        var free = new Frame { Cue = frame.Cue, Chance = frame.Chance, Fit = frame.Fit, Judged = frame.Judged, IsSaid = frame.IsSaid };
        foreach (var piece in frame.Source)
        {
            if (IsHere(piece))
                Take(piece, free.Source, _taken, null, _sources);
            else
                free.Source.Add(piece);
        }
        foreach (var piece in frame.Content)
            Take(piece, free.Content, _taken, _sources, null);
        if (free.Content.Count == 0)
            return;
        Fill(frame.Cue, _taken);
        foreach (var piece in free.Source.Where(IsHere))
            Fill(piece, _sources);
        foreach (var piece in free.Content)
            Fill(piece, _taken);
        _kept.Add(free);
    }

    /// <summary>Ends contents that run into the words of another clause before these: from here on they are free.</summary>
    /// <param name="from">First word of the other clause.</param>
    /// <param name="to">The word after the last that may be freed: a content that goes on beyond it stays.</param>
    public void Cut(int from, int to)
    {
        foreach (var frame in _kept)
        {
            for (var i = 0; i < frame.Content.Count; i++)
            {
                var piece = frame.Content[i];
                if (piece.From >= from || piece.To <= from || piece.To > to)
                    continue;
                var end = from;
                while (end > piece.From + 1 && _text.Words[end - 1].Kind is WordKind.And or WordKind.Comma)
                    end--;
                frame.Content[i] = (piece.From, end);
                _taken.AsSpan(end - _from, piece.To - end).Clear();
            }
        }
    }

    /// <summary>Gives a frame that was kept one more piece of content.</summary>
    public void Give(Frame frame, (int From, int To) piece)
    {
        var free = new List<(int From, int To)>();
        Take(piece, free, _taken, _sources, null);
        foreach (var part in free)
        {
            frame.Content.Add(part);
            Fill(part, _taken);
        }
    }

    /// <summary>Takes a piece of content from a frame that was kept.</summary>
    public void Take(Frame frame, int piece)
    {
        Clear(frame.Content[piece], _taken);
        frame.Content.RemoveAt(piece);
    }

    /// <summary>Gives up the frames whose cues stand among these words.</summary>
    public void Release(int from, int to)
    {
        foreach (var frame in _kept.Where(frame => frame.Cue.From >= from && frame.Cue.To <= to))
        {
            Clear(frame.Cue, _taken);
            foreach (var piece in frame.Source.Where(IsHere))
                Clear(piece, _sources);
            foreach (var piece in frame.Content)
                Clear(piece, _taken);
        }
        _kept.RemoveAll(frame => frame.Cue.From >= from && frame.Cue.To <= to);
    }

    /// <summary>Gives up the frames with a noun of saying for their cue that open this content and are held to be of this source.</summary>
    public void ReleaseOwn((int From, int To) content, (int From, int To) source)
    {
        foreach (var frame in _kept.Where(frame => frame.Cue.From >= content.From && frame.Cue.From < Math.Min(content.To, content.From + NounWithin) && InnerVerbs.IsNoun(_text.Words[frame.Cue.To - 1])
            && frame.Source.Exists(part => part.From < source.To && source.From < part.To)).ToList())
            Release(frame.Cue.From, frame.Cue.To);
    }

    /// <summary>Gives up all frames with their cues among these words when one of them takes the subject for what it says: "the ministry | denied a report by | the agency".</summary>
    public void ReleaseTurned((int From, int To) clause, (int From, int To) subject)
    {
        if (_kept.Exists(frame => frame.Cue.From >= clause.From && frame.Cue.To <= clause.To && frame.Content.Exists(part => part.From < subject.To && subject.From < part.To)))
            Release(clause.From, clause.To);
    }

    private void Clear((int From, int To) piece, bool[] taken) => taken.AsSpan(piece.From - _from, piece.To - piece.From).Clear();

    // A source may stand in the words before the stretch ("a colleague, she said, had told her").
    private bool IsHere((int From, int To) piece) => piece.From >= _from && piece.To <= _from + _taken.Length;

    /// <summary>Whether a cue or a content holds any of these words.</summary>
    public bool IsTaken(int from, int to) => _taken.AsSpan(from - _from, to - from).Contains(true) || _sources.AsSpan(from - _from, to - from).Contains(true);

    /// <summary>The share of these words that contents and cues hold.</summary>
    public double Held(int from, int to) => (double)_taken.AsSpan(from - _from, to - from).Count(true) / Math.Max(1, to - from);

    /// <summary>What was kept, in order of the cues.</summary>
    public List<Frame> Kept()
    {
        _kept.Sort((a, b) => a.Cue.From.CompareTo(b.Cue.From));
        return _kept;
    }

    private void Fill((int From, int To) piece, bool[] taken) => taken.AsSpan(piece.From - _from, piece.To - piece.From).Fill(true);

    private void Take((int From, int To) piece, List<(int, int)> into, bool[] taken, bool[]? alsoTaken, bool[]? shared)
    {
        var start = -1;
        for (var i = piece.From; i <= piece.To; i++)
        {
            var free = i < piece.To && (!taken[i - _from] || shared?[i - _from] == true) && alsoTaken?[i - _from] != true;
            if (free && start < 0)
                start = i;
            if (!free && start >= 0)
            {
                if (HasWord(start, i))
                    into.Add((start, i));
                start = -1;
            }
        }
    }

    // What is left of a piece may be a mark alone.
    private bool HasWord(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(_text.Text[_text.Words[i].End - 1]) || char.IsLetterOrDigit(_text.Text[_text.Words[i].Start]))
                return true;
        }
        return false;
    }
}
