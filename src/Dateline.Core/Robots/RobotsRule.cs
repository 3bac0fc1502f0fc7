namespace Dateline.Robots;

/// <summary>One rule.</summary>
internal sealed record RobotsRule(RobotsPattern Pattern, bool Allow)
{
    /// <summary>Adds what a line's value means.</summary>
    public static void Add(string value, bool allow, List<RobotsRule> to)
    {
        to.Add(new RobotsRule(RobotsPattern.Of(value), allow));
        // Who names a folder's index page means the folder's own address too, which is answered with that page.
        if (allow && IndexOf(value) is > 0 and var folder)
            to.Add(new RobotsRule(RobotsPattern.Of(value[..folder] + "$"), true));
    }

    private static int IndexOf(string value) =>
        value.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) || value.EndsWith("/index.htm", StringComparison.OrdinalIgnoreCase)
            ? value.LastIndexOf('/') + 1 : -1;
}
