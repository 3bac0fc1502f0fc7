using System.Text;
using Dateline.Text;

namespace Dateline.Extract;

/// <summary>
/// What was learned about pages as a whole: how likely one is an article. Kept as one text file, <c>page-model.txt</c>, an embedded resource; how it
/// was trained stands in <c>docs/stages/page-kinds.md</c>.
/// </summary>
/// <param name="Trees">The trees over a page's row.</param>
internal sealed record PageModel(ObliviousTrees Trees)
{
    /// <summary>First line of the file; another format or another set of numbers per page has another number.</summary>
    public const string Heading = "dateline page model 2";

    private static readonly Lazy<PageModel> Embedded = new(Load);

    /// <summary>The model this library ships with.</summary>
    public static PageModel Shipped => Embedded.Value;

    /// <exception cref="FormatException">The text is not a model of this version.</exception>
    public static PageModel Read(TextReader reader) =>
        reader.ReadLine() == Heading ? new PageModel(ObliviousTrees.Read(reader)) : throw new FormatException($"A page model starts with \"{Heading}\".");

    /// <summary>How likely the page is an article.</summary>
    public float Ask(PageTraits page)
    {
        Span<float> row = stackalloc float[PageTraits.Count];
        page.Fill(row);
        return Trees.Ask(row);
    }

    private static PageModel Load()
    {
        using var stream = typeof(PageModel).Assembly.GetManifestResourceStream("Dateline.Extract.page-model.txt")
            ?? throw new InvalidOperationException("The library was built without its page model.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return Read(reader);
    }
}
