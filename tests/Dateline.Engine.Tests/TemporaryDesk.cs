using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Tests;

/// <summary>A whole desk over a temporary folder, wired as the product is.</summary>
internal sealed class TemporaryDesk : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _keep;

    public TemporaryDesk(string? folder = null, IPageFetcher? fetcher = null, Dictionary<string, string?>? settings = null, IHubCaller? hubs = null)
    {
        _keep = folder is not null;
        Folder = folder ?? Directory.CreateTempSubdirectory("dateline-test-").FullName;
        var values = new Dictionary<string, string?> { ["Dateline:Desk:Folder"] = Path.Combine(Folder, "desk") };
        foreach (var (key, value) in settings ?? [])
            values[key] = value;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddLogging();
        services.AddSingleton<IClock>(Clock);
        if (fetcher is not null)
            services.AddSingleton(fetcher);
        if (hubs is not null)
            services.AddSingleton(hubs);
        services.AddDateline();
        _services = services.BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    public string Folder { get; }

    public Desk Desk => Get<Desk>();

    public SqliteDatabase Database => Get<SqliteDatabase>();

    public IPageStore Pages => Get<IPageStore>();

    public IArticleStore Articles => Get<IArticleStore>();

    public IStoryStore Stories => Get<IStoryStore>();

    public ISourceStore Sources => Get<ISourceStore>();

    public IReaderStore Readers => Get<IReaderStore>();

    public ISearchIndex Search => Get<ISearchIndex>();

    public IWorkQueue Queue => Get<IWorkQueue>();

    public WorkLoop Loop => Get<WorkLoop>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        _services.Dispose();
        if (!_keep)
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class TestClock : IClock
{
    private Instant _now = Instant.FromUtc(2026, 11, 20, 12, 0);

    public void Advance(Duration by) => _now += by;

    public Instant GetCurrentInstant() => _now;
}
