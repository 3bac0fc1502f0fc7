using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Api;

/// <summary>An article without its body, as lists name it.</summary>
internal record ArticleBrief
{
    public required ArticleId Id { get; init; }

    /// <summary>Its original address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who shows it.</summary>
    public required string Outlet { get; init; }

    /// <summary>Whose report it is, as far as known.</summary>
    public required string Reporter { get; init; }

    public string? Headline { get; init; }

    public string? Language { get; init; }

    /// <summary>This desk's section, a slug.</summary>
    public string? Section { get; init; }

    /// <summary>The best date of the text.</summary>
    public required VerdictView Published { get; init; }

    public StoryId? Story { get; init; }

    public CopyGroupId? Group { get; init; }

    /// <summary>When this desk first saw it.</summary>
    public required string FirstSeen { get; init; }

    /// <summary>When its newest version was first seen.</summary>
    public required string ChangedAt { get; init; }

    public static ArticleBrief From(ArticleEntry entry) => new()
    {
        Id = entry.Id,
        Url = entry.Article.Filed.Url,
        Outlet = entry.Outlet,
        Reporter = entry.Reporter,
        Headline = entry.Text.Headline,
        Language = entry.Language,
        Section = entry.Article.Section,
        Published = VerdictView.From(entry.Published),
        Story = entry.Article.Story,
        Group = entry.Article.Group,
        FirstSeen = DateWords.Machine(entry.Article.Filed.FirstSeen),
        ChangedAt = DateWords.Machine(entry.Article.ChangedAt),
    };
}

/// <summary>An article with its body and everything its page claims.</summary>
internal sealed record ArticleView : ArticleBrief
{
    /// <summary>The site's name as the page gives it.</summary>
    public string? Site { get; init; }

    public string? Standfirst { get; init; }

    public required IReadOnlyList<string> Breadcrumb { get; init; }

    /// <summary>The section the page claims.</summary>
    public string? ClaimedSection { get; init; }

    public string? SectionReason { get; init; }

    /// <summary>The page's own claim.</summary>
    public required IReadOnlyList<string> Bylines { get; init; }

    /// <summary>Short name of the news agency.</summary>
    public string? Agency { get; init; }

    public DatelineView? Dateline { get; init; }

    /// <summary>How this page's own date stands.</summary>
    public required VerdictView Claim { get; init; }

    /// <summary>When it was written, by its words alone; absent when no word tells of a time.</summary>
    public TextDateView? ByWords { get; init; }

    /// <summary>What a reader of the page is told.</summary>
    public DateView? PageDate { get; init; }

    public DateView? Updated { get; init; }

    /// <summary>Every date the page shows, strongest witness first.</summary>
    public required IReadOnlyList<DateView> Candidates { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public required IReadOnlyList<BlockView> Blocks { get; init; }

    public required IReadOnlyList<BlockView> Images { get; init; }

    /// <summary>Reaction counters that stood on the page.</summary>
    public required IReadOnlyList<ClaimedReactionView> ClaimedReactions { get; init; }

    /// <summary>Reactions of this site's readers.</summary>
    public required IReadOnlyList<ReactionView> Reactions { get; init; }

    /// <summary>SHA-256 of the capture it was read from.</summary>
    public required PageId Capture { get; init; }

    public required int Versions { get; init; }

    /// <summary>The reader's version.</summary>
    public required string ReaderVersion { get; init; }

    public static ArticleView From(ArticleEntry entry, IReadOnlyList<ReactionCount> reactions, TextDate? byWords = null)
    {
        var brief = ArticleBrief.From(entry);
        var (filed, text, dates) = (entry.Article.Filed, entry.Text, entry.Article.Filed.Dates);
        return new()
        {
            Id = brief.Id,
            Url = brief.Url,
            Outlet = brief.Outlet,
            Reporter = brief.Reporter,
            Headline = brief.Headline,
            Language = brief.Language,
            Section = brief.Section,
            Published = brief.Published,
            Story = brief.Story,
            Group = brief.Group,
            FirstSeen = brief.FirstSeen,
            ChangedAt = brief.ChangedAt,
            Site = text.Site,
            Standfirst = text.Standfirst,
            Breadcrumb = text.Breadcrumb,
            ClaimedSection = text.Section,
            SectionReason = entry.Article.SectionReason,
            Bylines = filed.Source.Bylines,
            Agency = filed.Source.Agency,
            Dateline = DatelineView.From(filed.Source.Dateline),
            Claim = VerdictView.From(entry.Claim),
            ByWords = TextDateView.Of(byWords),
            PageDate = DateView.From(dates.PageDate),
            Updated = DateView.From(dates.Updated),
            Candidates = [.. dates.Candidates.Select(found => DateView.From(found)!)],
            Paragraphs = [.. text.Paragraphs()],
            Blocks = [.. text.Blocks.Select(BlockView.From)],
            Images = [.. text.Images.Select(BlockView.From)],
            ClaimedReactions = [.. text.Reactions.Select(reaction => new ClaimedReactionView(reaction.Label, reaction.Count))],
            Reactions = [.. reactions.Select(count => new ReactionView(count.Kind, count.Count))],
            Capture = entry.Article.Page,
            Versions = entry.Article.Versions,
            ReaderVersion = entry.Article.ReaderVersion,
        };
    }
}

/// <summary>The line a report opens with.</summary>
internal sealed record DatelineView(string Place, string? Country, string? Day, string Quote)
{
    public static DatelineView? From(StoryDateline? line) => line is null
        ? null
        : new(line.Place, line.Country, line.Day?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture), line.Quote);
}

/// <summary>A reaction counter that stood on the page.</summary>
internal sealed record ClaimedReactionView(string Label, long Count);

/// <summary>How many readers of this site reacted so.</summary>
internal sealed record ReactionView(string Kind, long Count);

/// <summary>One version of an article.</summary>
internal sealed record VersionView(int Number, PageId Capture, string SeenAt, string? Headline, IReadOnlyList<string> Paragraphs)
{
    public static VersionView From(ArticleVersion version) => new(
        version.Number, version.Page, DateWords.Machine(version.SeenAt), version.Article.Headline, [.. version.Article.Paragraphs()]);
}
