namespace Dateline.Claims;

/// <summary>How surely a cue's source and content were chosen among their readings.</summary>
internal struct FrameReading
{
    /// <summary>By how much the source's reading is better than the next one, a logarithm of odds.</summary>
    public float SourceLead;

    /// <summary>By how much it is better than the second tagger's own.</summary>
    public float SourceGain;

    /// <summary>By how much the content's reading is better than the next one.</summary>
    public float ContentLead;

    /// <summary>By how much it is better than the second tagger's own.</summary>
    public float ContentGain;

    /// <summary>How many readings the content has.</summary>
    public int Contents;

    /// <summary>How likely the second tagger holds the words of the content to be one, on average.</summary>
    public float ContentMean;

    /// <summary>The same of the least likely word.</summary>
    public float ContentLeast;

    /// <summary>How likely it holds first and last words of the content to be such.</summary>
    public float ContentEdges;

    /// <summary>How likely the second tagger holds the words of the source to be one, on average.</summary>
    public float SourceMean;

    /// <summary>How likely it holds first and last words of the source to be such.</summary>
    public float SourceEdges;

    /// <summary>What it thinks may be content, or source, outside the frame, added up.</summary>
    public float ContentBeside, SourceBeside;
}
