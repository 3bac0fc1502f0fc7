using System.Text.Json.Serialization;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>What an editor decided; kept for good, and never overwritten by a stage.</summary>
public sealed record EditorDecision
{
    /// <summary>Counted up from 1; of two decisions that contradict each other the higher holds.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant At { get; init; }

    /// <summary>Who made it, as they gave their name; empty when they gave none.</summary>
    public required string Editor { get; init; }

    /// <summary>What kind of decision it is; of an undo, the kind of what it takes back is that of <see cref="Undoes"/>.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The articles it is about: the one taken out, one side of those put together, the one dated; at least one.</summary>
    public required IReadOnlyList<ArticleId> Some { get; init; }

    /// <summary>The articles those were parted from, or put together with; empty for a date or an origin.</summary>
    public IReadOnlyList<ArticleId> Others { get; init; } = [];

    /// <summary>The date as written, or the name of the origin; <c>null</c> for other kinds.</summary>
    public string? Value { get; init; }

    /// <summary>The article nearest to the origin that was set; <c>null</c> when only a name was given.</summary>
    public ArticleId? Origin { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public required string Note { get; init; }

    /// <summary>What stood before, for a person.</summary>
    public required string Replaced { get; init; }

    /// <summary>The decision this one takes back; <c>null</c> unless <see cref="Kind"/> is an undo.</summary>
    public long? Undoes { get; init; }

    /// <summary>The decision that took this one back; <c>null</c> while it holds.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>When the desk had obeyed it; <c>null</c> while it still has to.</summary>
    public Instant? ObeyedAt { get; init; }

    /// <summary>Why it could not be obeyed at once; <c>null</c> when it was.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether it holds: it takes nothing back and was not taken back.</summary>
    public bool Holds => Kind != DecisionKind.Undo && UndoneBy is null;
}

/// <summary>What an editor can decide.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionKind>))]
public enum DecisionKind
{
    /// <summary>An article is no copy of the texts it stood with.</summary>
    [JsonStringEnumMemberName("split-copy")] SplitCopy,

    /// <summary>Two groups of copies are one text.</summary>
    [JsonStringEnumMemberName("merge-copies")] MergeCopies,

    /// <summary>Whose report a text is.</summary>
    [JsonStringEnumMemberName("set-origin")] SetOrigin,

    /// <summary>When a text was published.</summary>
    [JsonStringEnumMemberName("set-date")] SetDate,

    /// <summary>A report does not belong to the story it stood in.</summary>
    [JsonStringEnumMemberName("split-story")] SplitStory,

    /// <summary>Two stories tell of one event.</summary>
    [JsonStringEnumMemberName("merge-stories")] MergeStories,

    /// <summary>An earlier decision is taken back.</summary>
    [JsonStringEnumMemberName("undo")] Undo,
}
