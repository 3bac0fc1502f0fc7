using System.Text;
using System.Text.RegularExpressions;
using Dateline.Engine.Fetch;

namespace Dateline.Engine.Intake;

/// <summary>Finds the address a saved page came from, by what browsers and the page itself left in it.</summary>
internal static partial class SavedPage
{
    private const int Look = 128 * 1024;

    /// <returns>An http or https address; <c>null</c> when the page does not say.</returns>
    public static Uri? AddressOf(ReadOnlySpan<byte> bytes)
    {
        // Addresses are ASCII in every charset a page is saved in but UTF-16, which browsers do not save.
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Look)]);
        if (!text.Contains('<', StringComparison.Ordinal))
            return null;
        return Web(SavedFrom().Match(text)) ?? Web(SingleFile().Match(text)) ?? Canonical(text) ?? OpenGraph(text);
    }

    private static Uri? Canonical(string text)
    {
        foreach (Match link in Link().Matches(text))
        {
            if (Rel().IsMatch(link.Value) && Web(Href().Match(link.Value)) is { } url)
                return url;
        }
        return null;
    }

    private static Uri? OpenGraph(string text)
    {
        foreach (Match meta in Meta().Matches(text))
        {
            if (OgUrl().IsMatch(meta.Value) && Web(Content().Match(meta.Value)) is { } url)
                return url;
        }
        return null;
    }

    private static Uri? Web(Match match) => match.Success ? WebAddress.Of(System.Net.WebUtility.HtmlDecode(match.Groups["url"].Value)) : null;

    // "<!-- saved from url=(0042)https://..." by Internet Explorer, Edge and Chrome.
    [GeneratedRegex(@"<!-- saved from url=\(\d{4}\)(?<url>https?://[^\s>]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();

    // The comment SingleFile writes: "Page saved with SingleFile \n url: https://..."
    [GeneratedRegex(@"Page saved with SingleFile\s+url: (?<url>https?://\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex SingleFile();

    [GeneratedRegex("<link\\b[^>]{0,2000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<meta\\b[^>]{0,2000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("\\brel\\s*=\\s*[\"']?canonical\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rel();

    [GeneratedRegex("\\bproperty\\s*=\\s*[\"']?og:url\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OgUrl();

    [GeneratedRegex("\\bhref\\s*=\\s*[\"']?(?<url>[^\"'\\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    [GeneratedRegex("\\bcontent\\s*=\\s*[\"']?(?<url>[^\"'\\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Content();
}
