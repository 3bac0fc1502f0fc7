namespace Dateline.Times;

internal static class PortugueseWords
{
    public static readonly string[] Lines = ["Of of"];
}
