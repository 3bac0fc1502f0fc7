namespace Dateline.Bench;

/// <summary>Every measurement by its verb. A new one is one entry here.</summary>
internal static class Benches
{
    public static IReadOnlyDictionary<string, Func<string[], int>> All { get; } = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
    {
        ["read"] = ReadBench.Run,
        ["group"] = GroupBench.Run,
        ["stories"] = StoryBench.Run,
        ["html"] = HtmlBench.Run,
        ["claims"] = ClaimsBench.Run,
        ["lists"] = ListsBench.Run,
        ["gather"] = Gather.GatherBench.Run,
    };
}
