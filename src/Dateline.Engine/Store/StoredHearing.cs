using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Who says what in a story and the days it names, as the desk keeps it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Hearing">Each statement once, and what denies what.</param>
/// <param name="Timeline">The days its texts name.</param>
/// <param name="TextsLeft">Articles of the story beyond those that were heard.</param>
public sealed record StoredHearing(StoryId Story, Hearing Hearing, Timeline Timeline, int TextsLeft);

/// <summary>The short form of a hearing, for a story's own page.</summary>
/// <param name="Statements">How many statements there are.</param>
/// <param name="Sources">How many sources say them.</param>
/// <param name="Disputes">What denies what.</param>
/// <param name="Disputed">The statements that stand in a dispute, by number.</param>
/// <param name="Timeline">The days its texts name.</param>
public sealed record HearingOutline(int Statements, int Sources, IReadOnlyList<Dispute> Disputes, IReadOnlyDictionary<int, HeardStatement> Disputed, Timeline Timeline)
{
    /// <summary>Of a whole hearing.</summary>
    public static HearingOutline Of(StoredHearing whole) => new(
        whole.Hearing.Statements.Count, SourcesOf(whole.Hearing), whole.Hearing.Disputes,
        whole.Hearing.Disputes.SelectMany(dispute => new[] { dispute.By, dispute.Of }).Distinct().ToDictionary(number => number, number => whole.Hearing.Statements[number]), whole.Timeline);

    /// <summary>How many sources a hearing has.</summary>
    public static int SourcesOf(Hearing hearing) => hearing.Statements.Select(said => said.Source).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
}

/// <summary>A statement of a story, as a source's page lists it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Said">The statement.</param>
/// <param name="At">When its earliest report was published; first seen when that is not known.</param>
/// <param name="Against">What it denies, and what denies it, each with the reason.</param>
public sealed record FiledStatement(StoryId Story, HeardStatement Said, Instant At, IReadOnlyList<(Dispute Dispute, HeardStatement Other)> Against);

/// <summary>Somebody who says something on file.</summary>
/// <param name="Key">The key of the address.</param>
/// <param name="Name">The name, as the newest statement has it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Statements">How many statements are filed under it.</param>
/// <param name="Last">When the newest was said, as far as known.</param>
public sealed record HeardSource(string Key, string Name, SpeakerKind Kind, long Statements, Instant Last);
