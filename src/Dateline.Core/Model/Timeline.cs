using System.Text.Json.Serialization;
using NodaTime;

namespace Dateline.Model;

/// <summary>One text of a story with the times its words mean.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">Its text, a paragraph a line.</param>
/// <param name="Language">BCP 47 tag; <c>null</c> when not known.</param>
/// <param name="Day">The day it was published, as the desk believes; <c>null</c> when that is not known.</param>
/// <param name="Times">The time expressions of <paramref name="Text"/>, counted from <paramref name="Day"/>.</param>
public sealed record TimedText(ArticleId Article, string Text, string? Language, TextDay? Day, IReadOnlyList<TimeExpression> Times);

/// <summary>The days a story's texts name, in order.</summary>
/// <param name="Entries">By day; of one day the earliest report first.</param>
/// <param name="Undated">Articles whose own day is not known: what they count from it ("Monday") stands nowhere here.</param>
/// <param name="Left">How many further days were named beyond those that are kept.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<ArticleId> Undated, int Left)
{
    /// <summary>No day is named.</summary>
    public static Timeline Empty { get; } = new([], [], 0);
}

/// <summary>One day with the sentence that names it.</summary>
/// <param name="From">First day that can be meant.</param>
/// <param name="To">Last day that can be meant, inclusive.</param>
/// <param name="Tense">Whether it lay behind or ahead of the report.</param>
/// <param name="Sentence">The sentence of the earliest report that has it, word for word; spans count in the article's text.</param>
/// <param name="Time">The words of it that name the day.</param>
/// <param name="Reason">How the words were read.</param>
/// <param name="Places">The articles that have it in these or nearly these words, the earliest report first, each with where its words of time begin. At least one.</param>
public sealed record TimelineEntry(LocalDate From, LocalDate To, TimelineTense Tense, TextSpan Sentence, TextSpan Time, string Reason, IReadOnlyList<TimelinePlace> Places);

/// <summary>Where a day is named.</summary>
/// <param name="Article">The article.</param>
/// <param name="Start">Where the words of time begin in its text, UTF-16 units.</param>
public sealed record TimelinePlace(ArticleId Article, int Start);

/// <summary>How a day lies to the day of the report that names it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimelineTense>))]
public enum TimelineTense
{
    /// <summary>The report's own day is not known, or the two spans overlap.</summary>
    [JsonStringEnumMemberName("not-told")] NotTold,

    /// <summary>It was over, or it was the day itself.</summary>
    [JsonStringEnumMemberName("past")] Past,

    /// <summary>It was still to come.</summary>
    [JsonStringEnumMemberName("announced")] Announced,
}
