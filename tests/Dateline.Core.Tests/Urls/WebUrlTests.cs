using Dateline.Urls;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Urls;

public sealed class WebUrlTests
{
    [Theory]
    [InlineData("  HTTPS://Courier.Example:443/a/./b/../c ", "https://courier.example/a/c")]
    [InlineData("https:\\\\courier.example\\news", "https://courier.example/news")]
    [InlineData("http://courier.example/a b?q=\"x\"#ü", "http://courier.example/a%20b?q=%22x%22#%C3%BC")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://[2001:db8::0:1]/", "http://[2001:db8::1]/")]
    [InlineData("http://tollmére.example/", "http://xn--tollmre-fya.example/")]
    [InlineData("mailto:desk@courier.example", "mailto:desk@courier.example")]
    [InlineData("file:C|/news", "file:///C:/news")]
    public void An_address_is_read_as_browsers_read_it(string written, string expected) => Assert.Equal(expected, WebUrl.Parse(written)?.ToString());

    [Theory]
    [InlineData("../ferry", "https://courier.example/ferry")]
    [InlineData("?page=2", "https://courier.example/news/today?page=2")]
    [InlineData("//post.example", "https://post.example/")]
    [InlineData("#top", "https://courier.example/news/today?x=1#top")]
    [InlineData("", "https://courier.example/news/today?x=1")]
    [InlineData("/", "https://courier.example/")]
    public void A_relative_address_is_found_from_its_base(string written, string expected) =>
        Assert.Equal(expected, WebUrl.Parse(written, WebUrl.Parse("https://courier.example/news/today?x=1"))?.ToString());

    [Theory]
    [InlineData("no scheme")]
    [InlineData("http://")]
    [InlineData("http://a b/")]
    [InlineData("http://courier.example:99999/")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://[1::2::3]/")]
    public void What_browsers_refuse_is_refused(string written) => Assert.Null(WebUrl.Parse(written));

    [Theory]
    [InlineData("http://courier.example:80//a//b/%7Eada?b=2&a=1&c=#frag", "http://courier.example/a/b/~ada?a=1&b=2&c")]
    [InlineData("courier.example/ferry", "http://courier.example/ferry")]
    [InlineData("https://courier.example./100%", "https://courier.example/100%25")]
    public void All_ways_of_writing_a_page_become_one(string written, string expected) => Assert.Equal(expected, WebUrl.Canonical(written));

    [Fact]
    public void What_is_written_reads_as_itself_and_nothing_makes_it_throw() => Prop.ForAll<string>(text =>
    {
        WebUrl.Canonical(text ?? "");
        var url = WebUrl.Parse("http://courier.example/" + text);

        return url is null || WebUrl.Parse(url.ToString())?.ToString() == url.ToString();
    }).QuickCheckThrowOnFailure();
}
