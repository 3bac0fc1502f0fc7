namespace Dateline.Times;

internal static class SpanishWords
{
    public static readonly string[] Lines = ["Of of"];
}
