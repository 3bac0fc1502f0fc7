namespace Dateline.Times;

internal static class RussianWords
{
    public static readonly string[] Lines = ["Of of"];
}
