namespace Dateline.Web.Tests.Desk;

/// <summary>The site over the invented desk.</summary>
public sealed class Paper : IAsyncLifetime
{
    private readonly InventedDesk _desk = new();
    private PaperHost? _host;

    internal InventedDesk Desk => _desk;

    internal PaperHost Host => _host ?? throw new InvalidOperationException("The paper is not out yet.");

    public Uri Root => Host.Root;

    public HttpClient Http => Host.Http;

    public async ValueTask InitializeAsync()
    {
        await Newsroom.FillAsync(_desk);
        _host = await PaperHost.StartAsync(_desk.Folder, new FixedClock(InventedDesk.Now));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _desk.Dispose();
    }

    /// <summary>The body of a page that must be there.</summary>
    internal async Task<string> ReadAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    internal async Task<string> PathOfAsync(Report report) => $"/article/{(await _desk.FileAsync(report)).Value}";
}
