using NodaTime;

namespace Dateline.Model;

/// <summary>When a page was first published (or last changed), as far as one witness can show.</summary>
/// <param name="Earliest">First possible instant, UTC, inclusive.</param>
/// <param name="Latest">Last possible instant, UTC, exclusive. A page that names only a day spans that whole day in its own
/// zone, or in every zone on Earth (UTC+14 to UTC-12) when it names none; one that gives a second and a zone spans one second.</param>
/// <param name="Witness">Which part of the page said so.</param>
/// <param name="Quote">The exact text it was read from, at most 200 characters, so a person can check it.</param>
/// <param name="Written">The same in ISO 8601 with exactly what was said: <c>2025-04-06</c>, <c>2025-04-06T23:35:49</c> (no zone said),
/// <c>2025-04-06T23:35:49+02:00</c>, <c>2025-04</c>.</param>
/// <remarks>"Not known" is a <c>null</c> finding: never "now", never <c>default</c>.
/// Formats read: RFC 3339, RFC 5322 §3.3, schema.org <c>datePublished</c>, and dates as written in the page's language.</remarks>
/// <exception cref="ArgumentException"><paramref name="Latest"/> is not after <paramref name="Earliest"/>.</exception>
public sealed record DateFinding(Instant Earliest, Instant Latest, DateWitness Witness, string Quote, string Written)
{
    /// <inheritdoc cref="DateFinding(Instant, Instant, DateWitness, string, string)" path="/param[@name='Latest']"/>
    public Instant Latest { get; } = Latest > Earliest ? Latest
        : throw new ArgumentException($"{Latest} is not after {Earliest}.", nameof(Latest));

    /// <summary>The middle of the span. A day in a zone that is not known begins the day before somewhere on Earth; its middle is in it everywhere.</summary>
    public Instant Middle() => Earliest + (Latest - Earliest) / 2;
}
