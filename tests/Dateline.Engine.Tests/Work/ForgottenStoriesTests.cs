using Dateline.Engine.Store;
using Dateline.Engine.Tests.Editors;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Work;

/// <summary>What comes of a story that the index no longer remembers.</summary>
public sealed class ForgottenStoriesTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TemporaryDesk _desk = new(settings: new Dictionary<string, string?> { ["Dateline:Desk:GroupingDays"] = "2" });

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_late_copy_or_version_leaves_an_old_story_whole_at_its_address(bool isVersion)
    {
        await AddAsync(Quays.Report("amsel"), Quays.Other("tern"));
        var before = await StoryAsync("amsel");
        Assert.Equal(2, before.Story.Reports.Count);
        await AddAsync(Later(Quays.Elsewhere("orre"), 8));

        // A copy of the report that did not found the story, or a new version of it.
        var late = isVersion ? Later(Quays.Report("amsel", extra: "The harbour was open again by Sunday night."), 9) : Later(Quays.Report("dune"), 9);
        await AddAsync(late);

        var after = await StoryAsync(isVersion ? "amsel" : "dune");
        Assert.Equal(before.Story.Id, after.Story.Id);
        Assert.Equal(before.Story.Reports.Select(report => report.Group).OrderBy(group => group.Value, StringComparer.Ordinal), after.Story.Reports.Select(report => report.Group).OrderBy(group => group.Value, StringComparer.Ordinal));
        Assert.Equal(before.Story.Id, (await StoryAsync("tern")).Story.Id);
    }

    private static RawPage Later(RawPage page, int days) => new(page.Bytes, page.FetchedAt + Duration.FromDays(days)) { Url = page.Url, ContentType = page.ContentType };

    private async Task AddAsync(params RawPage[] pages)
    {
        foreach (var page in pages)
            await _desk.Pages.KeepAsync(page, Cancel);
        await _desk.Loop.DrainAsync(null, Cancel);
    }

    private async Task<StoredStory> StoryAsync(string host) =>
        (await _desk.Stories.FindAsync((await _desk.Articles.FindByUrlAsync(Quays.Address(host), Cancel))!.Story!.Value, Cancel))!;
}
