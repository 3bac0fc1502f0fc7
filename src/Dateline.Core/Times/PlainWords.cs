namespace Dateline.Times;

/// <summary>For every other language: its months' names, digits, and the particles that stand between a day, a month and a year.</summary>
internal static class PlainWords
{
    public static readonly string[] Lines = ["Of de di del van af av of", "Lead in en nel dal sinds i fra till til w od do v", "Clock=h h"];
}
