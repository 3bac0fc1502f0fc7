using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Claims;

namespace Dateline.Eval.Training;

/// <summary>Learns a <see cref="ChainTagger"/>: a conditional random field by AdaGrad over single chains, the weights of the last passes averaged.</summary>
internal sealed class ChainTraining
{
    private const int Labels = ChainTagger.Labels;

    // Weights of a feature and the sums of its squared slopes stand side by side: one line of memory.
    private const int Row = 2 * Labels;

    private readonly int _least;
    private readonly float _shown;
    private readonly int _rows;
    private readonly float _rate;
    private readonly float _shrink;
    private float[] _weights = [];
    private ulong _state = 88172645463325252UL;
    private int[] _held = new int[4096];
    private readonly float[] _moves = new float[Labels * Labels];
    private readonly float[] _moveSlopes = new float[Labels * Labels];
    private readonly bool[] _allowed;

    /// <param name="rows">How many features are kept.</param>
    /// <param name="rate">How far a step goes.</param>
    /// <param name="shrink">How much a weight is drawn to nought.</param>
    /// <param name="least">How often a feature must be seen.</param>
    /// <param name="mayFollow">Whether one label may follow another.</param>
    /// <param name="shown">The share of a word's features that it is shown with each time, so that none can lean on another (dropout; Wang and Manning 2013).</param>
    public ChainTraining(int rows, float rate, float shrink, int least, Func<int, int, bool> mayFollow, float shown = 1)
    {
        _shown = shown;
        (_rows, _rate, _shrink, _least) = (rows, rate, shrink, least);
        _allowed = [.. Enumerable.Range(0, Labels * Labels).Select(i => mayFollow(i / Labels, i % Labels))];
    }

    /// <summary>Learns and gives the tagger as bytes.</summary>
    /// <param name="chains">What to learn from.</param>
    /// <param name="passes">How often.</param>
    /// <param name="first">Labels that may open a chain, as bits.</param>
    /// <param name="times">How often it is all learnt anew, in another order: the mean hangs less on chance.</param>
    public byte[] Learn(IReadOnlyList<LabelledChain> chains, int passes, int first, int times = 1)
    {
        var order = Enumerable.Range(0, chains.Count).ToArray();
        var seen = new int[1 << FeatureKeys.Bits];
        foreach (var chain in chains)
        {
            for (var i = 0; i < chain.Labels.Length; i++)
            {
                foreach (var key in chain.Features(i))
                    seen[key]++;
            }
        }
        // The commonest features first: what is used together lies together.
        var keys = Enumerable.Range(0, seen.Length).Where(key => seen[key] >= _least).OrderByDescending(key => seen[key]).ToArray();
        var places = new int[seen.Length];
        Array.Fill(places, -1);
        for (var i = 0; i < keys.Length; i++)
            places[keys[i]] = i;
        chains = [.. chains.Select(chain => chain.At(places))];
        var mean = new float[keys.Length * Labels];
        var meanMoves = new float[_moves.Length];
        var averaged = Math.Max(1, passes / 2);
        for (var time = 0; time < times; time++)
        {
            var random = new Random(7 + time);
            _weights = new float[keys.Length * Row];
            Array.Clear(_moves);
            Array.Clear(_moveSlopes);
            for (var pass = 0; pass < passes; pass++)
            {
                random.Shuffle(order);
                foreach (var n in order)
                    Step(chains[n], first);
                if (pass < passes - averaged)
                    continue;
                for (var i = 0; i < mean.Length; i++)
                    mean[i] += _weights[i / Labels * Row + i % Labels] / (averaged * times);
                for (var i = 0; i < meanMoves.Length; i++)
                    meanMoves[i] += _moves[i] / (averaged * times);
            }
        }
        for (var i = 0; i < meanMoves.Length; i++)
            meanMoves[i] = _allowed[i] ? meanMoves[i] : float.NegativeInfinity;
        return ChainTagger.ToBytes(meanMoves, Weightiest(mean, keys, seen));
    }

    // What moves the sums of most words by most is kept.
    private List<(int, float[])> Weightiest(float[] weights, int[] keys, int[] seen)
    {
        var worth = new List<(float Worth, int Place)>();
        for (var place = 0; place < keys.Length; place++)
        {
            var size = 0f;
            for (var label = 0; label < Labels; label++)
                size += Math.Abs(weights[place * Labels + label]);
            if (size > 0.02f)
                worth.Add((size * MathF.Sqrt(seen[keys[place]]), place));
        }
        worth.Sort((a, b) => b.Worth.CompareTo(a.Worth) is var order && order != 0 ? order : keys[a.Place].CompareTo(keys[b.Place]));
        return [.. worth.Take(_rows).OrderBy(each => keys[each.Place]).Select(each => (keys[each.Place], weights[(each.Place * Labels)..(each.Place * Labels + Labels)]))];
    }

    private void Step(LabelledChain chain, int first)
    {
        var length = chain.Labels.Length;
        var words = new float[length * Labels];
        var heldEnds = new int[length];
        var held = 0;
        var limit = (uint)(_shown * 65536);
        for (var i = 0; i < length; i++)
        {
            var sum = Vector256<float>.Zero;
            foreach (var row in chain.Features(i))
            {
                // xorshift (Marsaglia 2003)
                _state ^= _state << 13;
                _state ^= _state >> 7;
                _state ^= _state << 17;
                if (((uint)(_state >> 20) & 65535) >= limit)
                    continue;
                if (held == _held.Length)
                    Array.Resize(ref _held, 2 * held);
                _held[held++] = row;
                sum += Vector256.Create(_weights.AsSpan(row * Row, Labels));
            }
            heldEnds[i] = held;
            sum *= Vector256.Create(1 / _shown);
            var highest = Math.Max(Math.Max(Math.Max(sum[0], sum[1]), Math.Max(sum[2], sum[3])), Math.Max(Math.Max(sum[4], sum[5]), Math.Max(sum[6], sum[7])));
            for (var label = 0; label < Labels; label++)
                words[i * Labels + label] = i == 0 && (first >> label & 1) == 0 ? 0 : Exponential.Of(sum[label] - highest);
        }
        Span<float> moves = stackalloc float[Labels * Labels];
        for (var i = 0; i < moves.Length; i++)
            moves[i] = _allowed[i] ? Exponential.Of(_moves[i]) : 0;
        var chances = new float[words.Length];
        Span<float> pairs = stackalloc float[Labels * Labels];
        Pairs(words, moves, chances, pairs);
        for (var i = 1; i < length; i++)
            pairs[chain.Labels[i - 1] * Labels + chain.Labels[i]] -= 1;
        for (var i = 0; i < pairs.Length; i++)
            Adapt(ref _moves[i], ref _moveSlopes[i], -pairs[i]);
        for (var i = 0; i < length; i++)
        {
            chances[i * Labels + chain.Labels[i]] -= 1;
            var error = Vector256.Create(chances.AsSpan(i * Labels, Labels));
            if (MathF.Abs(error[chain.Labels[i]]) < 2e-3f)
                continue;
            var square = error * error;
            var rate = Vector256.Create(_rate);
            var shrink = Vector256.Create(_shrink);
            for (var h = i == 0 ? 0 : heldEnds[i - 1]; h < heldEnds[i]; h++)
            {
                var row = _held[h];
                ref var weight = ref MemoryMarshal.GetReference(_weights.AsSpan(row * Row, Row));
                ref var slope = ref Unsafe.Add(ref weight, Labels);
                var old = Vector256.LoadUnsafe(ref weight);
                var grown = Vector256.LoadUnsafe(ref slope) + square;
                grown.StoreUnsafe(ref slope);
                (old - rate * (error + shrink * old) / Vector256.Sqrt(grown + Vector256.Create(1e-2f))).StoreUnsafe(ref weight);
            }
        }
    }

    private void Adapt(ref float weight, ref float slope, float step)
    {
        slope += step * step;
        weight += _rate * step / MathF.Sqrt(slope + 1);
    }

    // Forward and backward, with the expected number of each pair of labels.
    private static void Pairs(float[] words, ReadOnlySpan<float> moves, float[] chances, Span<float> pairs)
    {
        var length = words.Length / Labels;
        var forward = new float[words.Length];
        var now = Vector256.Create(words.AsSpan(0, Labels));
        now /= Vector256.Sum(now);
        now.CopyTo(forward);
        for (var i = 1; i < length; i++)
        {
            now = Through(now, moves) * Vector256.Create(words.AsSpan(i * Labels, Labels));
            now /= Math.Max(Vector256.Sum(now), 1e-30f);
            now.CopyTo(forward, i * Labels);
        }
        Span<float> turned = stackalloc float[Labels * Labels];
        for (var i = 0; i < turned.Length; i++)
            turned[i % Labels * Labels + i / Labels] = moves[i];
        var back = Vector256<float>.One;
        for (var i = length - 1; ; i--)
        {
            var both = Vector256.Create(forward.AsSpan(i * Labels, Labels)) * back;
            (both / Math.Max(Vector256.Sum(both), 1e-30f)).CopyTo(chances, i * Labels);
            if (i == 0)
                break;
            var ahead = back * Vector256.Create(words.AsSpan(i * Labels, Labels));
            var norm = 0f;
            for (var a = 0; a < Labels; a++)
                norm += forward[(i - 1) * Labels + a] * Vector256.Sum(ahead * Vector256.Create(moves.Slice(a * Labels, Labels)));
            norm = 1 / Math.Max(norm, 1e-30f);
            for (var a = 0; a < Labels; a++)
            {
                var row = Vector256.Create(pairs.Slice(a * Labels, Labels)) + ahead * Vector256.Create(moves.Slice(a * Labels, Labels)) * (forward[(i - 1) * Labels + a] * norm);
                row.CopyTo(pairs[(a * Labels)..]);
            }
            back = Through(ahead, turned);
            back /= Math.Max(Vector256.Sum(back), 1e-30f);
        }
    }

    private static Vector256<float> Through(Vector256<float> from, ReadOnlySpan<float> moves)
    {
        var sum = Vector256<float>.Zero;
        for (var label = 0; label < Labels; label++)
            sum += Vector256.Create(from[label]) * Vector256.Create(moves.Slice(label * Labels, Labels));
        return sum;
    }
}

/// <summary>A chain of words with their features and their labels.</summary>
internal sealed class LabelledChain
{
    private readonly int[] _keys;
    private readonly int[] _ends;

    public LabelledChain(byte[] labels, int[] keys, int[] ends)
    {
        Labels = labels;
        _keys = keys;
        _ends = ends;
    }

    public byte[] Labels { get; }

    /// <summary>The same chain with the features' places for their keys; those without a place are left out.</summary>
    public LabelledChain At(int[] places)
    {
        var kept = new List<int>(_keys.Length);
        var ends = new int[_ends.Length];
        for (int i = 0, at = 0; i < _ends.Length; i++)
        {
            for (; at < _ends[i]; at++)
            {
                if (places[_keys[at]] >= 0)
                    kept.Add(places[_keys[at]]);
            }
            ends[i] = kept.Count;
        }
        return new LabelledChain(Labels, [.. kept], ends);
    }

    public ReadOnlySpan<int> Features(int at) => _keys.AsSpan((at == 0 ? 0 : _ends[at - 1])..^(_keys.Length - _ends[at]));
}
