namespace Dateline.Times;

internal static class JapaneseWords
{
    public static readonly string[] Lines = ["Of of"];
}
