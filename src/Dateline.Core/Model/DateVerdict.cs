using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>A best date and how a page's own claim stands against it.</summary>
/// <param name="Best">The best supported finding; <c>null</c> when nothing is known.</param>
/// <param name="Standing">How the claim stands.</param>
/// <param name="Sentence">Why, in one sentence ("this page says 6 Apr 2025; 3 earlier copies say 14 Aug 2023").</param>
public sealed record DateVerdict(DateFinding? Best, DateStanding Standing, string Sentence);

/// <summary>How a page's claimed date stands against the evidence.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateStanding>))]
public enum DateStanding
{
    /// <summary>No date is claimed.</summary>
    [JsonStringEnumMemberName("not-given")] NotGiven,

    /// <summary>Only the claim itself speaks.</summary>
    [JsonStringEnumMemberName("unchecked")] Unchecked,

    /// <summary>Other evidence agrees with it.</summary>
    [JsonStringEnumMemberName("agrees")] Agrees,

    /// <summary>Something speaks against it.</summary>
    [JsonStringEnumMemberName("doubtful")] Doubtful,

    /// <summary>Earlier evidence shows it to be wrong.</summary>
    [JsonStringEnumMemberName("contradicted")] Contradicted,
}
