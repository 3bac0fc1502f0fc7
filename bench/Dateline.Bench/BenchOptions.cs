using System.Globalization;

namespace Dateline.Bench;

/// <summary>What was asked for on the command line: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class BenchOptions(string[] args)
{
    public bool Has(string name) => Array.IndexOf(args, name) >= 0;

    public string? Text(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public double Number(string name, double usual) => Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;

    public int Count(string name, int usual) => (int)Number(name, usual);

    /// <summary>Counts with commas between them, smallest first.</summary>
    public int[] Counts(string name, params int[] usual) =>
        [.. (Text(name)?.Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture)) ?? usual).Order()];
}
