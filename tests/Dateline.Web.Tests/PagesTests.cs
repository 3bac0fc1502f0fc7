using System.Net;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

public sealed class PagesTests(Paper paper) : IClassFixture<Paper>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/section/world")]
    [InlineData("/search?q=river")]
    [InlineData("/search")]
    [InlineData("/sources")]
    [InlineData("/about/lists")]
    [InlineData("/feed.xml")]
    [InlineData("/section/world/feed.xml")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/sources")]
    [InlineData("/api/v1/search?q=river")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Every_address_of_the_desk_answers(string path)
    {
        var answer = await paper.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
