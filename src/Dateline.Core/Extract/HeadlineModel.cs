using System.Text;
using Dateline.Text;

namespace Dateline.Extract;

/// <summary>
/// What was learned about where pages write their headlines: trees over the numbers of <see cref="HeadlineFeatures"/>. Kept in
/// <c>headline-model.txt</c>, an embedded resource; how it was trained stands in <c>docs/stages/extract.md</c>.
/// </summary>
internal static class HeadlineModel
{
    /// <summary>First line of the file; another format or another set of numbers has another number.</summary>
    public const string Heading = "dateline headline model 1";

    private static readonly Lazy<ObliviousTrees> Embedded = new(Load);

    /// <summary>The model this library ships with.</summary>
    public static ObliviousTrees Shipped => Embedded.Value;

    private static ObliviousTrees Load()
    {
        using var stream = typeof(HeadlineModel).Assembly.GetManifestResourceStream("Dateline.Extract.headline-model.txt")
            ?? throw new InvalidOperationException("The library was built without its headline model.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadLine() == Heading ? ObliviousTrees.Read(reader) : throw new FormatException($"A headline model starts with \"{Heading}\".");
    }
}
