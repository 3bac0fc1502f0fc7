using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

public sealed class EmptyDeskTests
{
    [Theory]
    [InlineData("/", "Nothing is on the desk yet")]
    [InlineData("/sources", "No source has been added")]
    [InlineData("/search?q=anything", "No article on file holds")]
    [InlineData("/feed.xml", "<rss")]
    [InlineData("/api/v1/stories", "\"items\":[]")]
    public async Task An_empty_desk_says_what_is_missing_and_what_to_do(string path, string words)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-web-");
        await using (var host = await PaperHost.StartAsync(folder.FullName, new FixedClock(InventedDesk.Now)))
        {
            var page = await host.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Contains(words, page, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }
}
