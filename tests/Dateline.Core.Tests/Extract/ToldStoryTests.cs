using System.Text.Json;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Core.Tests.Extract;

public sealed class ToldStoryTests
{
    private static readonly string[] Slides = [.. Enumerable.Range(1, 12).Select(i =>
        $"Boat number {i} left the quay of Tarn at hour {i}, and the {i} people aboard told the harbour master what they had seen of the other shore.")];

    private const string Opening = "<p>A dozen boats left the quay of Tarn in one day, and the harbour master wrote down what each of them carried and whom.</p><p>We looked into his book and set down what he wrote, hour by hour.</p>";

    [Fact]
    public void A_page_that_shows_only_its_opening_is_read_from_its_structured_data()
    {
        var article = Read(Page(Opening, string.Concat(Slides), free: true));

        Assert.True(article.IsTold);
        Assert.Equal(Slides, article.Paragraphs());
    }

    [Fact]
    public void A_page_that_shows_its_story_is_read_from_its_own_lines()
    {
        var article = Read(Page(Opening + string.Concat(Slides.Select(slide => $"<p>{slide}</p>")), string.Concat(Slides), free: true));

        Assert.False(article.IsTold);
        Assert.Equal(Slides.Length + 2, article.Paragraphs().Count());
    }

    [Fact]
    public void What_is_kept_for_those_who_pay_is_not_read()
    {
        var result = ArticleExtractor.Extract(PageParser.Parse(Page(Opening, string.Concat(Slides), free: false)));

        var article = result is ExtractResult.Found found ? found.Article : ((ExtractResult.Refused)result).Rest;
        Assert.False(article.IsTold);
    }

    private static RawPage Page(string shown, string told, bool free) => new(
        new Uri("https://tarn.example/harbour/2026/05/a-dozen-boats"),
        $"<html><head><title>A dozen boats in one day</title><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"A dozen boats in one day\",\"isAccessibleForFree\":{(free ? "true" : "false")},\"articleBody\":{JsonSerializer.Serialize(told)}}}</script></head><body><article><h1>A dozen boats in one day</h1>{shown}</article></body></html>",
        Instant.FromUtc(2026, 6, 1, 12, 0));

    private static Article Read(RawPage page) => Assert.IsType<ExtractResult.Found>(ArticleExtractor.Extract(PageParser.Parse(page))).Article;
}
