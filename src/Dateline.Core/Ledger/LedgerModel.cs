using System.Globalization;

namespace Dateline.Ledger;

/// <summary>The weights of <see cref="DayWitnesses"/>: <c>ledger-model.txt</c>, learned by <c>./dev eval train-dates</c>.</summary>
internal static class LedgerModel
{
    /// <summary>First line of the file; its number rises with its form.</summary>
    public const string Heading = "ledger model 1";

    /// <summary>No weight at all: where witnesses are heard but not yet weighed.</summary>
    public static double[] None { get; } = new double[DayWitnesses.Names.Length];

    /// <summary>The weights shipped.</summary>
    public static double[] Shipped => Weights.Value;

    private static readonly Lazy<double[]> Weights = new(Load);

    /// <summary>Reads weights, one a line after the heading: name and number, in the order of <see cref="DayWitnesses.Names"/>.</summary>
    /// <exception cref="InvalidDataException">The file is of another form.</exception>
    public static double[] Read(TextReader reader)
    {
        if (reader.ReadLine() != Heading)
            throw new InvalidDataException("this is not " + Heading);
        var names = DayWitnesses.Names;
        var weights = new double[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var line = reader.ReadLine()?.Split(' ');
            if (line is not [var name, var number] || name != names[i])
                throw new InvalidDataException($"the ledger model lacks a weight of {names[i]}");
            weights[i] = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        return weights;
    }

    private static double[] Load()
    {
        using var stream = typeof(LedgerModel).Assembly.GetManifestResourceStream("Dateline.Ledger.ledger-model.txt")
            ?? throw new InvalidDataException("the ledger model is not in the library");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
