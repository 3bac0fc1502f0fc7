using System.Text.Json;
using Dateline.Model;
using Dateline.Text;
using NodaTime.Text;

namespace Dateline.Reading;

/// <summary>What one page says, as given out: one JSON object per page, described by <c>docs/answer.schema.json</c>.
/// Unknown is absent, never an empty string; a list is always there and may be empty.</summary>
public sealed record PageAnswer
{
    /// <summary>The path or address as the caller gave it.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in a web archive or a file of JSON lines; absent for a page of its own.</summary>
    public CaptureAnswer? Capture { get; init; }

    /// <summary>The page's address: where it was fetched, else the canonical one it names itself.</summary>
    public string? Url { get; init; }

    /// <summary>The site's name as the page gives it.</summary>
    public string? Site { get; init; }

    /// <summary>The headline without the site's suffix.</summary>
    public string? Headline { get; init; }

    /// <summary>Every headline the page tells of itself, <see cref="Headline"/> first, each with who on the page says so; absent for plain text.</summary>
    public IReadOnlyList<HeadlineWriting>? Headlines { get; init; }

    /// <summary>The summary set apart under the headline.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The breadcrumb from the outermost place inwards.</summary>
    public IReadOnlyList<string> Breadcrumb { get; init; } = [];

    /// <summary>The section the page claims to stand in.</summary>
    public string? Section { get; init; }

    /// <summary>The form of the article when it is not one running text: a live blog, a gallery.</summary>
    public ArticleForm? Form { get; init; }

    /// <summary>The people the page names as authors.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>Short name of the news agency the report is from.</summary>
    public string? Agency { get; init; }

    /// <summary>The line the report opens with.</summary>
    public DatelineAnswer? Dateline { get; init; }

    /// <summary>When it was first published, as far as the page can show.</summary>
    public DateAnswer? Published { get; init; }

    /// <summary>When it was last changed, as far as the page can show.</summary>
    public DateAnswer? Updated { get; init; }

    /// <summary>The date a reader of the page is told, believable or not: ISO 8601 with exactly what was said.</summary>
    public string? PageDate { get; init; }

    /// <summary>The language of the body, BCP 47 primary tag.</summary>
    public string? Language { get; init; }

    /// <summary>The body's paragraphs, quotations and list items in reading order; cross-heads and tables left out.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Words of <see cref="Paragraphs"/>, counted after UAX #29; a Han sign or a hiragana is one, a written syllable of Thai, Lao, Khmer and Burmese.</summary>
    public int Words { get; init; }

    /// <summary>Sentences of <see cref="Paragraphs"/>.</summary>
    public int Sentences { get; init; }

    /// <summary>The body as typed blocks.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The lead picture and the images of the body.</summary>
    public IReadOnlyList<Figure> Images { get; init; } = [];

    /// <summary>Reaction counters on the page.</summary>
    public IReadOnlyList<Reaction> Reactions { get; init; } = [];

    /// <summary>The page's own lists of other pages.</summary>
    public IReadOnlyList<LinkList> Lists { get; init; } = [];

    /// <summary>Tags shown on the page.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What a reader should know about these claims, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The place of this page among the parts of one article; absent when it is whole.</summary>
    public PartAnswer? Part { get; init; }

    /// <summary>The parts this article was joined from, each with its place in <see cref="Blocks"/>; absent when it was one page.</summary>
    public IReadOnlyList<PartPlace>? Parts { get; init; }

    /// <summary>Where the entries of a live blog begin in <see cref="Blocks"/>, each with its time as written; absent for any other form.</summary>
    public IReadOnlyList<LiveEntry>? Entries { get; init; }

    /// <summary>Whether the page is an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Why it is not an article; absent when it is one.</summary>
    public RefusalAnswer? Refusal { get; init; }

    /// <summary>The answer of <paramref name="reading"/>.</summary>
    /// <param name="reading">What the stages found.</param>
    /// <param name="source">The path or address as the caller gave it.</param>
    /// <param name="origin">Where it stands in a file of many; <c>null</c> for a page of its own.</param>
    public static PageAnswer From(PageReading reading, string source, CaptureOrigin? origin = null)
    {
        var article = reading.Article;
        string[] paragraphs = [.. BodyText.Paragraphs(article.Blocks)];
        return new PageAnswer
        {
            Source = source,
            Capture = CaptureAnswer.From(origin),
            Url = (reading.Page.Url ?? article.Canonical)?.AbsoluteUri,
            Site = Known(article.Site),
            Headline = Known(article.Headline),
            Headlines = article.ToldHeadlines is { Count: > 0 } headlines ? headlines : null,
            Standfirst = Known(article.Standfirst),
            Breadcrumb = article.Breadcrumb,
            Section = Known(article.Section),
            Form = article.Form,
            Bylines = reading.Source.Bylines,
            Agency = Known(reading.Source.Agency),
            Dateline = DatelineAnswer.From(reading.Source.Dateline),
            Published = DateAnswer.From(reading.Dates.Published),
            Updated = DateAnswer.From(reading.Dates.Updated),
            PageDate = reading.Dates.PageDate?.Written,
            Language = Known(article.Language),
            Paragraphs = paragraphs,
            Words = paragraphs.Sum(paragraph => WordCount.Of(paragraph)),
            Sentences = paragraphs.Sum(paragraph => Text.Sentences.Count(paragraph, article.Language)),
            Blocks = article.Blocks,
            Images = article.Images,
            Reactions = article.Reactions,
            Lists = article.Lists,
            Tags = article.Tags,
            Notes = AnswerNotes.Of(reading),
            Part = PartAnswer.From(reading.Part),
            Parts = reading.Article.Parts is { Count: > 0 } parts ? parts : null,
            Entries = article.Entries is { Count: > 0 } entries ? entries : null,
            IsArticle = reading.Result is ExtractResult.Found,
            Refusal = reading.Result is ExtractResult.Refused refused ? new RefusalAnswer(refused.Reason, refused.Detail) : null,
        };
    }

    /// <summary>The answer as JSON.</summary>
    /// <param name="indented">Whether it is set over several lines; one line otherwise, as JSON Lines needs.</param>
    public string ToJson(bool indented = false) => JsonSerializer.Serialize(this, indented ? AnswerJson.Indented.PageAnswer : AnswerJson.OneLine.PageAnswer);

    /// <summary>The answer <paramref name="json"/> holds.</summary>
    /// <exception cref="JsonException">It is not the JSON of an answer.</exception>
    public static PageAnswer FromJson(string json) =>
        JsonSerializer.Deserialize(json, AnswerJson.OneLine.PageAnswer) ?? throw new JsonException("The answer is null.");

    /// <summary>The article as text for a person, lines at most <paramref name="width"/> characters where words allow.</summary>
    public string ToText(int width = 78) => AnswerText.Write(this, Math.Max(20, width));

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>A place in a file of many pages, as given out.</summary>
/// <param name="Offset">Where the record or line begins, bytes from the start of the file as stored.</param>
/// <param name="Record">The record's own id; absent when it has none.</param>
/// <param name="Entry">The file inside a WACZ; absent elsewhere.</param>
/// <param name="CapturedAt">When it was captured, RFC 3339, UTC; absent when the record does not say.</param>
public sealed record CaptureAnswer(long Offset, string? Record, string? Entry, string? CapturedAt)
{
    /// <summary>The wire form of <paramref name="origin"/>; <c>null</c> stays <c>null</c>.</summary>
    public static CaptureAnswer? From(CaptureOrigin? origin) => origin is null ? null : new CaptureAnswer(
        origin.Offset, origin.Record, origin.Entry, origin.CapturedAt is { } at ? InstantPattern.General.Format(at) : null);
}

/// <summary>A date as given out.</summary>
/// <param name="Earliest">First possible instant, RFC 3339, UTC, inclusive.</param>
/// <param name="Latest">Last possible instant, RFC 3339, UTC, exclusive.</param>
/// <param name="Witness">Which part of the page said so.</param>
/// <param name="Quote">The exact text it was read from.</param>
/// <param name="Written">ISO 8601 with exactly what was said.</param>
public sealed record DateAnswer(string Earliest, string Latest, DateWitness Witness, string Quote, string Written)
{
    /// <summary>The wire form of <paramref name="found"/>; <c>null</c> stays <c>null</c>.</summary>
    public static DateAnswer? From(DateFinding? found) => found is null ? null : new DateAnswer(
        InstantPattern.ExtendedIso.Format(found.Earliest), InstantPattern.ExtendedIso.Format(found.Latest), found.Witness, found.Quote, found.Written);
}

/// <summary>A dateline as given out.</summary>
/// <param name="Place">The place as written.</param>
/// <param name="Country">The country; absent when it cannot be told.</param>
/// <param name="Day">The day it names, ISO 8601; absent when it names none.</param>
/// <param name="Quote">The whole line as written.</param>
public sealed record DatelineAnswer(string Place, string? Country, string? Day, string Quote)
{
    /// <summary>The wire form of <paramref name="line"/>; <c>null</c> stays <c>null</c>.</summary>
    public static DatelineAnswer? From(StoryDateline? line) => line is null ? null : new DatelineAnswer(
        line.Place, line.Country, line.Day is { } day ? LocalDatePattern.Iso.Format(day) : null, line.Quote);
}

/// <summary>The place of a page among the parts of one article, as given out.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">How many there are; absent when the page does not say.</param>
/// <param name="Next">The address of the part after it; absent when it names none.</param>
public sealed record PartAnswer(int Number, int? Of, string? Next)
{
    /// <summary>The wire form of <paramref name="part"/>; <c>null</c> stays <c>null</c>.</summary>
    public static PartAnswer? From(PagePart? part) => part is null ? null : new PartAnswer(part.Number, part.Of, part.Next?.AbsoluteUri);
}

/// <summary>Why a page is not an article.</summary>
/// <param name="Reason">To be counted.</param>
/// <param name="Detail">For a person.</param>
public sealed record RefusalAnswer(RefusalReason Reason, string Detail);
