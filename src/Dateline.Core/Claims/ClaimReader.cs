using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Article in, statements out: who says what, by which words, slice for slice. English; other languages give few or none.</summary>
/// <remarks>Pure and repeatable. A paragraph's statements hang on that paragraph alone; only what they refer to (the speaker's fullest name, a statement denied) may stand elsewhere.</remarks>
public static partial class ClaimReader
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 7;

    /// <summary>The text that the spans of <see cref="Read(Article)"/> count in: the headline, if any, then each paragraph, parted by line feeds.</summary>
    public static string TextOf(Article article)
    {
        IEnumerable<string> lines = article.Headline is { } headline ? [headline, .. article.Paragraphs()] : article.Paragraphs();
        return string.Join('\n', lines);
    }

    /// <summary>The statements of an article; spans count in <see cref="TextOf"/>.</summary>
    public static IReadOnlyList<Statement> Read(Article article) => Read(TextOf(article));

    /// <summary>The statements of a text, in order of their cues.</summary>
    /// <param name="text">Plain text, a paragraph a line.</param>
    public static IReadOnlyList<Statement> Read(string text)
    {
        var cut = ClaimText.Read(text);
        var finder = new FrameFinder(ClaimModel.Shipped, cut);
        return StatementWriter.Write(cut, finder);
    }
}
