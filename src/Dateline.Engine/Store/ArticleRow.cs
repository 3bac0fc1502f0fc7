using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>A row of <c>article</c>.</summary>
internal sealed record ArticleRow
{
    public const string Columns = """
        article.seq, article.id, article.url, article.outlet, article.first_seen AS FirstSeen, article.changed_at AS ChangedAt, article.page,
        article.versions, article.reader_version AS ReaderVersion, article.body, article.dates, article.source, article.section,
        article.section_reason AS SectionReason, article.copy_group AS CopyGroup, article.story
        """;

    public long Seq { get; init; }
    public string Id { get; init; } = "";
    public string? Url { get; init; }
    public string Outlet { get; init; } = "";
    public long FirstSeen { get; init; }
    public long ChangedAt { get; init; }
    public string Page { get; init; } = "";
    public int Versions { get; init; }
    public string ReaderVersion { get; init; } = "";
    public string Body { get; init; } = "";
    public string Dates { get; init; } = "";
    public string Source { get; init; } = "";
    public string? Section { get; init; }
    public string? SectionReason { get; init; }
    public string? CopyGroup { get; init; }
    public string? Story { get; init; }

    public StoredArticle Read() => new()
    {
        Filed = new FiledArticle
        {
            Id = ArticleId.Parse(Id, null),
            Url = Url is { } url ? new Uri(url) : null,
            Outlet = Outlet,
            Article = DeskJson.Read<Article>(Body),
            Dates = DeskJson.Read<DateReading>(Dates),
            Source = DeskJson.Read<SourceFinding>(Source),
            FirstSeen = Ticks.Read(FirstSeen),
        },
        Page = PageId.Parse(Page, null),
        Versions = Versions,
        ChangedAt = Ticks.Read(ChangedAt),
        ReaderVersion = ReaderVersion,
        Section = Section,
        SectionReason = SectionReason,
        Group = CopyGroup is { } group ? CopyGroupId.Parse(group, null) : null,
        Story = Story is { } story ? StoryId.Parse(story, null) : null,
    };
}
