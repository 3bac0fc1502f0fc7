using System.Net;
using System.Text.RegularExpressions;
using Dateline.Xml;
using Dateline.Text;
using Dateline.Urls;

namespace Dateline.Feeds;

/// <summary>Small readings that every format needs.</summary>
internal static partial class FeedWords
{
    /// <summary>The text trimmed; <c>null</c> when nothing is left.</summary>
    public static string? Said(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;

    /// <summary>One line: white space squashed; <c>null</c> when nothing is left.</summary>
    public static string? Line(string? text) => text is null ? null : Said(Whitespace.Squash(text));

    /// <summary>What an element holds as HTML: its characters when it holds characters only, else its markup.</summary>
    public static string? Html(XmlElement? element) => element is null ? null : Said(element.HasElements ? element.Markup() : element.Text());

    /// <summary>An address made absolute against the bases in force; as written when it cannot be.</summary>
    public static string? Link(string? written, XmlElement at, Uri? url) => Link(written, Base(at, url));

    /// <inheritdoc cref="Link(string?, XmlElement, Uri?)"/>
    public static string? Link(string? written, Uri? against)
    {
        if (Line(written) is not { } link)
            return null;
        if (HasScheme().IsMatch(link) || against is null)
            return link;
        // As browsers would (WHATWG URL Standard); a base of another kind by the rules of RFC 3986.
        if (WebUrl.Parse(against.AbsoluteUri) is { Scheme: "http" or "https" } page && WebUrl.Parse(link, page) is { } url)
            return url.ToString();
        return Uri.TryCreate(against, link, out var absolute) ? absolute.AbsoluteUri : link;
    }

    /// <summary>An identifier: as written, but a bare path is one of the feed's own addresses (RFC 4287 §4.2.6 asks for an absolute one).</summary>
    public static string? Id(string? written, XmlElement at, Uri? url) => Line(written) is ['/', ..] path ? Link(path, at, url) : Line(written);

    /// <summary>A language as BCP 47 writes it.</summary>
    public static string? LanguageTag(string? written) => Line(written)?.Replace('_', '-');

    /// <summary>xml:base of the element and its ancestors, outermost first, over the feed's own address (XML Base).</summary>
    public static Uri? Base(XmlElement at, Uri? url)
    {
        var chain = new Stack<string>();
        for (var element = at; element is not null; element = element.Parent)
        {
            if (element.Attribute(XmlSpaces.Xml, "base") is { } written)
                chain.Push(written.Trim());
        }
        foreach (var written in chain)
        {
            if (url is null ? Uri.TryCreate(written, UriKind.Absolute, out var next) : Uri.TryCreate(url, written, out next))
                url = next;
        }
        return url is { IsAbsoluteUri: true } ? url : null;
    }

    /// <summary>The person in "ada@courier.example (Ada Tolm)", "Ada Tolm &lt;ada@courier.example&gt;" or plain words.</summary>
    public static string? Person(string? written)
    {
        if (Line(written) is not { } line)
            return null;
        var match = Mailbox().Match(line);
        if (match.Success)
            return Said(match.Groups["name"].Value.Trim('"', ' ')) ?? line;
        match = NameAndAddress().Match(line);
        return match.Success ? Said(match.Groups["name"].Value.Trim('"', ' ')) ?? match.Groups["mail"].Value : line;
    }

    /// <summary>Words without markup: for headlines, which feeds write as text, as HTML or as escaped HTML.</summary>
    public static string? Plain(string? markup)
    {
        if (markup is null)
            return null;
        var text = markup;
        // Twice: what is escaped once too often is common in headlines.
        for (var i = 0; i < 2; i++)
            text = WebUtility.HtmlDecode(Tags().Replace(text, static tag => tag.ValueSpan.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : ""));
        return Line(text);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex HasScheme();

    [GeneratedRegex(@"^(?<mail>[^\s()<>@]+@[^\s()<>]+)\s*\((?<name>[^)]*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();

    [GeneratedRegex(@"^(?<name>[^<>(]*?)\s*[<(](?:mailto:)?(?<mail>[^\s()<>@]+@[^\s()<>]+)[>)]$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndAddress();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
