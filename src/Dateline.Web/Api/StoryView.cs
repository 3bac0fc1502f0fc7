using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Api;

/// <summary>A story without its reports, as lists name it.</summary>
internal record StoryBrief
{
    public required StoryId Id { get; init; }

    public required string Headline { get; init; }

    /// <summary>The article that stands for it.</summary>
    public required ArticleId Lead { get; init; }

    /// <summary>This desk's section, a slug.</summary>
    public string? Section { get; init; }

    /// <summary>How many independent reports.</summary>
    public required int Reports { get; init; }

    /// <summary>How many copies beside them.</summary>
    public required int Copies { get; init; }

    /// <summary>Best instant of its first report.</summary>
    public required string First { get; init; }

    /// <summary>Best instant of its newest report.</summary>
    public required string Last { get; init; }

    /// <summary>Why it stands where it stands.</summary>
    public required ReasonView Weight { get; init; }

    public static StoryBrief From(StoredStory story) => new()
    {
        Id = story.Story.Id,
        Headline = story.Headline,
        Lead = story.Lead,
        Section = story.Section,
        Reports = story.Reports,
        Copies = story.Copies,
        First = DateWords.Machine(story.First),
        Last = DateWords.Machine(story.Last),
        Weight = ReasonView.From(story.Weight, story.Score),
    };
}

/// <summary>A story with its independent reports, oldest first.</summary>
internal sealed record StoryView : StoryBrief
{
    public required IReadOnlyList<ReportView> Told { get; init; }

    /// <summary>Other stories of the same saga, each with what both tell of.</summary>
    public IReadOnlyList<StoryLink> Saga { get; init; } = [];

    public static StoryView From(StoredStory story, IReadOnlyList<ReportEntry> reports)
    {
        var brief = StoryBrief.From(story);
        return new()
        {
            Id = brief.Id,
            Headline = brief.Headline,
            Lead = brief.Lead,
            Section = brief.Section,
            Reports = brief.Reports,
            Copies = brief.Copies,
            First = brief.First,
            Last = brief.Last,
            Weight = brief.Weight,
            Saga = story.Story.Saga,
            Told = [.. reports.Select(ReportView.From)],
        };
    }
}

/// <summary>One independent report and its copies.</summary>
/// <param name="Origin">Whose report it is, and why we think so.</param>
/// <param name="Published">When it was first published, by all copies' evidence.</param>
/// <param name="Reason">Why it belongs to the story.</param>
/// <param name="First">The article believed to have carried it first.</param>
/// <param name="Copies">Its copies.</param>
internal sealed record ReportView(OriginView? Origin, VerdictView Published, string Reason, ArticleBrief First, IReadOnlyList<CopyView> Copies)
{
    public static ReportView From(ReportEntry report) => new(
        OriginView.From(report.First.Group?.Origin),
        VerdictView.From(report.First.Published),
        report.Reason,
        ArticleBrief.From(report.First),
        [.. report.Copies.Select(CopyView.From)]);
}

/// <summary>Whose report a text is.</summary>
internal sealed record OriginView(string? Name, ArticleId? Article, string Sentence)
{
    public static OriginView? From(OriginFinding? origin) => origin is null ? null : new(origin.Name, origin.Article, origin.Sentence);
}

/// <summary>One copy of a report.</summary>
/// <param name="Article">The copy.</param>
/// <param name="Shared">Share of its words that are the report's, 0 to 1.</param>
/// <param name="Changes">What it changed, a sentence each.</param>
/// <param name="Claim">How its own date stands.</param>
/// <param name="Reason">Why it is a copy.</param>
internal sealed record CopyView(ArticleBrief Article, double Shared, IReadOnlyList<string> Changes, VerdictView Claim, string Reason)
{
    public static CopyView From(CopyEntry copy) => new(
        ArticleBrief.From(copy.Article), copy.Member.Shared, copy.Member.Changes, VerdictView.From(copy.Member.DateVerdict), copy.Member.Reason);
}
