using System.Globalization;
using System.Text;

namespace Dateline.Robots;

/// <summary>A robots.txt as RFC 9309 reads it. Never throws for what the file holds.</summary>
public sealed class RobotsFile
{
    // RFC 9309 §2.5 asks for at least 500 KiB.
    private const int MostBytes = 512 * 1024;

    private readonly List<RobotsGroup> _groups;

    private RobotsFile(List<RobotsGroup> groups) => _groups = groups;

    /// <summary>A site without rules.</summary>
    public static RobotsFile AllowAll { get; } = new([]);

    /// <summary>A site that cannot be asked: until it can, nothing may be fetched (RFC 9309 §2.3.1.4).</summary>
    public static RobotsFile DisallowAll { get; } = new([new RobotsGroup(["*"], [new RobotsRule(RobotsPattern.Of("/"), false)], null)]);

    /// <summary>Reads a file; only its first 512 KiB count.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]).TrimStart('\uFEFF');
        var groups = new List<RobotsGroup>();
        var (agents, rules) = (new List<string>(), new List<RobotsRule>());
        double? delay = null;
        var inRules = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw;
            if (line.IndexOf('#') is >= 0 and var comment)
                line = line[..comment];
            var (key, value) = RobotsLine.Part(line);
            if (RobotsLine.IsUserAgent(key))
            {
                // Rules end a run of user-agent lines; the next such line opens a new group.
                if (inRules)
                {
                    groups.Add(new RobotsGroup(agents, rules, delay));
                    (agents, rules, delay, inRules) = ([], [], null, false);
                }
                agents.Add(RobotsAgent.Token(value));
            }
            else if (agents.Count == 0)
            {
                continue;
            }
            else if (RobotsLine.IsAllow(key) || RobotsLine.IsDisallow(key))
            {
                inRules = true;
                if (value.Length > 0)
                    RobotsRule.Add(value.ToString(), RobotsLine.IsAllow(key), rules);
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
                    delay = seconds;
            }
        }
        if (agents.Count > 0)
            groups.Add(new RobotsGroup(agents, rules, delay));
        return new RobotsFile(groups);
    }

    /// <summary>Whether <paramref name="agent"/> may fetch an address.</summary>
    /// <param name="agent">Product token of the crawler, or a User-Agent that begins with it.</param>
    /// <param name="pathAndQuery">Path and query of the address, beginning with a slash.</param>
    public bool Allows(string agent, string pathAndQuery)
    {
        var path = RobotsPath.Normal(pathAndQuery.Length == 0 ? "/" : pathAndQuery, isPattern: false);
        if (path == "/robots.txt")
            return true;
        RobotsRule? best = null;
        foreach (var group in GroupsFor(agent))
        {
            foreach (var rule in group.Rules)
            {
                // The longest match decides, and of two as long the one that allows (RFC 9309 §2.2.2).
                if ((best is null || rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allow && !best.Allow)) && rule.Pattern.Matches(path))
                    best = rule;
            }
        }
        return best?.Allow ?? true;
    }

    /// <summary>Seconds between requests the file asks <paramref name="agent"/> for; <c>null</c> when it does not.</summary>
    public double? CrawlDelay(string agent) => GroupsFor(agent).Select(group => group.CrawlDelay).Where(delay => delay is not null).Max();

    // All groups that name the agent count as one; "*" speaks only for those nobody names.
    private List<RobotsGroup> GroupsFor(string agent)
    {
        foreach (var token in RobotsAgent.Tokens(agent))
        {
            var named = _groups.FindAll(group => group.Agents.Contains(token, StringComparer.OrdinalIgnoreCase));
            if (named.Count > 0)
                return named;
        }
        return _groups.FindAll(group => group.Agents.Contains("*", StringComparer.Ordinal));
    }
}

/// <summary>Rules for some agents.</summary>
internal sealed record RobotsGroup(List<string> Agents, List<RobotsRule> Rules, double? CrawlDelay);
