using Dateline.Claims;
using Dateline.Engine.Store;
using Dateline.Model;
using Microsoft.Extensions.Logging;

namespace Dateline.Engine.Work;

/// <summary>Reads who says what. What comes in is read when nothing else waits; an article that is asked for before that is read at once.</summary>
public sealed class StatementDesk(SqliteStatementStore statements, HearingDesk hearings, ILogger<StatementDesk> log)
{
    // Some ten milliseconds each: work that comes in meanwhile does not wait long.
    private const int AtOnce = 16;

    private bool _isBegun;

    /// <summary>The statements of an article's newest version.</summary>
    public async Task<StatementLedger> OfAsync(StoredArticle article, CancellationToken cancel) => (await OfManyAsync([article], cancel))[0];

    /// <summary>The statements of the newest versions of some articles, in their order.</summary>
    public async Task<IReadOnlyList<StatementLedger>> OfManyAsync(IReadOnlyList<StoredArticle> articles, CancellationToken cancel)
    {
        var kept = await statements.FindManyAsync([.. articles.Select(article => article.Filed.Id)], cancel);
        return [.. articles.Select(article => kept.TryGetValue(article.Filed.Id, out var ledger) && ledger.Page == article.Page && ledger.Version == ClaimReader.Version ? ledger : Read(article, log))];
    }

    /// <summary>Reads and keeps the statements of the next few articles; when no more are due, hears the next few stories.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (!_isBegun)
            await statements.RedoAsync(ClaimReader.Version, cancel);
        _isBegun = true;
        var due = await statements.DueAsync(AtOnce, cancel);
        if (due.Count > 0)
            await statements.SaveAsync([.. due.Select(article => (Read(article, log), article))], cancel);
        return due.Count == AtOnce || await hearings.RunAsync(cancel) || due.Count > 0;
    }

    // What does not stand in the text word for word is not kept: such an article has no statements until the stage is mended.
    internal static StatementLedger Read(StoredArticle article, ILogger log)
    {
        var statements = ClaimReader.Read(article.Filed.Article);
        if (StatementLedger.FirstAstray(ClaimReader.TextOf(article.Filed.Article), statements) is { } astray)
        {
            WorkLog.StatementAstray(log, article.Filed.Id, astray.Words, astray.Start);
            statements = [];
        }
        return StatementLedger.Of(article, ClaimReader.Version, statements);
    }
}
