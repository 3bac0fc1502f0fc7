using System.Text;
using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Engine.Tests.Origins;
using Dateline.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Engine.Tests.Fetch;

public sealed class WebAddressTests
{
    private static readonly Uri Page = new("https://courier.example/town/ferry?day=1");

    [Theory]
    [InlineData("https:\\\\courier.example\\ferry", "https://courier.example/ferry")]
    [InlineData("http:/courier.example/ferry", "http://courier.example/ferry")]
    [InlineData("  https://courier.example/fer\n\try ", "https://courier.example/ferry")]
    [InlineData("https://bücher.example/über", "https://xn--bcher-kva.example/%C3%BCber")]
    [InlineData("//post.example/pier", "https://post.example/pier")]
    [InlineData("\\\\post.example\\pier", "https://post.example/pier")]
    [InlineData("../pier", "https://courier.example/pier")]
    [InlineData("?day=2", "https://courier.example/town/ferry?day=2")]
    [InlineData("HTTPS://Courier.Example:443/a b", "https://courier.example/a%20b")]
    public void An_address_is_read_as_a_browser_reads_it(string written, string expected) =>
        Assert.Equal(expected, WebAddress.Of(written, Page)?.AbsoluteUri);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://courier.example:99999/")]
    [InlineData("https://")]
    [InlineData("http://[::1/")]
    public void What_is_no_address_of_the_web_is_none(string written) => Assert.Null(WebAddress.Of(written, Page));

    [Theory]
    [InlineData("/über", "https://xn--bcher-kva.example/%C3%BCber")]
    [InlineData("sale?off=100%", "https://xn--bcher-kva.example/desk/sale?off=100%")]
    [InlineData("\\\\post.example\\pier", "https://post.example/pier")]
    public void A_feeds_relative_link_is_resolved_as_a_browser_resolves_it(string link, string expected)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(InventedFeed.Of("Books", InventedFeed.Item("Item", link))), new Uri("https://bücher.example/desk/feed.xml"), "application/rss+xml");

        Assert.Equal(expected, Assert.Single(feed!.Items).Link);
    }

    [Fact]
    public void A_host_in_its_own_script_and_in_ascii_is_one_host() => Assert.Equal(
        ArticleAddress.Normal(new Uri("https://xn--bcher-kva.example:8443/lesen")), ArticleAddress.Normal(new Uri("https://Bücher.example:8443/lesen")));

    [Fact]
    public void No_words_make_it_throw() => Prop.ForAll<NonNull<string>>(words => WebAddress.Of(words.Get, Page) is null or { IsAbsoluteUri: true }).QuickCheckThrowOnFailure();
}
