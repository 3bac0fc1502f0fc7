namespace Dateline.Times;

internal static class PlainWords
{
    public static readonly string[] Lines = ["Of of"];
}
