using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site;
using Dateline.Web.Site.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime.Text;

namespace Dateline.Web.Api;

/// <summary>Who says what, and which days words mean: <c>/api/v1/articles/{id}/statements</c>, <c>/api/v1/statements</c></summary>
internal static class StatementEndpoints
{
    private const int LongestWords = 300;

    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/articles/{id}/statements", OfArticle).WithTags("Statements").WithName("ListArticleStatements").WithSummary("Who says what in an article, word for word, and which times its words mean.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/statements", Said).WithTags("Statements").WithName("SearchStatements").WithSummary("Statements by who says them and what they are about, the newest first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<ArticleStatementsView>, ProblemHttpResult>> OfArticle(ArticleId id, SaidSheets sheets, CancellationToken cancel) =>
        await sheets.OfArticleAsync(id, cancel) is { } sheet
            ? TypedResults.Ok(new ArticleStatementsView(
                id, sheet.Entry.Article.Page, sheet.Text, [.. sheet.Statements.Select(StatementView.From)], [.. sheet.Times.Select(TimeView.Of)], [.. sheet.Disputes.Select(DisputeSidesView.From)]))
            : TypedResults.Problem(Problems.NotFound($"There is no article {id}."));

    private static async Task<Ok<PageView<SpokenView>>> Said(
        string? said, string? about, string? after, int? limit, SaidSheets sheets, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(said) && string.IsNullOrWhiteSpace(about))
            throw new BadHttpRequestException("Ask for said (who says it), about (what is said), or both.");
        if (said?.Length > LongestWords || about?.Length > LongestWords)
            throw new BadHttpRequestException($"said and about are at most {LongestWords} characters each.");
        var found = await sheets.SearchAsync(new SaidQuery(said, about), after, Limits.Of(limit), cancel);
        return TypedResults.Ok(new PageView<SpokenView>([.. found.Items.Select(spoken => new SpokenView(ArticleBrief.From(spoken.Article), StatementView.From(spoken.Statement)))], found.Next));
    }
}

/// <summary>An article's statements.</summary>
/// <param name="Article">The article.</param>
/// <param name="Capture">SHA-256 of the page they were read from.</param>
/// <param name="Text">The text that spans count in (UTF-16 units): the headline, then each paragraph, parted by line feeds.</param>
/// <param name="Statements">Who says what, in the order of the words of attribution.</param>
/// <param name="Times">Words that name a time.</param>
/// <param name="Disputes">Which of them stand against statements of the same story, here or in other articles.</param>
internal sealed record ArticleStatementsView(ArticleId Article, PageId Capture, string Text, IReadOnlyList<StatementView> Statements, IReadOnlyList<TimeView> Times, IReadOnlyList<DisputeSidesView> Disputes);

/// <summary>A statement and the article it stands in.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">The statement.</param>
internal sealed record SpokenView(ArticleBrief Article, StatementView Statement);

/// <summary>One statement; every span is a slice of the article's text.</summary>
/// <param name="Number">Its place among the article's statements.</param>
/// <param name="Speaker">The fullest name the text has for the source.</param>
/// <param name="Kind">What the source is.</param>
/// <param name="Office">The office or description beside the name.</param>
/// <param name="Stance">How the source stands to it: asserts, denies, doubts, promises, orders, asks.</param>
/// <param name="Directness">Direct, indirect or mixed.</param>
/// <param name="Reporting">Whether it is an utterance; a thought or a wish is none.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Source">Who, as written there.</param>
/// <param name="Cue">The words of attribution.</param>
/// <param name="Content">What is said, piece by piece.</param>
/// <param name="Within">The statement whose content holds it.</param>
/// <param name="Continues">The statement it carries on.</param>
/// <param name="Denies">The statement it denies or doubts.</param>
internal sealed record StatementView(
    int Number, string? Speaker, string Kind, string? Office, string Stance, string Directness, bool Reporting, double Confidence,
    IReadOnlyList<SpanView> Source, IReadOnlyList<SpanView> Cue, IReadOnlyList<SpanView> Content, int? Within, int? Continues, int? Denies)
{
    public static StatementView From(Statement statement) => new(
        statement.Number, SaidWords.Who(statement), Lower(statement.Speaker.Kind), statement.Speaker.Office, Lower(statement.Stance), Lower(statement.Directness), statement.IsReporting,
        Math.Round(statement.Confidence, 3), [.. statement.Source.Select(SpanView.From)], [.. statement.Cue.Select(SpanView.From)], [.. statement.Content.Select(SpanView.From)],
        statement.Within, statement.Continues, statement.Denies);

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>A slice of the text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Words">The slice.</param>
internal sealed record SpanView(int Start, int End, string Words)
{
    public static SpanView From(TextSpan span) => new(span.Start, span.End, span.Words);
}

/// <summary>Words that name a time.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Type">date, time, duration or set (TIMEX3).</param>
/// <param name="Value">The meaning in TIMEX3's form of ISO 8601.</param>
/// <param name="From">First day it can mean.</param>
/// <param name="To">Last day it can mean, inclusive.</param>
/// <param name="Reason">How the words were read.</param>
internal sealed record TimeView(int Start, int End, string Type, string Value, string? From, string? To, string Reason)
{
    public static TimeView Of(TimeExpression time) => new(
        time.Start, time.End, time.Kind.ToString().ToLowerInvariant(), time.Value, time.From is { } from ? LocalDatePattern.Iso.Format(from) : null, time.To is { } to ? LocalDatePattern.Iso.Format(to) : null, time.Reason);
}
