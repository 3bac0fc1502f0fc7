namespace Dateline.Model;

/// <summary>A change that the publisher declares in the text itself.</summary>
/// <param name="Kind">What it is declared as.</param>
/// <param name="Quote">The words that declare it, at most 300 characters, so that a person can check them.</param>
public sealed record ChangeNotice(ChangeKind Kind, string Quote);

/// <summary>What a change is declared as, the gravest first.</summary>
public enum ChangeKind
{
    /// <summary>Something was wrong: correction, Berichtigung, rectificatif, fe de errores.</summary>
    Correction,

    /// <summary>Something could be misread: clarification, editor's note.</summary>
    Clarification,

    /// <summary>Something was added: update.</summary>
    Update,
}
