namespace Dateline.Claims;

/// <summary>A cue with the words of its source and its content; all are ranges of words, the end exclusive.</summary>
internal sealed class Frame
{
    /// <summary>The words of attribution.</summary>
    public required (int From, int To) Cue { get; init; }

    /// <summary>How likely the first tagger holds the cue, 0 to 1.</summary>
    public required float Chance { get; init; }

    /// <summary>How likely the second tagger holds its source and content, both to the word, 0 to 1.</summary>
    public float Fit { get; set; }

    /// <summary>How surely its source and content were chosen.</summary>
    public FrameReading Reading;

    /// <summary>How likely the frame is right, as the last judge says; below 0 where none did.</summary>
    public float Judged { get; set; } = -1;

    /// <summary>How far the frame is to be believed.</summary>
    public float Worth => Judged >= 0 ? Judged : Chance * MathF.Sqrt(Fit);

    /// <summary>Whether grammar reads it as something said.</summary>
    public bool IsSaid { get; set; }

    /// <summary>The pieces of the source, in order.</summary>
    public List<(int From, int To)> Source { get; } = [];

    /// <summary>The pieces of the content, in order.</summary>
    public List<(int From, int To)> Content { get; } = [];
}
