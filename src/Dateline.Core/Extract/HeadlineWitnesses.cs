namespace Dateline.Extract;

/// <summary>Names who on the page writes a headline.</summary>
internal static class HeadlineWitnesses
{
    private const HeadlinePlaces Heading = HeadlinePlaces.FirstHeading | HeadlinePlaces.MainHeading | HeadlinePlaces.HeadlineLine | HeadlinePlaces.HeadingTail | HeadlinePlaces.HeadingStart
        | HeadlinePlaces.LowerHeading | HeadlinePlaces.HeadingPrefix | HeadlinePlaces.HeadingSuffix;

    private static readonly (HeadlinePlaces Places, string Name)[] Names =
    [
        (Heading, "heading"),
        (HeadlinePlaces.OpenGraph | HeadlinePlaces.OpenGraphCut, "og:title"),
        (HeadlinePlaces.Twitter | HeadlinePlaces.TwitterCut, "twitter:title"),
        (HeadlinePlaces.Structured | HeadlinePlaces.StructuredCut | HeadlinePlaces.Microdata, "structured"),
        (HeadlinePlaces.Title | HeadlinePlaces.TitleCut | HeadlinePlaces.TitlePrefix | HeadlinePlaces.TitleSuffix, "title"),
    ];

    /// <summary>Whether the page tells a text as a headline of its own: the first heading, a share card's, the structured data's.</summary>
    public static bool IsTold(HeadlineCandidate candidate) =>
        (candidate.Places & (HeadlinePlaces.FirstHeading | HeadlinePlaces.OpenGraphCut | HeadlinePlaces.TwitterCut | HeadlinePlaces.StructuredCut)) != 0
        || ((candidate.Places & (HeadlinePlaces.OpenGraph | HeadlinePlaces.Twitter | HeadlinePlaces.Structured)) != 0 && !candidate.HasCut);

    /// <summary>Every witness that writes these letters and digits.</summary>
    public static List<string> Of(IReadOnlyList<HeadlineCandidate> candidates, string key)
    {
        var places = HeadlinePlaces.None;
        foreach (var candidate in candidates)
        {
            if (candidate.Key == key)
                places |= candidate.Places;
        }
        var names = new List<string>();
        foreach (var (those, name) in Names)
        {
            if ((places & those) != 0)
                names.Add(name);
        }
        return names;
    }
}
