using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Joins the parts of one article that was published over several pages.</summary>
public static class ArticleParts
{
    /// <summary>Whether <paramref name="parts"/> are all there are: numbered from 1 without a gap, and none names one that follows the last.</summary>
    public static bool AreAll(IReadOnlyCollection<PagePart> parts)
    {
        var numbers = parts.Select(part => part.Number).Distinct().Order().ToList();
        if (numbers.Count == 0 || numbers[0] != 1 || numbers[^1] != numbers.Count)
            return false;
        var of = parts.Max(part => part.Of);
        return of is not null ? of == numbers.Count : parts.Count > 1 && parts.All(part => part.Number < numbers.Count || part.Next is null);
    }

    /// <summary>One reading of all <paramref name="parts"/>: the first part's, with the blocks of the others behind its own.</summary>
    /// <param name="parts">Readings that have a <see cref="PageReading.Part"/> and are articles, in any order; of two with one number the first counts.</param>
    /// <returns>The reading, and where in its blocks each part begins.</returns>
    /// <remarks>What a part repeats of those before it (standfirst, lead picture, a sentence of introduction) is said once.</remarks>
    public static (PageReading Whole, IReadOnlyList<PartPlace> Places) Join(IEnumerable<PageReading> parts)
    {
        var ordered = parts.Where(reading => reading.Part is not null).DistinctBy(reading => reading.Part!.Number).OrderBy(reading => reading.Part!.Number).ToList();
        var first = ordered[0];
        var blocks = new List<Block>();
        var places = new List<PartPlace>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in ordered)
        {
            places.Add(new PartPlace(reading.Part!.Number, reading.Page.Url?.AbsoluteUri, blocks.Count));
            blocks.AddRange(reading.Article.Blocks.Where(block => said.Add(Words(block))));
        }
        var images = ordered.SelectMany(reading => reading.Article.Images).DistinctBy(image => image.Url?.AbsoluteUri ?? image.Caption).ToList();
        return (first with { Result = new ExtractResult.Found(first.Article with { Blocks = blocks, Images = images, Parts = places }) }, places);
    }

    private static string Words(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        Quote quote => quote.Text,
        BulletList list => string.Join('\n', list.Items),
        Figure figure => $"{figure.Url?.AbsoluteUri}\n{figure.Caption}",
        Table table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
        _ => block.ToString(),
    };
}
