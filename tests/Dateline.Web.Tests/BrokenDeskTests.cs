using System.Net;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

public sealed class BrokenDeskTests : IAsyncLifetime
{
    private readonly string _file = Path.GetTempFileName();
    private PaperHost? _host;

    // The archive's folder is a file: no store can answer.
    public async ValueTask InitializeAsync() => _host = await PaperHost.StartAsync(_file, new FixedClock(InventedDesk.Now));

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        File.Delete(_file);
    }

    [Theory]
    [InlineData("/healthz", HttpStatusCode.OK, "alive")]
    [InlineData("/readyz", HttpStatusCode.ServiceUnavailable, "does not answer")]
    [InlineData("/", HttpStatusCode.InternalServerError, "This page could not be made")]
    [InlineData("/api/v1/articles", HttpStatusCode.InternalServerError, "The fault is ours")]
    public async Task A_desk_that_cannot_be_read_says_so_everywhere(string path, HttpStatusCode status, string words)
    {
        using var answer = await _host!.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
