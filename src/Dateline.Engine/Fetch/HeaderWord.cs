using NodaTime;

namespace Dateline.Engine.Fetch;

/// <summary>What an answer's headers say beside its body. The other side's claims, unbounded: whoever uses them sets the bounds.</summary>
/// <param name="MaxAge">How long the answer may be kept (RFC 9111 <c>Cache-Control: max-age</c>, else <c>Expires</c>); <c>null</c> when not said.</param>
/// <param name="Hub">The hub that tells of news at the address (W3C WebSub); <c>null</c> when it names none.</param>
/// <param name="Self">The address it gives as its own; <c>null</c> when it gives none.</param>
public sealed record HeaderWord(Duration? MaxAge, Uri? Hub, Uri? Self)
{
    /// <summary>Headers that say nothing.</summary>
    public static HeaderWord Silent { get; } = new(null, null, null);
}
