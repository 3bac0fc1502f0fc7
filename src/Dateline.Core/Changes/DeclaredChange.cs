using Dateline.Model;

namespace Dateline.Changes;

/// <summary>Tells a declared change from a silent one: whether what a newer version added says that, and why, the text was changed.</summary>
/// <remarks>Pure. A notice that the older version had already declares nothing new.</remarks>
public static class DeclaredChange
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 1;

    /// <summary>The gravest notice among the paragraphs that <paramref name="after"/> has and <paramref name="before"/> has not.</summary>
    /// <returns><c>null</c> when the change is not declared.</returns>
    public static ChangeNotice? Find(Article before, Article after)
    {
        var known = new HashSet<string>(Texts(before), StringComparer.Ordinal);
        return Texts(after).Where(text => !known.Contains(text)).Select(NoticeWords.Read).OfType<ChangeNotice>().MinBy(notice => notice.Kind);
    }

    private static IEnumerable<string> Texts(Article article)
    {
        if (article.Headline is { } headline)
            yield return headline;
        if (article.Standfirst is { } standfirst)
            yield return standfirst;
        foreach (var text in article.Paragraphs())
            yield return text;
    }
}
