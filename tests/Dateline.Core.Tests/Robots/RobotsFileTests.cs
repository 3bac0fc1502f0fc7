using System.Text;
using Dateline.Robots;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Robots;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/open/x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: dateline\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: other\nUser-agent: Dateline\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /caf%c3%a9", "/café/menu", false)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent *\nDisallow /x", "/x", false)]
    [InlineData("User-agent: *\nDissalow: /x", "/x", false)]
    [InlineData("User-agent: Dateline2\nDisallow: /", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /a<b", "/a%3Cb", false)]
    [InlineData("User-agent: *\nDisallow: /price%24", "/price$", false)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/index.html", "/news/", true)]
    [InlineData("Disallow: /", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void The_longest_rule_for_the_agent_decides(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(Encoding.UTF8.GetBytes(file)).Allows("Dateline/0.1", path));

    [Fact]
    public void The_delay_is_the_agents_own()
    {
        var robots = RobotsFile.Parse("User-agent: *\nCrawl-delay: 9\n\nUser-agent: dateline\nCrawl-delay: 2.5\nDisallow: /x"u8);

        Assert.Equal(2.5, robots.CrawlDelay("Dateline/0.1"));
        Assert.Equal(9, robots.CrawlDelay("Other"));
    }

    [Fact]
    public void No_file_and_no_path_make_it_throw() => Prop.ForAll<string, string>((file, path) =>
    {
        var robots = RobotsFile.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: " + file + "\n" + file));
        robots.Allows(file ?? "", path ?? "");
        robots.CrawlDelay(path ?? "");
    }).QuickCheckThrowOnFailure();
}
