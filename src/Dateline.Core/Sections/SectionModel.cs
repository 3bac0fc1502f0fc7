using System.Buffers.Binary;
using Dateline.Model;

namespace Dateline.Sections;

/// <summary>Trained weights that say how likely a text stands in each section: a softmax over hashed words beside our own word lists.</summary>
/// <remarks>The file holds <see cref="Magic"/>, the weight of the word lists, a step for each section (32-bit floats, little endian), a bit for each
/// place that has weights, and then for each of these one signed byte a section: the weight in steps. How it is trained: docs/stages/sections.md.</remarks>
internal sealed class SectionModel
{
    /// <summary>Logarithm of the number of places, base 2.</summary>
    public const int PlaceBits = 19;

    /// <summary>Places of words; behind them are those of names.</summary>
    public const int WordPlaces = 1 << PlaceBits;

    /// <summary>Places of names: four for each kind of them.</summary>
    public const int NamePlaces = SectionNames.MostKinds * 4;

    /// <summary>All places.</summary>
    public const int Places = WordPlaces + NamePlaces;

    /// <summary>First bytes of the file.</summary>
    public const uint Magic = 0x324D5344;

    // A place whose every weight is of this many steps at most is left out.
    private const int Slight = 0;

    private static readonly Lazy<SectionModel> Resource = new(Load);
    private readonly float _lists;
    private readonly float[] _steps;
    private readonly sbyte[] _weights;

    private SectionModel(float lists, float[] steps, sbyte[] weights)
    {
        _lists = lists;
        _steps = steps;
        _weights = weights;
    }

    /// <summary>The one that is shipped.</summary>
    public static SectionModel Shipped => Resource.Value;

    private static int Sections => SectionSorter.Slugs.Count;

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static SectionModel Read(ReadOnlySpan<byte> bytes)
    {
        var head = 8 + 4 * Sections;
        if (bytes.Length < head + Places / 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new InvalidDataException("Not a file of section weights.");
        var steps = new float[Sections];
        for (var s = 0; s < steps.Length; s++)
            steps[s] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(8 + 4 * s)..]);
        var weights = new sbyte[Sections * Places];
        var marks = bytes.Slice(head, Places / 8);
        var kept = bytes[(head + Places / 8)..];
        var from = 0;
        for (var place = 0; place < Places; place++)
        {
            if ((marks[place >> 3] >> (place & 7) & 1) == 0)
                continue;
            if (from + Sections > kept.Length)
                throw new InvalidDataException("The file of section weights is cut short.");
            System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(kept.Slice(from, Sections)).CopyTo(weights.AsSpan(place * Sections));
            from += Sections;
        }
        return new SectionModel(BinaryPrimitives.ReadSingleLittleEndian(bytes[4..]), steps, weights);
    }

    /// <summary>Weights as trained, made small: each section's are cut into 127 steps either side of nought.</summary>
    /// <param name="lists">Weight of the share of word lists and names.</param>
    /// <param name="weights">For each place its weight for each section.</param>
    public static byte[] ToBytes(float lists, float[] weights)
    {
        var head = new byte[8 + 4 * Sections];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteSingleLittleEndian(head.AsSpan(4), lists);
        var steps = new float[Sections];
        for (var s = 0; s < Sections; s++)
        {
            var largest = 1e-6f;
            for (var i = s; i < weights.Length; i += Sections)
                largest = Math.Max(largest, Math.Abs(weights[i]));
            steps[s] = largest / 127;
            BinaryPrimitives.WriteSingleLittleEndian(head.AsSpan(8 + 4 * s), steps[s]);
        }
        var marks = new byte[Places / 8];
        var kept = new List<byte>();
        Span<sbyte> row = stackalloc sbyte[Sections];
        for (var place = 0; place < Places; place++)
        {
            var isKept = false;
            for (var s = 0; s < Sections; s++)
            {
                row[s] = (sbyte)MathF.Round(weights[place * Sections + s] / steps[s]);
                isKept |= Math.Abs((int)row[s]) > Slight;
            }
            if (!isKept)
                continue;
            marks[place >> 3] |= (byte)(1 << (place & 7));
            kept.AddRange(System.Runtime.InteropServices.MemoryMarshal.AsBytes(row));
        }
        return [.. head, .. marks, .. kept];
    }

    /// <summary>The probability of each section, in the order of <see cref="SectionSorter.Slugs"/>; they sum to 1.</summary>
    /// <param name="features">What is seen of the text.</param>
    /// <param name="words">What our word lists say of it.</param>
    public double[] Weigh(SectionFeatures features, SectionWords words)
    {
        var scores = ListShares(words, features);
        for (var s = 0; s < scores.Length; s++)
            scores[s] *= _lists;
        foreach (var (place, value) in features.Values)
        {
            var at = place * Sections;
            for (var s = 0; s < scores.Length; s++)
                scores[s] += _weights[at + s] * _steps[s] * value;
        }
        Softmax(scores);
        return scores;
    }

    /// <summary>How much a place speaks for a section above the mean of the others.</summary>
    public double Leaning(int place, int section)
    {
        var sum = 0.0;
        for (var s = 0; s < Sections; s++)
            sum += _weights[place * Sections + s] * _steps[s];
        return _weights[place * Sections + section] * _steps[section] - sum / Sections;
    }

    /// <summary>Each section's share of the weight of word lists and names; a text with few of them has small shares.</summary>
    public static double[] ListShares(SectionWords words, SectionFeatures features)
    {
        var shares = new double[Sections];
        var sum = 2.0;
        for (var s = 0; s < Sections; s++)
            sum += shares[s] = words.Of(SectionSorter.Slugs[s]) + features.NameWeights[s];
        for (var s = 0; s < Sections; s++)
            shares[s] /= sum;
        return shares;
    }

    /// <summary>Turns scores into probabilities, in place.</summary>
    public static void Softmax(double[] scores)
    {
        var highest = scores.Max();
        var sum = 0.0;
        for (var s = 0; s < scores.Length; s++)
            sum += scores[s] = Math.Exp(scores[s] - highest);
        for (var s = 0; s < scores.Length; s++)
            scores[s] /= sum;
    }

    private static SectionModel Load()
    {
        using var stream = typeof(SectionModel).Assembly.GetManifestResourceStream("Dateline.Sections.section-model.bin")
            ?? throw new InvalidOperationException("The section weights are not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
