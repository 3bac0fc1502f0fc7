using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>The site over the shipped samples, taken in, read and grouped by the real engine.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    // A day after the newest sample was saved: dates and weights come out the same whenever the tests run.
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 7, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-web-");
    private PaperHost? _host;

    /// <summary>The folder of the shipped samples.</summary>
    public static string Folder => Path.Combine(Repository(), "samples", "desk");

    public HttpClient Http => _host!.Http;

    public Uri Root => _host!.Root;

    public async ValueTask InitializeAsync()
    {
        _host = await PaperHost.StartAsync(_folder.FullName, new FixedClock(Now));
        var desk = _host.Services.GetRequiredService<Engine.Intake.Desk>();
        await desk.AddAsync(Folder, null, default);
        await desk.DrainAsync(null, default);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "dateline.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("dateline.slnx is in no folder above the tests.");
    }
}
