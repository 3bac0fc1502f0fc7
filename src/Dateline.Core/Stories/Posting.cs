namespace Dateline.Stories;

/// <summary>That a report holds a term, in eight bytes; or, in the same form, the number of the list of those that do.</summary>
/// <param name="Number">The report, or the list.</param>
/// <param name="Turn">Which report of this number it was: numbers are used again.</param>
/// <param name="Weight">Of the term, in parts of <see cref="ReportVector.Scale"/>; 0 says that this is a list.</param>
internal readonly record struct Posting(int Number, ushort Turn, ushort Weight)
{
    public bool IsList => Weight == 0;

    public static Posting OfList(int list) => new(list, 0, 0);
}
