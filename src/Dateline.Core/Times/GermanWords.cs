namespace Dateline.Times;

internal static class GermanWords
{
    public static readonly string[] Lines = ["Of of"];
}
