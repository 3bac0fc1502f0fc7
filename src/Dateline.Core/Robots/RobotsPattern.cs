namespace Dateline.Robots;

/// <summary>The path of a rule: "*" is any run of characters, "$" at the end the end of the address (RFC 9309 §2.2.3).</summary>
/// <param name="Path">The pattern, written as <see cref="RobotsPath.Normal"/> writes it.</param>
internal sealed record RobotsPattern(string Path)
{
    private readonly string[] _parts = Path.TrimEnd('$').Split('*');
    private readonly bool _anchored = Path.EndsWith('$');

    /// <summary>How specific it is, in octets.</summary>
    public int Length => Path.Length;

    public static RobotsPattern Of(string written)
    {
        // A path that is not rooted was meant to be.
        var rooted = written[0] is '/' or '*' ? written : "/" + written;
        return new RobotsPattern(RobotsPath.Normal(rooted, isPattern: true));
    }

    /// <summary>Whether it stands at the beginning of a path. Linear in both but for "*".</summary>
    public bool Matches(string path)
    {
        // A "$" at the end is the end of the address, or a dollar sign there.
        return Matches(path, _parts, _anchored)
            || (_anchored && path.Contains("%24", StringComparison.Ordinal) && Matches(path, [.. _parts[..^1], _parts[^1] + "%24"], false));
    }

    private static bool Matches(string path, string[] parts, bool anchored)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (anchored && i == parts.Length - 1)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !anchored || parts.Length > 1 || at == path.Length;
    }
}
