using System.Runtime.InteropServices;

namespace Dateline.Extract;

/// <summary>Opinions added up along the page and up the tree, weighted by characters.</summary>
internal sealed class OpinionSums
{
    private const float Sure = 0.5f;
    private readonly float[] _weights;

    public OpinionSums(Galley galley, ReadOnlySpan<float> opinions)
    {
        var lines = galley.Lines;
        Before = new float[lines.Length + 1];
        LastSure = new int[lines.Length];
        NextSure = new int[lines.Length];
        Under = new float[galley.Tree.Count];
        _weights = new float[lines.Length + 1];
        var sure = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var mass = opinions[i] * lines[i].Chars;
            Before[i + 1] = Before[i] + mass;
            _weights[i + 1] = _weights[i] + lines[i].Chars;
            Under[lines[i].Block] += mass;
            ref readonly var path = ref galley.Paths[lines[i].Block];
            CollectionsMarshal.GetValueRefOrAddDefault(Templates, path.Template, out _).Add(mass, lines[i].Chars);
            CollectionsMarshal.GetValueRefOrAddDefault(Shapes, path.Shape, out _).Add(mass, lines[i].Chars);
            LastSure[i] = sure;
            if (opinions[i] > Sure)
                sure = i;
        }
        sure = -1;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            NextSure[i] = sure;
            if (opinions[i] > Sure)
                sure = i;
        }
        for (var i = galley.Tree.Count - 1; i > 0; i--)
        {
            if (Under[i] > 0)
                Under[galley.Tree.Row(i).Parent] += Under[i];
        }
        All = Math.Max(1, Before[lines.Length]);
    }

    /// <summary>Probable story characters on the whole page.</summary>
    public float All { get; }

    /// <summary>Probable story characters before each line.</summary>
    public float[] Before { get; }

    /// <summary>Probable story characters below each node.</summary>
    public float[] Under { get; }

    /// <summary>The last line before, and the next after, that is story more likely than not; -1 when there is none.</summary>
    public int[] LastSure { get; }

    /// <inheritdoc cref="LastSure"/>
    public int[] NextSure { get; }

    /// <summary>Probable story characters and all characters per template.</summary>
    public Dictionary<uint, Share> Templates { get; } = [];

    /// <summary>The same per path of tags.</summary>
    public Dictionary<uint, Share> Shapes { get; } = [];

    /// <summary>Share of story in the <paramref name="reach"/> lines on either side.</summary>
    public float Window(int index, int reach) => Side(index - reach, index + reach + 1);

    /// <summary>Share of story in the lines from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public float Side(int from, int to)
    {
        from = Math.Max(0, from);
        to = Math.Min(Before.Length - 1, to);
        return from >= to ? 0 : (Before[to] - Before[from]) / Math.Max(1, _weights[to] - _weights[from]);
    }

    /// <summary>Characters in those lines.</summary>
    public float Chars(int from, int to) => from >= to ? 0 : _weights[to] - _weights[from];

    /// <summary>Probable story characters, and all.</summary>
    internal struct Share
    {
        public float Mass;

        public int Chars;

        public void Add(float mass, int chars)
        {
            Mass += mass;
            Chars += chars;
        }
    }
}
