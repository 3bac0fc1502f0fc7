using System.Text;
using Dateline.Text;

namespace Dateline.Extract.Lines;

/// <summary>
/// What was learned about lines of text: leanings of the words they start and end with, and two sets of trees. Kept as one text file,
/// <c>line-model.txt</c>, an embedded resource; how it was trained stands in <c>docs/stages/text.md</c>.
/// </summary>
/// <param name="Words">Leanings of first, last and whole words.</param>
/// <param name="First">First opinion on a line: itself and its neighbours' shape.</param>
/// <param name="Second">Second opinion, knowing the first on its neighbours.</param>
internal sealed record LineModel(TokenScores Words, ObliviousTrees First, ObliviousTrees Second)
{
    /// <summary>First line of the file; another format or another set of numbers per line has another number.</summary>
    public const string Heading = "dateline line model 1";

    private static readonly Lazy<LineModel> Embedded = new(Load);

    /// <summary>The model this library ships with.</summary>
    public static LineModel Shipped => Embedded.Value;

    /// <exception cref="FormatException">The text is not a model of this version.</exception>
    public static LineModel Read(TextReader reader)
    {
        if (reader.ReadLine() != Heading)
            throw new FormatException($"A line model starts with \"{Heading}\".");
        return new LineModel(BodyModel.ReadScores(reader), ObliviousTrees.Read(reader), ObliviousTrees.Read(reader));
    }

    /// <summary>How likely each line is part of the story, by the second opinion.</summary>
    public float[] Weigh(TextLines lines)
    {
        var count = lines.Count;
        var rows = new LineRows(lines, Words);
        var weights = new float[count];
        Span<float> row = stackalloc float[LineRows.SecondCount];
        for (var i = 0; i < count; i++)
        {
            rows.First(i, row);
            weights[i] = First.Ask(row);
        }
        var around = new LineOpinions(lines, weights);
        var second = new float[count];
        for (var i = 0; i < count; i++)
        {
            rows.First(i, row);
            around.Second(i, row);
            second[i] = Second.Ask(row);
        }
        return second;
    }

    private static LineModel Load()
    {
        using var stream = typeof(LineModel).Assembly.GetManifestResourceStream("Dateline.Extract.Lines.line-model.txt")
            ?? throw new InvalidOperationException("The library was built without its line model.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return Read(reader);
    }
}
