using System.Net;
using System.Text;

namespace Dateline.Engine.Tests.Origins;

/// <summary>Small feeds for origins to serve.</summary>
internal static class InventedFeed
{
    public static string Of(string title, params string[] items) => $"""
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{WebUtility.HtmlEncode(title)}</title>{string.Concat(items)}</channel></rss>
        """;

    public static string Item(string title, string? link = null, string? guid = null, string? text = null, string extra = "") => new StringBuilder("<item>")
        .Append("<title>").Append(title).Append("</title>")
        .Append(link is null ? "" : $"<link>{link}</link>")
        .Append(guid is null ? "" : $"<guid isPermaLink=\"false\">{guid}</guid>")
        .Append(text is null ? "" : $"<description>{WebUtility.HtmlEncode(text)}</description>")
        .Append(extra).Append("</item>").ToString();
}
