namespace Dateline.Readership;

/// <summary>What is counted of lists apart by where they stood: on the front page or beside an article.</summary>
internal static class ShownPlace
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 6;

    public static int Shown(bool besideArticle) => besideArticle ? 1 : 0;

    public static int Expected(bool besideArticle) => besideArticle ? 3 : 2;

    public static int Chosen(bool besideArticle) => besideArticle ? 5 : 4;
}
