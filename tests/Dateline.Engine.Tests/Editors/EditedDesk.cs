using Dapper;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Editors;

/// <summary>A desk whose editors decide, that can be stopped and begun again, and lose what it keeps beside the articles.</summary>
internal sealed class EditedDesk : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-test-").FullName;

    public EditedDesk() => Now = new TemporaryDesk(_folder);

    public TemporaryDesk Now { get; private set; }

    public SqliteDecisionStore Decisions => Now.Get<SqliteDecisionStore>();

    public async Task AddAsync(params RawPage[] pages)
    {
        foreach (var page in pages)
            await Now.Pages.KeepAsync(page, Cancel);
        await Now.Loop.DrainAsync(null, Cancel);
    }

    public async Task<StoredArticle> ArticleAsync(string host) => (await Now.Articles.FindByUrlAsync(Quays.Address(host), Cancel))!;

    public async Task<ArticleId> IdAsync(string host) => (await ArticleAsync(host)).Filed.Id;

    public async Task<CopyGroup> GroupAsync(string host) => (await Now.Stories.FindGroupAsync((await ArticleAsync(host)).Group!.Value, Cancel))!;

    public async Task<StoredStory> StoryAsync(string host) => (await Now.Stories.FindAsync((await ArticleAsync(host)).Story!.Value, Cancel))!;

    public async Task<DecisionOutcome> DecideAsync(DecisionWish wish, string note = "The editor looked.", long? seen = null) =>
        await Now.Get<EditorDesk>().DecideAsync(new DecisionRequest(wish, "R. Ardel", note, seen), Cancel);

    public async Task<EditorDecision> DecidedAsync(DecisionWish wish) => Assert.IsType<DecisionOutcome.Decided>(await DecideAsync(wish)).Decision;

    /// <summary>Hosts whose pages stand in one group, as "a b|c".</summary>
    public async Task<string> GroupsAsync(params string[] hosts) => await SortedAsync(hosts, article => article.Group!.Value.Value);

    /// <summary>Hosts whose pages stand in one story, as "a b|c".</summary>
    public async Task<string> StoriesAsync(params string[] hosts) => await SortedAsync(hosts, article => article.Story!.Value.Value);

    public async Task RestartAsync(string harm = "")
    {
        if (harm.Length > 0)
            await Now.Database.WriteAsync(tx => tx.Connection!.Execute(harm, transaction: tx), Cancel);
        var waited = Now.Clock.GetCurrentInstant();
        Now.Dispose();
        Now = new TemporaryDesk(_folder);
        Now.Clock.Advance(waited - Now.Clock.GetCurrentInstant());
        await Now.Loop.DrainAsync(null, Cancel);
    }

    public void Dispose()
    {
        Now.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> SortedAsync(string[] hosts, Func<StoredArticle, string> key)
    {
        var found = new List<(string Host, string Key)>();
        foreach (var host in hosts)
            found.Add((host, key(await ArticleAsync(host))));
        return string.Join('|', found.GroupBy(one => one.Key).Select(group => string.Join(' ', group.Select(one => one.Host).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }
}
