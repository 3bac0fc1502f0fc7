using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>One version of an article: what the page said at one capture.</summary>
/// <param name="Number">1 for the first version seen.</param>
/// <param name="Page">The capture.</param>
/// <param name="SeenAt">When the capture was made.</param>
/// <param name="Article">What it said.</param>
public sealed record ArticleVersion(int Number, PageId Page, Instant SeenAt, Article Article);
