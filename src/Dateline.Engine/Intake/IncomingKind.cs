namespace Dateline.Engine.Intake;

/// <summary>What some bytes are, told from the bytes themselves before anything else.</summary>
internal enum IncomingKind
{
    /// <summary>HTML or the plain text of a page.</summary>
    Page,

    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>Something else; the reason says what.</summary>
    NotAPage,
}
