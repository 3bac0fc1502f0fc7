namespace Dateline.Times;

internal static class ChineseWords
{
    public static readonly string[] Lines = ["Of of"];
}
