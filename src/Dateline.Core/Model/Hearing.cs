using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>One text of a story, to be heard: who says what in it, in every place it stands.</summary>
/// <param name="Published">When the text was first published, as the desk believes; <c>null</c> when that is not known.</param>
/// <param name="Places">The articles that carry it, the one believed first in front.</param>
public sealed record HeardText(DateFinding? Published, IReadOnlyList<HeardPlace> Places);

/// <summary>One place of a text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statements">Who says what in it.</param>
public sealed record HeardPlace(ArticleId Article, IReadOnlyList<Statement> Statements);

/// <summary>Who says what in a story: each statement once, with every place that has it, and what denies what.</summary>
/// <param name="Statements">In the order of their first places.</param>
/// <param name="Disputes">Which of them stand against each other.</param>
public sealed record Hearing(IReadOnlyList<HeardStatement> Statements, IReadOnlyList<Dispute> Disputes)
{
    /// <summary>Nobody says anything.</summary>
    public static Hearing Silent { get; } = new([], []);
}

/// <summary>One statement of a story: the same words by the same source are one, in however many reports and copies.</summary>
public sealed record HeardStatement
{
    /// <summary>Place in the story's list, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The fullest name the story has for the source, else the source's words; <c>null</c> when nobody is named.</summary>
    public string? Source { get; init; }

    /// <summary>Whether <see cref="Source"/> is a name; a pronoun or a description is none.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What the source is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>The office or description beside the name, as the first place has it.</summary>
    public string? Office { get; init; }

    /// <summary>What is said, word for word as in the first place; pieces are parted by " … ".</summary>
    public required string Words { get; init; }

    /// <summary>The words of attribution in the first place.</summary>
    public required string Cue { get; init; }

    /// <summary>Whether the words are quoted, told, or both.</summary>
    public required Directness Directness { get; init; }

    /// <summary>How the source stands to it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Where it stands: the earliest report first as far as that is known, the places of one text together. At least one.</summary>
    public required IReadOnlyList<StatementPlace> Places { get; init; }

    /// <summary>When the text of the first place was published; <c>null</c> when no text that has it has a known date.</summary>
    public DateFinding? First { get; init; }

    /// <summary>Whether the dates show that no other text had it before; with one text it is so.</summary>
    public bool IsFirstSure { get; init; }
}

/// <summary>Where a statement stands.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">Its number among the article's statements.</param>
public sealed record StatementPlace(ArticleId Article, int Statement);

/// <summary>One statement stands against another.</summary>
/// <param name="Kind">How.</param>
/// <param name="By">Number of the statement that denies.</param>
/// <param name="Of">Number of the statement that is denied.</param>
/// <param name="Strength">How much of what is denied the other says, 0 to 1.</param>
/// <param name="Reason">Why the two are taken to be about the same, for a person.</param>
public sealed record Dispute(DisputeKind Kind, int By, int Of, double Strength, string Reason);

/// <summary>How one statement stands against another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisputeKind>))]
public enum DisputeKind
{
    /// <summary>It denies it.</summary>
    [JsonStringEnumMemberName("denies")] Denies,

    /// <summary>It doubts it.</summary>
    [JsonStringEnumMemberName("doubts")] Doubts,

    /// <summary>It says the contrary, without denying anything by name.</summary>
    [JsonStringEnumMemberName("contradicts")] Contradicts,
}
