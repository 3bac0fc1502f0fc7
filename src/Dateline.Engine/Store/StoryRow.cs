using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>A row of <c>story</c>.</summary>
internal sealed record StoryRow
{
    public const string Columns = "id, body, headline, lead, section, reports, copies, first_at AS FirstAt, last_at AS LastAt, weight, score";

    public const string SaveSql = """
        INSERT INTO story (id, body, headline, lead, section, reports, copies, first_at, last_at, weight, score)
        VALUES (@Id, @Body, @Headline, @Lead, @Section, @Reports, @Copies, @FirstAt, @LastAt, @Weight, @Score)
        ON CONFLICT (id) DO UPDATE SET body = excluded.body, headline = excluded.headline, lead = excluded.lead, section = excluded.section,
            reports = excluded.reports, copies = excluded.copies, first_at = excluded.first_at, last_at = excluded.last_at,
            weight = excluded.weight, score = excluded.score
        """;

    public string Id { get; init; } = "";
    public string Body { get; init; } = "";
    public string Headline { get; init; } = "";
    public string Lead { get; init; } = "";
    public string? Section { get; init; }
    public int Reports { get; init; }
    public int Copies { get; init; }
    public long FirstAt { get; init; }
    public long LastAt { get; init; }
    public string Weight { get; init; } = "";
    public double Score { get; init; }

    public static StoryRow Of(StoredStory story) => new()
    {
        Id = story.Story.Id.Value,
        Body = DeskJson.Write(story.Story),
        Headline = story.Headline,
        Lead = story.Lead.Value,
        Section = story.Section,
        Reports = story.Reports,
        Copies = story.Copies,
        FirstAt = Ticks.Of(story.First),
        LastAt = Ticks.Of(story.Last),
        Weight = DeskJson.Write(story.Weight),
        Score = story.Score,
    };

    public StoredStory Read() => new()
    {
        Story = DeskJson.Read<Story>(Body),
        Headline = Headline,
        Lead = ArticleId.Parse(Lead, null),
        Section = Section,
        Reports = Reports,
        Copies = Copies,
        First = Ticks.Read(FirstAt),
        Last = Ticks.Read(LastAt),
        Weight = DeskJson.Read<ListReason>(Weight),
        Score = Score,
    };
}
