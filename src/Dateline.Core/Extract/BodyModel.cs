using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Extract;

/// <summary>
/// What was learned about news pages: leanings of names and of first words, and two sets of trees. Kept as one text file,
/// <c>body-model.txt</c>, an embedded resource; how it was trained stands in <c>docs/stages/extract.md</c>.
/// </summary>
/// <param name="Names">Leanings of class names and the like.</param>
/// <param name="Words">Leanings of the words lines start and end with.</param>
/// <param name="Talk">Leanings of words and pairs of words anywhere in a line.</param>
/// <param name="Opinions">The first opinion on a line by itself; then opinions that each know the one before on the neighbours.</param>
internal sealed record BodyModel(TokenScores Names, TokenScores Words, TokenScores Talk, IReadOnlyList<ObliviousTrees> Opinions)
{
    /// <summary>First line of the file; another format or another set of features has another number.</summary>
    public const string Heading = "dateline body model 3";

    private static readonly Lazy<BodyModel> Embedded = new(Load);

    /// <summary>The model this library ships with.</summary>
    public static BodyModel Shipped => Embedded.Value;

    private static BodyModel Load()
    {
        using var stream = typeof(BodyModel).Assembly.GetManifestResourceStream("Dateline.Extract.body-model.txt")
            ?? throw new InvalidOperationException("The library was built without its body model.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return Read(reader);
    }

    /// <exception cref="FormatException">The text is not a model of this version.</exception>
    public static BodyModel Read(TextReader reader)
    {
        if (reader.ReadLine() != Heading)
            throw new FormatException($"A body model starts with \"{Heading}\".");
        var (names, words, talk) = (ReadScores(reader), ReadScores(reader), ReadScores(reader));
        var opinions = new ObliviousTrees[int.Parse(Field(reader, "opinions"), CultureInfo.InvariantCulture)];
        for (var o = 0; o < opinions.Length; o++)
            opinions[o] = ObliviousTrees.Read(reader);
        return new BodyModel(names, words, talk, opinions);
    }

    internal static TokenScores ReadScores(TextReader reader)
    {
        var count = int.Parse(Field(reader, "scores"), CultureInfo.InvariantCulture);
        var keys = new uint[count];
        var scores = new sbyte[count];
        for (var i = 0; i < count; i++)
        {
            var line = reader.ReadLine().AsSpan();
            keys[i] = uint.Parse(line[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            scores[i] = sbyte.Parse(line[9..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        return new TokenScores(keys, scores);
    }

    private static string Field(TextReader reader, string name)
    {
        var line = reader.ReadLine();
        return line is not null && line.StartsWith(name + " ", StringComparison.Ordinal)
            ? line[(name.Length + 1)..]
            : throw new FormatException($"The model has \"{line}\" where \"{name}\" should stand.");
    }
}
