namespace Dateline.Engine.Store;

/// <summary>The bounds of every "at most": 1 to 200 rows.</summary>
internal static class PageLimit
{
    public static int Of(int asked) => Math.Clamp(asked, 1, 200);
}
