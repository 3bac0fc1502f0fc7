using Dateline.Changes;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Changes;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>The versions of an article and what changed from one to the next.</summary>
internal static class Versions
{
    private const int Context = 12;

    // Stands for the end of a paragraph, so that a moved paragraph break is seen.
    private const string Break = "¶";

    /// <param name="versions">Oldest first.</param>
    /// <param name="year">The year dates may leave out.</param>
    public static Html Of(IReadOnlyList<ArticleVersion> versions, int? year)
    {
        if (versions.Count == 0)
            return Html.None;
        if (versions is [var only])
            return $"<p>One version, seen {DateWords.Of(only.SeenAt, year)}.</p>";
        return $"""
            <p>{CountWords.Of(versions.Count, "version", "versions")}, first seen {DateWords.Of(versions[0].SeenAt, year)}.</p>
            {Html.Each(versions.Zip(versions.Skip(1)).Reverse(), pair => Change(pair.First, pair.Second, year))}
            """;
    }

    private static Html Change(ArticleVersion before, ArticleVersion after, int? year)
    {
        var runs = WordDiff.Compare(WordsOf(before), WordsOf(after));
        var added = Count(runs, DiffKind.Added);
        var cut = Count(runs, DiffKind.Cut);
        var told = (added, cut) switch
        {
            (0, 0) => "no word changed",
            (0, _) => $"{CountWords.Of(cut, "word", "words")} cut",
            (_, 0) => $"{CountWords.Of(added, "word", "words")} added",
            _ => $"{CountWords.Of(cut, "word", "words")} cut, {CountWords.Of(added, "word", "words")} added",
        };
        var notice = DeclaredChange.Find(before.Article, after.Article);
        return $"""
            <details class="change"><summary>Version {after.Number}, seen {DateWords.Of(after.SeenAt, year)}: {told}, {Declared(notice)}</summary>
            {(notice is null ? Html.None : (Html)$"""<p class="notice">The text says: <q>{notice.Quote}</q></p>""")}
            <p class="diff" lang="{after.Article.Language}" dir="{Script.Direction(after.Article.Language)}">{Html.Each(runs, (run, index) => Run(run, index == 0, index == runs.Count - 1))}</p></details>
            """;
    }

    // Whether readers were told, in the text itself, that it was changed.
    private static string Declared(ChangeNotice? notice) => notice?.Kind switch
    {
        null => "not declared",
        ChangeKind.Correction => "declared as a correction",
        ChangeKind.Clarification => "declared as a clarification",
        _ => "declared as an update",
    };

    private static Html Run(DiffRun run, bool isFirst, bool isLast) => run.Kind switch
    {
        DiffKind.Cut => $"<del>{Join(run.Words)}</del> ",
        DiffKind.Added => $"<ins>{Join(run.Words)}</ins> ",
        _ => $"{Join(Around(run.Words, isFirst, isLast))} ",
    };

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);

    // Long unchanged stretches say nothing: a dozen words on each side of a change are enough to find it.
    private static IEnumerable<string> Around(IReadOnlyList<string> words, bool isFirst, bool isLast) => (isFirst, isLast) switch
    {
        (true, true) => words.Take(Context).Append("…"),
        (true, false) when words.Count > Context => words.TakeLast(Context).Prepend("…"),
        (false, true) when words.Count > Context => words.Take(Context).Append("…"),
        (false, false) when words.Count > 3 * Context => words.Take(Context).Append("[…]").Concat(words.TakeLast(Context)),
        _ => words,
    };

    private static int Count(IEnumerable<DiffRun> runs, DiffKind kind) =>
        runs.Where(run => run.Kind == kind).SelectMany(run => run.Words).Count(word => word != Break);

    private static string[] WordsOf(ArticleVersion version) =>
    [
        .. Split(version.Article.Headline),
        .. Split(version.Article.Standfirst),
        .. version.Article.Paragraphs().SelectMany(Split),
    ];

    private static IEnumerable<string> Split(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append(Break);
}
