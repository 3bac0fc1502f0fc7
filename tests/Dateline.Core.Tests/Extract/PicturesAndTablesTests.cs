using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Core.Tests.Extract;

public sealed class PicturesAndTablesTests
{
    private static readonly Uri Url = new("https://tidewater.example/2025/04/ferry-nets");

    [Fact]
    public void A_lazily_loaded_picture_has_the_address_it_will_be_loaded_from()
    {
        var article = Read("<figure><img src='data:image/gif;base64,R0lGOD' data-src='/pictures/nets.jpg' alt='Nets on a quay'></figure>");

        var picture = Assert.Single(article.Blocks.OfType<Figure>());

        Assert.Equal("https://tidewater.example/pictures/nets.jpg", picture.Url?.ToString());
        Assert.Equal("Nets on a quay", picture.Alt);
    }

    [Theory]
    [InlineData("<img src='small.jpg' srcset='small.jpg 400w, large.jpg 1600w, middle.jpg 800w'>")]
    [InlineData("<img src='small.jpg' data-srcset='small.jpg 1x, large.jpg 2x'>")]
    [InlineData("<picture><source srcset='large.jpg 1600w'><img src='small.jpg'></picture>")]
    public void The_largest_size_a_picture_is_offered_in_is_taken(string picture)
    {
        var article = Read($"<figure>{picture}</figure>");

        Assert.Equal("https://tidewater.example/2025/04/large.jpg", Assert.Single(article.Blocks.OfType<Figure>()).Url?.ToString());
    }

    [Fact]
    public void A_picture_that_only_readers_without_script_get_is_read()
    {
        var article = Read("<figure><div class='lazy-holder'></div><noscript><img src='/pictures/nets.jpg' alt='Nets'></noscript></figure>");

        Assert.Equal("https://tidewater.example/pictures/nets.jpg", Assert.Single(article.Blocks.OfType<Figure>()).Url?.ToString());
    }

    [Fact]
    public void A_caption_and_its_credit_belong_to_their_picture_and_not_to_the_body()
    {
        var article = Read("<figure><img src='/pictures/nets.jpg'><figcaption>Nets dry on the quay after the storm. <span class='credit'>Photo: Jon Birk</span></figcaption></figure>");

        var picture = Assert.Single(article.Blocks.OfType<Figure>());

        Assert.Equal("Nets dry on the quay after the storm.", picture.Caption);
        Assert.Equal("Photo: Jon Birk", picture.Credit);
        Assert.DoesNotContain(article.Paragraphs(), text => text.Contains("Nets dry", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_picture_keeps_its_own_caption()
    {
        var article = Read(
            "<figure><img src='/a.jpg'><figcaption>The old slipway at low water.</figcaption></figure><p>Two of the boats were lifted out in the week before the vote, the harbour office said.</p>"
            + "<figure><img src='/b.jpg'><figcaption>The new crane, delivered in March.</figcaption></figure>");

        Assert.Equal(
            [("/a.jpg", "The old slipway at low water."), ("/b.jpg", "The new crane, delivered in March.")],
            article.Blocks.OfType<Figure>().Select(figure => (figure.Url!.AbsolutePath, figure.Caption)));
    }

    [Fact]
    public void The_rows_of_a_table_are_words_of_the_body()
    {
        var article = Read("<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Ravensea</td><td>41</td></tr><tr><td>Holm</td><td>17</td></tr><tr><td>Eastquay</td><td>9</td></tr></table>");

        Assert.Equal([["Port", "Boats"], ["Ravensea", "41"], ["Holm", "17"], ["Eastquay", "9"]], Assert.Single(article.Blocks.OfType<Table>()).Rows);
        Assert.Contains("Ravensea 41", article.Paragraphs());
    }

    [Fact]
    public void A_quotation_of_two_paragraphs_counts_as_two()
    {
        var article = Read("<blockquote><p>We asked for one more winter with the old licences, and nobody answered.</p><p>Now we have the answer, and it is no.</p></blockquote>");

        Assert.Contains("Now we have the answer, and it is no.", article.Paragraphs());
        Assert.Contains(article.Blocks, block => block is Quote { Text: "We asked for one more winter with the old licences, and nobody answered.\nNow we have the answer, and it is no." });
    }

    [Fact]
    public void Single_line_breaks_part_paragraphs_and_not_a_sentence_set_in_short_lines()
    {
        var article = Read(
            "<p>The council met for four hours on Tuesday and heard from nineteen skippers, most of them against the plan.<br>It will meet again in May, when the harbour "
            + "master is to present<br>the figures of the past season and the cost of a second slipway.</p>");

        Assert.Contains("The council met for four hours on Tuesday and heard from nineteen skippers, most of them against the plan.", article.Paragraphs());
        Assert.Contains("It will meet again in May, when the harbour master is to present the figures of the past season and the cost of a second slipway.", article.Paragraphs());
    }

    [Fact]
    public void The_brackets_of_a_reading_aid_stay_with_it()
    {
        var article = Read("<p>The crews call the old basin <ruby>波止場<rp>（</rp><rt>はとば</rt><rp>）</rp></ruby>, after the sailors who built its first wall out of ballast stones.</p>");

        Assert.Contains(article.Paragraphs(), text => text.Contains("波止場（はとば）", StringComparison.Ordinal));
    }

    private static Article Read(string inside)
    {
        var html = $"""
            <html lang="en"><head><title>Skippers lose licence vote | Tidewater Post</title><meta property="og:type" content="article"></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <main><article class="article"><h1>Skippers lose licence vote</h1><p class="byline">By Ida Rook</p><div class="article-body">
            <p>RAVENSEA — The harbour council voted on Tuesday to end the winter licences of the small boats, a change the skippers had fought for two years.</p>
            <p>“We knew it would be close,” said Maren Oke, who has fished here since she was sixteen. “We did not know that it would be one vote.”</p>
            {inside}
            <p>The licences were introduced after the flood, when the quay could take no more than a dozen boats, and were meant to last for three seasons.</p>
            <p>A spokesman for the council said that letters would be sent to all owners by the end of the month, and that no boat would be moved before then.</p>
            </div></article></main><footer><p>© Tidewater Post</p></footer></body></html>
            """;
        var page = new RawPage(Url, html, Instant.FromUtc(2025, 4, 7, 6, 0));
        return Assert.IsType<ExtractResult.Found>(ArticleExtractor.Extract(PageParser.Parse(page))).Article;
    }
}
