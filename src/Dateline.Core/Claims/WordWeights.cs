namespace Dateline.Claims;

/// <summary>How much each word tells in one story: the fewer statements hold it, the more.</summary>
internal sealed class WordWeights
{
    // A word that more than this part of a long story's statements holds tells nothing.
    private const double Common = 0.4;
    private const int LongStory = 12;

    private readonly Dictionary<string, List<int>> _holders = new(StringComparer.Ordinal);
    private readonly int _count;

    public WordWeights(SaidContent[] contents)
    {
        _count = contents.Length;
        for (var i = 0; i < contents.Length; i++)
        {
            foreach (var root in contents[i].Roots.Keys)
            {
                if (!_holders.TryGetValue(root, out var holders))
                    _holders.Add(root, holders = []);
                holders.Add(i);
            }
        }
    }

    /// <summary>Statements that share a telling word with this one.</summary>
    public IEnumerable<int> Sharing(SaidContent content) => content.Roots.Keys.Where(IsTelling).SelectMany(root => _holders[root]).Distinct();

    public bool IsTelling(string root) => _count < LongStory || _holders[root].Count <= _count * Common;

    public double Of(string root) => Math.Log(1 + (double)_count / _holders[root].Count);

    /// <summary>What two contents share: the roots, and the weight of them as a part of the one's and of the other's.</summary>
    public (List<string> Shared, double Of, double Back) Share(SaidContent one, SaidContent other)
    {
        var shared = one.Roots.Keys.Where(other.Roots.ContainsKey).ToList();
        var weight = shared.Sum(Of);
        return (shared, Part(weight, one), Part(weight, other));
    }

    private double Part(double weight, SaidContent content) => content.Roots.Count == 0 ? 0 : weight / content.Roots.Keys.Sum(Of);
}
