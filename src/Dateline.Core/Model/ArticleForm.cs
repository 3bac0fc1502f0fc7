using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>The form of an article that is not one running text. The names on the wire are these in kebab-case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticleForm>))]
public enum ArticleForm
{
    /// <summary>Entries with their times, added while an event goes on (schema.org <c>LiveBlogPosting</c>).</summary>
    [JsonStringEnumMemberName("live-blog")] LiveBlog,

    /// <summary>Pictures with captions, more of them than of paragraphs (schema.org <c>ImageGallery</c>).</summary>
    [JsonStringEnumMemberName("gallery")] Gallery,
}
