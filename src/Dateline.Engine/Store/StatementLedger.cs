using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Who says what in one version of an article.</summary>
/// <remarks>Every span is a slice of <see cref="ClaimReader.TextOf"/>: <see cref="Of"/> sees to it before anything is kept.</remarks>
public sealed record StatementLedger
{
    private StatementLedger(ArticleId article, PageId page, int version, IReadOnlyList<Statement> statements) =>
        (Article, Page, Version, Statements) = (article, page, version, statements);

    /// <summary>The article.</summary>
    public ArticleId Article { get; }

    /// <summary>The capture it was read from: the SHA-256 of the page as received.</summary>
    public PageId Page { get; }

    /// <summary>The version of the stage that read it.</summary>
    public int Version { get; }

    /// <summary>The statements, in the order of their cues.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>The ledger of an article.</summary>
    /// <exception cref="InvalidDataException">A span is not the slice of the text it claims to be.</exception>
    public static StatementLedger Of(StoredArticle article, int version, IReadOnlyList<Statement> statements) =>
        FirstAstray(ClaimReader.TextOf(article.Filed.Article), statements) is { } astray
            ? throw new InvalidDataException($"Article {article.Filed.Id}: the words \"{astray.Words}\" do not stand at {astray.Start} to {astray.End} of its text.")
            : new StatementLedger(article.Filed.Id, article.Page, version, statements);

    /// <summary>The first span whose words are not that slice of <paramref name="text"/>; <c>null</c> when all are.</summary>
    public static TextSpan? FirstAstray(string text, IEnumerable<Statement> statements) => statements
        .SelectMany(statement => statement.Cue.Concat(statement.Source).Concat(statement.Content).Concat(statement.Speaker.NameAt is { } at ? [at] : []))
        .FirstOrDefault(span => span.Start < 0 || span.End > text.Length || span.Start >= span.End || !text.AsSpan(span.Start, span.End - span.Start).SequenceEqual(span.Words));

    internal static StatementLedger Stored(ArticleId article, PageId page, int version, IReadOnlyList<Statement> statements) => new(article, page, version, statements);
}

/// <summary>A statement with the article it stands in.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">The statement.</param>
public sealed record SpokenStatement(ArticleId Article, Statement Statement);
