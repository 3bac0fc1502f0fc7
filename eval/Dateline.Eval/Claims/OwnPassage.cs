using Dateline.Eval.Dates;

namespace Dateline.Eval.Claims;

/// <summary>An invented passage of <c>tests/golden/claims</c>: one text, or two of one story, and who says what in them.</summary>
/// <param name="Id">Kind and number: <c>denial-17</c>.</param>
/// <param name="Texts">Its texts, paragraphs parted by line feeds.</param>
/// <param name="Statements">All its statements, those of the first text in front.</param>
internal sealed record OwnPassage(string Id, IReadOnlyList<string> Texts, IReadOnlyList<OwnStatement> Statements)
{
    /// <summary>Whether rules may be written on it; the other half is only ever counted.</summary>
    public bool IsOpen => OwnHalves.IsOpen(Id);
}

/// <summary>A statement of a passage as marked by hand; spans count in its own text.</summary>
/// <param name="Text">Which text it stands in.</param>
/// <param name="Cue">The words of attribution.</param>
/// <param name="Source">Who says it, as written; <c>null</c> when nobody is named there.</param>
/// <param name="Content">What is said.</param>
/// <param name="Speaker">The fullest name the passage has for the source; <c>null</c> when it has none.</param>
/// <param name="Within">The statement whose content holds this one, or on whose word it stands.</param>
/// <param name="Denies">The statement this one denies or doubts, or says is not so.</param>
/// <param name="Opposes">The statement this one gives another account of, without a word of denying.</param>
internal sealed record OwnStatement(int Text, Span Cue, Span? Source, IReadOnlyList<Span> Content, string? Speaker, int? Within, int? Denies, int? Opposes)
{
    /// <summary>Whether the name stands outside the source's own words: a pronoun, a short form, a description.</summary>
    public bool IsShort(string text) => Speaker is { } name && (Source is not { } source || !text[source.Start..source.End].Contains(name, StringComparison.Ordinal));
}

/// <summary>The two halves of the invented passages.</summary>
internal static class OwnHalves
{
    /// <summary>Half of all identifiers, always the same: the half rules are written on.</summary>
    public static bool IsOpen(string id) => DatedDocument.Hash("own " + id) % 2 == 0;
}
