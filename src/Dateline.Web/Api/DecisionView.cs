using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Api;

/// <summary>What an editor decided.</summary>
internal sealed record DecisionView
{
    /// <summary>Counted up from 1; of two that contradict each other the higher holds.</summary>
    public required long Number { get; init; }

    /// <summary>What kind of decision.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The whole in one sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>When it was made, RFC 3339, UTC.</summary>
    public required string At { get; init; }

    /// <summary>Who made it, as they gave their name.</summary>
    public string? Editor { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>The articles it is about.</summary>
    public required IReadOnlyList<ArticleId> Articles { get; init; }

    /// <summary>The articles those were parted from, or put together with.</summary>
    public required IReadOnlyList<ArticleId> Others { get; init; }

    /// <summary>The date as written, or the name of the origin.</summary>
    public string? Value { get; init; }

    /// <summary>The article nearest to the origin that was set.</summary>
    public ArticleId? Origin { get; init; }

    /// <summary>What stood before.</summary>
    public required string Replaced { get; init; }

    /// <summary>Whether it holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>The decision it takes back.</summary>
    public long? Undoes { get; init; }

    /// <summary>The decision that took it back.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>When it was carried out; absent while it still has to be.</summary>
    public string? ObeyedAt { get; init; }

    /// <summary>Why it could not be carried out at once; what comes in obeys it all the same.</summary>
    public string? Trouble { get; init; }

    public static DecisionView From(EditorDecision decision) => new()
    {
        Number = decision.Number,
        Kind = decision.Kind,
        Sentence = DecisionWords.Of(decision),
        At = DateWords.Machine(decision.At),
        Editor = decision.Editor.Length == 0 ? null : decision.Editor,
        Note = decision.Note.Length == 0 ? null : decision.Note,
        Articles = decision.Some,
        Others = decision.Others,
        Value = decision.Value,
        Origin = decision.Origin,
        Replaced = decision.Replaced,
        Holds = decision.Holds,
        Undoes = decision.Undoes,
        UndoneBy = decision.UndoneBy,
        ObeyedAt = decision.ObeyedAt is { } at ? DateWords.Machine(at) : null,
        Trouble = decision.Trouble,
    };
}

/// <summary>What an editor wants decided.</summary>
/// <param name="Kind">Of an article: <c>split-copy</c>, <c>merge-copies</c>, <c>set-origin</c>, <c>set-date</c> or <c>split-story</c>; of a story: <c>merge-stories</c>.</param>
/// <param name="Note">Why, for readers; at most 500 characters.</param>
/// <param name="Editor">Who decides, for readers; at most 80 characters.</param>
/// <param name="With">The other article or story, by identifier or address: for <c>merge-copies</c> and <c>merge-stories</c>.</param>
/// <param name="Date">For <c>set-date</c>: a month, a day, or a time with its zone (ISO 8601).</param>
/// <param name="Name">For <c>set-origin</c>: the agency or outlet.</param>
/// <param name="Article">For <c>set-origin</c>: the copy nearest to the origin, by identifier or address.</param>
internal sealed record DecideBody(string Kind, string Note, string? Editor, string? With, string? Date, string? Name, string? Article);

/// <summary>Why a decision is taken back.</summary>
internal sealed record UndoBody(string? Note, string? Editor);
