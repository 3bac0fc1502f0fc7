namespace Dateline.Times;

internal static class ArabicWords
{
    public static readonly string[] Lines = ["Of of"];
}
