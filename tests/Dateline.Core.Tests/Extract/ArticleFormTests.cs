using System.Globalization;
using System.Text;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Core.Tests.Extract;

public sealed class ArticleFormTests
{
    private const string Prose = "The harbour council said on Monday that the night ferry would stay for another year, because the villages on the far shore have no other way to work. ";

    [Fact]
    public void A_page_that_says_it_is_a_live_blog_is_an_article_of_that_form()
    {
        var article = Read("<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm over Port Alder\"}</script>", Paragraphs(8));

        Assert.Equal(ArticleForm.LiveBlog, article.Form);
    }

    [Fact]
    public void Entries_under_their_times_are_a_live_blog()
    {
        var entries = new StringBuilder();
        for (var i = 0; i < 9; i++)
            entries.Append(CultureInfo.InvariantCulture, $"<div class=\"eintrag\"><div class=\"zeit\">1{i}:0{i}</div><p>{Prose} Entry {i} came from pier {i}.</p></div>");

        var article = Read("", entries.ToString());

        Assert.Equal(ArticleForm.LiveBlog, article.Form);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => $"1{i}:0{i}"), article.Entries.Select(entry => entry.Time));
        Assert.All(article.Entries.Index(), entry => Assert.Contains($"Entry {entry.Index} ", Assert.IsType<Paragraph>(article.Blocks[entry.Item.FirstBlock]).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Many_pictures_with_captions_are_a_gallery()
    {
        var pictures = new StringBuilder(Paragraphs(2));
        for (var i = 0; i < 12; i++)
            pictures.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"/p{i}.jpg\" width=\"900\" height=\"600\" alt=\"Pier {i}\"><figcaption>Pier {i} on the morning after the storm.</figcaption></figure>");

        var article = Read("", pictures.Append("<p>The photographs were taken between six and nine in the morning, before the cranes began to lift the boats, and the harbour master walked along with us.</p>").ToString());

        Assert.Equal(ArticleForm.Gallery, article.Form);
    }

    [Fact]
    public void A_report_with_one_time_and_one_picture_has_no_form_of_its_own()
    {
        var article = Read("", $"<p>Updated 10:30</p><figure><img src=\"/p.jpg\" width=\"900\" height=\"600\"><figcaption>The pier.</figcaption></figure>{Paragraphs(8)}");

        Assert.Null(article.Form);
    }

    private static string Paragraphs(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"<p>{Prose}In village {i} nobody disagreed.</p>"));

    private static Article Read(string head, string body)
    {
        var html = $"<html><head><title>Storm over Port Alder</title>{head}</head><body><article><h1>Storm over Port Alder</h1><p class=\"byline\">By Ada Holm</p><time>4 March 2026</time>{body}</article></body></html>";
        var page = new RawPage(new Uri("https://www.post.example/news/2026/storm-over-port-alder"), html, Instant.FromUtc(2026, 4, 7, 6, 0));
        return Assert.IsType<ExtractResult.Found>(ArticleExtractor.Extract(PageParser.Parse(page))).Article;
    }
}
