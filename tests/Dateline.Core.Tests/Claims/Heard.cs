using Dateline.Model;
using NodaTime;

namespace Dateline.Core.Tests.Claims;

/// <summary>Statements and texts made by hand, as a story's hearing is given them.</summary>
internal static class Heard
{
    public static Statement Said(string who, string words, Stance stance = Stance.Asserts, string? office = null, SpeakerKind kind = SpeakerKind.Person, bool isNamed = true, Directness directness = Directness.Indirect, bool isReporting = true) => new()
    {
        Number = 0, Cue = [new TextSpan(0, 4, stance is Stance.Denies ? "denied" : "said")], Source = [new TextSpan(0, who.Length, who)], Content = [new TextSpan(0, words.Length, words)],
        Directness = directness, Stance = stance, Speaker = new Speaker(isNamed ? who : null, kind, null, office), IsReporting = isReporting, Confidence = 1,
    };

    public static HeardText Text(string article, int? day, params Statement[] statements) => new(day is { } of ? Day(of) : null, [Place(article, statements)]);

    public static HeardPlace Place(string article, params Statement[] statements) => new(ArticleId.Of(article), [.. statements.Select((statement, number) => statement with { Number = number })]);

    public static DateFinding Day(int day) =>
        new(Instant.FromUtc(2026, 11, day, 0, 0), Instant.FromUtc(2026, 11, day + 1, 0, 0), DateWitness.JsonLd, $"2026-11-{day:00}", $"2026-11-{day:00}");
}
