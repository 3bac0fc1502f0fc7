using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>What somebody says, as the text reports it: who, by which words of attribution, and what, word for word.</summary>
/// <remarks>Every span is a slice of the text that was read; nothing in it is ever another word than the text's own.</remarks>
public sealed record Statement
{
    /// <summary>Place in the list it was read into, from 0; the links between statements name it.</summary>
    public required int Number { get; init; }

    /// <summary>The words of attribution: "said", "according to", the colon of a headline. Never empty.</summary>
    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>Who says it, as written there; empty when the text names nobody.</summary>
    public required IReadOnlyList<TextSpan> Source { get; init; }

    /// <summary>What is said, in the order of the text; more than one piece when the attribution stands inside it. Never empty.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>Whether the words are quoted, told, or both.</summary>
    public required Directness Directness { get; init; }

    /// <summary>How the source stands to the content.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whom the source's words mean.</summary>
    public required Speaker Speaker { get; init; }

    /// <summary>Whether the cue is one of saying; a thought, a wish or a judgement is none.</summary>
    public required bool IsReporting { get; init; }

    /// <summary>How far it is to be believed that this is a statement with these pieces, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The statement whose content holds this one ("the agency said Kim called ..."); <c>null</c> for an outermost one.</summary>
    public int? Within { get; init; }

    /// <summary>The statement that a quotation carries on from the paragraph before; <c>null</c> when it does not.</summary>
    public int? Continues { get; init; }

    /// <summary>The statement of another that this one denies, doubts or contradicts; <c>null</c> when there is none in the text.</summary>
    public int? Denies { get; init; }
}

/// <summary>A slice of a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last; greater than <paramref name="Start"/>.</param>
/// <param name="Words">The slice itself.</param>
public sealed record TextSpan(int Start, int End, string Words);

/// <summary>Whom a source's words mean.</summary>
/// <param name="Name">The fullest name the text has for it, word for word; <c>null</c> when the text names nobody.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NameAt">Where that name stands; <c>null</c> without a name.</param>
/// <param name="Office">The office or description beside the name or in the source's words, as written; <c>null</c> when there is none.</param>
public sealed record Speaker(string? Name, SpeakerKind Kind, TextSpan? NameAt, string? Office)
{
    /// <summary>Nobody is named.</summary>
    public static Speaker Unknown { get; } = new(null, SpeakerKind.Unknown, null, null);
}

/// <summary>What a source is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpeakerKind>))]
public enum SpeakerKind
{
    /// <summary>Not told.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>A person with a name.</summary>
    [JsonStringEnumMemberName("person")] Person,

    /// <summary>A government, company, court, army, party or the like.</summary>
    [JsonStringEnumMemberName("organisation")] Organisation,

    /// <summary>A newspaper, broadcaster, agency or site.</summary>
    [JsonStringEnumMemberName("medium")] Medium,

    /// <summary>A report, poll, letter, filing.</summary>
    [JsonStringEnumMemberName("document")] Document,

    /// <summary>Somebody without a name: "U.S. officials", "many experts".</summary>
    [JsonStringEnumMemberName("unnamed")] Unnamed,

    /// <summary>An office, whoever holds it: "the transport minister". Statements are filed under it; a speaker is the person.</summary>
    [JsonStringEnumMemberName("office")] Office,
}

/// <summary>Whether words are quoted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Directness>))]
public enum Directness
{
    /// <summary>Told in the writer's words.</summary>
    [JsonStringEnumMemberName("indirect")] Indirect,

    /// <summary>Quoted throughout.</summary>
    [JsonStringEnumMemberName("direct")] Direct,

    /// <summary>Told, with quoted words in it.</summary>
    [JsonStringEnumMemberName("mixed")] Mixed,
}

/// <summary>How a source stands to what it says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stance>))]
public enum Stance
{
    /// <summary>Says it is so.</summary>
    [JsonStringEnumMemberName("asserts")] Asserts,

    /// <summary>Says it is not so, or will not have it.</summary>
    [JsonStringEnumMemberName("denies")] Denies,

    /// <summary>Doubts it.</summary>
    [JsonStringEnumMemberName("doubts")] Doubts,

    /// <summary>Says it will do it.</summary>
    [JsonStringEnumMemberName("promises")] Promises,

    /// <summary>Wants another to do it.</summary>
    [JsonStringEnumMemberName("orders")] Orders,

    /// <summary>Wants to know or to have it.</summary>
    [JsonStringEnumMemberName("asks")] Asks,
}
