namespace Dateline.Claims;

/// <summary>The names of one story's sources. A short form goes to the one fuller name that ends in it, where only one does; across stories nothing is folded.</summary>
internal sealed class StoryNames
{
    private readonly Dictionary<string, string> _fullest = new(StringComparer.OrdinalIgnoreCase);

    public StoryNames(IEnumerable<string> names)
    {
        var all = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        var byEnd = all.Where(name => name.Contains(' ', StringComparison.Ordinal)).ToLookup(name => name[(name.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
        foreach (var name in all)
        {
            var fuller = byEnd[name[(name.LastIndexOf(' ') + 1)..]].Where(other => other.Length > name.Length && EndsIn(other, name)).ToList();
            // "Calder", "Ines Calder" and "Ines M. Calder" are one; "Ines Calder" and "Oto Calder" leave "Calder" to itself.
            if (fuller.MaxBy(other => other.Length) is { } longest && fuller.TrueForAll(other => other == longest || EndsIn(longest, other)))
                _fullest[name] = longest;
        }
    }

    public string Fullest(string name) => _fullest.GetValueOrDefault(name, name);

    private static bool EndsIn(string name, string end) =>
        name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase) && name[^(end.Length + 1)] == ' ';
}
