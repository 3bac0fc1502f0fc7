namespace Dateline.Extract;

/// <summary>First opinions added up along the page and up the tree, weighted by characters.</summary>
internal sealed class OpinionSums
{
    private const float Sure = 0.5f;
    private readonly float[] _weights;

    public OpinionSums(Galley galley, ReadOnlySpan<float> opinions)
    {
        var lines = galley.Lines;
        Before = new float[lines.Length + 1];
        LastSure = new float[lines.Length];
        NextSure = new float[lines.Length];
        Under = new float[galley.Tree.Count];
        _weights = new float[lines.Length + 1];
        var since = 99f;
        for (var i = 0; i < lines.Length; i++)
        {
            var mass = opinions[i] * lines[i].Chars;
            Before[i + 1] = Before[i] + mass;
            _weights[i + 1] = _weights[i] + lines[i].Chars;
            Under[lines[i].Block] += mass;
            ref var template = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(Templates, galley.Paths[lines[i].Block].Template, out _);
            template += mass;
            LastSure[i] = since;
            since = opinions[i] > Sure ? 0 : Math.Min(99, since + 1);
        }
        since = 99f;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            NextSure[i] = since;
            since = opinions[i] > Sure ? 0 : Math.Min(99, since + 1);
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

    /// <summary>Lines since the last, and until the next, that is story more likely than not; at most 99.</summary>
    public float[] LastSure { get; }

    /// <inheritdoc cref="LastSure"/>
    public float[] NextSure { get; }

    /// <summary>Probable story characters per template.</summary>
    public Dictionary<uint, float> Templates { get; } = [];

    /// <summary>Share of story in the <paramref name="reach"/> lines on either side.</summary>
    public float Window(int index, int reach)
    {
        var from = Math.Max(0, index - reach);
        var to = Math.Min(Before.Length - 1, index + reach + 1);
        return (Before[to] - Before[from]) / Math.Max(1, _weights[to] - _weights[from]);
    }
}
