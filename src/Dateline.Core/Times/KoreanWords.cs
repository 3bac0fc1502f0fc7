namespace Dateline.Times;

internal static class KoreanWords
{
    public static readonly string[] Lines = ["Of of"];
}
