namespace Dateline.Times;

internal static class FrenchWords
{
    public static readonly string[] Lines = ["Of of"];
}
