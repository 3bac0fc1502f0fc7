using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Readers;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Dateline.Engine;

/// <summary>The one place where the engine is wired.</summary>
public static class Setup
{
    /// <summary>Adds the desk: stores, queue, work loop and intake. Settings come from the section <c>Dateline</c>; a wrong value or an unknown
    /// key stops the start.</summary>
    public static IServiceCollection AddDateline(this IServiceCollection services)
    {
        services.AddSettings<DeskOptions>(DeskOptions.Section);
        services.AddSettings<FetchOptions>(FetchOptions.Section);
        services.AddSettings<FeedOptions>(FeedOptions.Section);
        services.AddSettings<ReaderOptions>(ReaderOptions.Section);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton(provider => new SqliteDatabase(provider.GetRequiredService<DeskOptions>().Folder));
        services.AddSingleton<IPageStore, SqlitePageStore>();
        services.AddSingleton<IArticleStore, SqliteArticleStore>();
        services.AddSingleton<IStoryStore, SqliteStoryStore>();
        services.AddSingleton<ISourceStore, SqliteSourceStore>();
        services.AddSingleton<IReaderStore, SqliteReaderStore>();
        services.AddSingleton<ISearchIndex, SqliteSearchIndex>();
        services.AddSingleton<IWorkQueue, SqliteWorkQueue>();

        services.AddSingleton<SqliteReaderLogStore>();
        services.AddSingleton<SqliteProfileStore>();
        services.AddSingleton<NetworkMarks>();
        services.AddSingleton<ReaderJournal>();
        services.AddSingleton(provider => new ReaderDesk(
            provider.GetRequiredService<ReaderJournal>(),
            provider.GetRequiredService<SqliteReaderLogStore>(),
            provider.GetRequiredService<ReaderOptions>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ReaderDesk>>()));
        services.AddSingleton<GroupingBell>();

        services.AddSingleton<PartDesk>();
        services.AddSingleton<ReadingDesk>();
        services.AddSingleton<SqliteSketchStore>();
        services.AddSingleton<GroupingRefill>();
        services.AddSingleton<SqliteDecisionStore>();
        services.AddSingleton<GroupingSaving>();
        services.AddSingleton<ForgottenStories>();
        services.AddSingleton<ObeyingDesk>();
        services.AddSingleton<CopyDesk>();
        services.AddSingleton<EditorDesk>();
        services.AddSingleton<WeighingDesk>();
        services.AddSingleton<SqliteClippingStore>();
        services.AddSingleton<ClippingsDesk>();
        services.AddSingleton<ListStock>();
        services.AddSingleton(provider => new Listings(
            provider.GetRequiredService<ListStock>(),
            provider.GetRequiredService<IArticleStore>(),
            provider.GetRequiredService<IReaderStore>(),
            provider.GetRequiredService<ReaderDesk>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IClock>()));
        services.AddSingleton<SqliteOutletStore>();
        services.AddSingleton<TextDateDesk>();
        services.AddSingleton<SqliteStatementStore>();
        services.AddSingleton<SqliteHearingStore>();
        services.AddSingleton<SqliteSourceDirectory>();
        services.AddSingleton<HearingDesk>();
        services.AddSingleton<StatementDesk>();
        services.AddSingleton(provider => new WorkLock(provider.GetRequiredService<DeskOptions>().Folder));
        services.AddSingleton(provider => new WorkLoop(
            provider.GetRequiredService<IWorkQueue>(),
            provider.GetRequiredService<ReadingDesk>(),
            provider.GetRequiredService<CopyDesk>(),
            provider.GetRequiredService<WeighingDesk>(),
            provider.GetRequiredService<StatementDesk>(),
            provider.GetRequiredService<WorkLock>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<ILogger<WorkLoop>>()));
        services.TryAddSingleton<WebFetcher>();
        services.TryAddSingleton<IPageFetcher>(provider => provider.GetRequiredService<WebFetcher>());
        services.TryAddSingleton<IHubCaller>(provider => provider.GetRequiredService<WebFetcher>());
        services.AddSingleton<SqliteHubStore>();
        services.AddSingleton(provider => new HubDesk(
            provider.GetRequiredService<SqliteHubStore>(),
            provider.GetRequiredService<ISourceStore>(),
            provider.GetRequiredService<IHubCaller>(),
            provider.GetRequiredService<FeedOptions>(),
            provider.GetRequiredService<IClock>()));
        services.AddSingleton<PartFetching>();
        services.AddSingleton<FeedItems>();
        services.AddSingleton<FeedVisit>();
        services.AddSingleton<FeedPolling>();
        services.AddSingleton<SubscriptionList>();
        services.AddSingleton<SiteDoor>();
        services.AddSingleton(provider => new Desk(
            provider.GetRequiredService<IPageStore>(),
            provider.GetRequiredService<ISourceStore>(),
            provider.GetRequiredService<IPageFetcher>(),
            provider.GetRequiredService<PartFetching>(),
            provider.GetRequiredService<FeedVisit>(),
            provider.GetRequiredService<SiteDoor>(),
            provider.GetRequiredService<WorkLoop>(),
            provider.GetRequiredService<DeskOptions>(),
            provider.GetRequiredService<IClock>()));
        services.AddSingleton<PageGathering>();
        return services;
    }

    /// <summary>Adds what runs beside a server: the work loop, and the visits to feeds.</summary>
    public static IServiceCollection AddDatelineWork(this IServiceCollection services) =>
        services.AddHostedService<WorkHost>().AddHostedService<ReaderHost>().AddHostedService<ClippingsHost>().AddHostedService(provider => provider.GetRequiredService<FeedPolling>());

    private static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class, new()
    {
        services.AddOptions<T>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new AnnotatedOptions<T>(section));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }
}
