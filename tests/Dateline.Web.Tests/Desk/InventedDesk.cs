using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>A desk on a real archive file, filled with invented reports whose groups are set by hand: what the pages must show of them is known.</summary>
internal sealed class InventedDesk : IDisposable
{
    private readonly Dictionary<Report, ArticleId> _ids = [];

    public InventedDesk()
    {
        Database = new SqliteDatabase(Folder);
        Database.Start();
        Articles = new SqliteArticleStore(Database);
        Stories = new SqliteStoryStore(Database);
    }

    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 14, 9, 30);

    /// <summary>The archive's folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("dateline-web-").FullName;

    public SqliteDatabase Database { get; }

    public IArticleStore Articles { get; }

    public IStoryStore Stories { get; }

    public async Task<ArticleId> FileAsync(Report report)
    {
        if (!_ids.TryGetValue(report, out var id))
        {
            var reading = report.Read();
            IPageStore pages = new SqlitePageStore(Database, new FixedClock(Now));
            await pages.KeepAsync(reading.Page, default);
            _ids[report] = id = (await Articles.FileAsync(reading, "invented", default)).Id;
        }
        return id;
    }

    /// <summary>Files a story: its reports oldest first, each the first place and its copies.</summary>
    public async Task<StoryId> StoryAsync(double score, params (Report First, Copy[] Copies)[] reports)
    {
        var groups = new List<CopyGroup>();
        var sections = new Dictionary<ArticleId, SectionFinding>();
        foreach (var (first, copies) in reports)
            groups.Add(await GroupAsync(first, copies, sections));
        var lead = reports[0].First;
        var story = new Story(StoryId.Of(groups[0].Id.Value), [.. groups.Select((group, index) => new StoryReport(
            group.Id, index == 0 ? "It is the first report on file." : "It names the same places and people within a day of the first report."))]);
        var stored = new StoredStory
        {
            Story = story,
            Headline = lead.Headline,
            Lead = groups[0].Members[0].Article,
            Section = lead.Section,
            Reports = groups.Count,
            Copies = groups.Sum(group => group.Members.Count - 1),
            First = lead.Published?.Earliest ?? lead.SeenAt,
            Last = reports[^1].First.Published?.Earliest ?? lead.SeenAt,
            Score = score,
            Weight = new ListReason("reports", $"{groups.Count} independent reports, the newest this morning", new Dictionary<string, double> { ["reports"] = groups.Count }),
        };
        await Stories.SaveAsync(new Grouping { Groups = groups, Stories = [stored], Sections = sections }, default);
        return story.Id;
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<CopyGroup> GroupAsync(Report first, Copy[] copies, Dictionary<ArticleId, SectionFinding> sections)
    {
        var firstId = await FileAsync(first);
        var best = first.Published;
        var members = new List<CopyMember>
        {
            new(firstId, 1, [], new DateVerdict(best, best is null ? DateStanding.NotGiven : DateStanding.Agrees, best is null ? "No copy gives a date." : $"{copies.Length} later pages agree."), "The first place of this text."),
        };
        foreach (var copy in copies)
        {
            members.Add(new CopyMember(
                await FileAsync(copy.Report), copy.Shared, copy.Changes, new DateVerdict(best, copy.Standing, copy.Sentence), "Its text is the report’s."));
        }
        foreach (var member in members.Where(_ => first.Section is not null))
            sections[member.Article] = new SectionFinding(first.Section!, "its words are those of the section");
        var published = new DateVerdict(best, best is null ? DateStanding.NotGiven : DateStanding.Agrees, best is null ? "No page of this text gives a date." : "The earliest page of this text says so and nothing speaks against it.");
        var name = first.Agency ?? first.Outlet;
        return new CopyGroup(CopyGroupId.Of(firstId.Value), members, published, new OriginFinding(name, firstId, $"The text credits {name}, and no earlier page carries it."));
    }
}

/// <summary>An invented copy and what is said of it.</summary>
internal sealed record Copy(Report Report, DateStanding Standing, string Sentence, params string[] Changes)
{
    public double Shared { get; init; } = 0.97;
}
