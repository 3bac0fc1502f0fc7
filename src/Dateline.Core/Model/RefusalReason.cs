using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>Why a page is not an article. The names on the wire are these in kebab-case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalReason>))]
public enum RefusalReason
{
    /// <summary>The page holds no text.</summary>
    [JsonStringEnumMemberName("empty")] Empty,

    /// <summary>Not a web page: a PDF, an image, an archive.</summary>
    [JsonStringEnumMemberName("not-a-page")] NotAPage,

    /// <summary>A list of other pages: front page, section, search result.</summary>
    [JsonStringEnumMemberName("listing")] Listing,

    /// <summary>Too few words to be a story, and no other reason fits.</summary>
    [JsonStringEnumMemberName("too-short")] TooShort,

    /// <summary>Only a consent question stands on the page.</summary>
    [JsonStringEnumMemberName("cookie-wall")] CookieWall,

    /// <summary>The text stops at a request to pay or subscribe.</summary>
    [JsonStringEnumMemberName("paywall")] Paywall,

    /// <summary>The page asks to sign in.</summary>
    [JsonStringEnumMemberName("login")] Login,

    /// <summary>A bot check or challenge.</summary>
    [JsonStringEnumMemberName("challenge")] Challenge,

    /// <summary>An error page, whatever its status said.</summary>
    [JsonStringEnumMemberName("error-page")] ErrorPage,

    /// <summary>A video or audio page without a text of its own.</summary>
    [JsonStringEnumMemberName("video")] Video,

    /// <summary>A picture gallery without a text of its own.</summary>
    [JsonStringEnumMemberName("gallery")] Gallery,

    /// <summary>A forum: a thread of posts, or a board of threads.</summary>
    [JsonStringEnumMemberName("forum")] Forum,

    /// <summary>A shop's page for one product.</summary>
    [JsonStringEnumMemberName("shop")] Shop,

    /// <summary>A page that offers a service or presents an organisation.</summary>
    [JsonStringEnumMemberName("service")] Service,

    /// <summary>Documents: a manual, a wiki, a help page.</summary>
    [JsonStringEnumMemberName("reference")] Reference,

    /// <summary>Another page that is not a report.</summary>
    [JsonStringEnumMemberName("not-news")] NotNews,
}
