namespace Dateline.Extract;

/// <summary>Where a page writes a text that may be its headline.</summary>
[Flags]
internal enum HeadlinePlaces
{
    None = 0,
    FirstHeading = 1 << 0,
    MainHeading = 1 << 1,
    HeadlineLine = 1 << 2,
    HeadingTail = 1 << 3,
    HeadingStart = 1 << 4,
    LowerHeading = 1 << 5,
    Microdata = 1 << 6,
    OpenGraph = 1 << 7,
    OpenGraphCut = 1 << 8,
    Twitter = 1 << 9,
    TwitterCut = 1 << 10,
    Structured = 1 << 11,
    StructuredCut = 1 << 12,
    OtherMeta = 1 << 13,
    Title = 1 << 14,
    TitleCut = 1 << 15,
    MetaPrefix = 1 << 16,
    MetaSuffix = 1 << 17,
    TitlePrefix = 1 << 18,
    TitleSuffix = 1 << 19,
    HeadingPrefix = 1 << 20,
    HeadingSuffix = 1 << 21,
}

/// <summary>One text that may be the headline, with every place that writes it so.</summary>
/// <param name="Text">As the first of its places writes it.</param>
/// <param name="Key">Its letters and digits, lower case.</param>
internal sealed record HeadlineCandidate(string Text, string Key)
{
    public HeadlinePlaces Places { get; set; }

    /// <summary>Its words, lower case.</summary>
    public IReadOnlyList<string> Words { get; } = HeadlineWords.Of(Text);

    /// <summary>Whether a shorter writing without the site's name was made of it.</summary>
    public bool HasCut { get; set; }

    /// <summary>What was left beside it where it is a part of a longer text; the shortest of several.</summary>
    public string? Rest { get; set; }
}
