using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>Which part of the page, or of the world around it, gave a date.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateWitness>))]
public enum DateWitness
{
    /// <summary>schema.org <c>datePublished</c> in JSON-LD.</summary>
    [JsonStringEnumMemberName("json-ld")] JsonLd,

    /// <summary>A <c>meta</c> element such as <c>article:published_time</c>.</summary>
    [JsonStringEnumMemberName("meta")] Meta,

    /// <summary>schema.org microdata or RDFa.</summary>
    [JsonStringEnumMemberName("microdata")] Microdata,

    /// <summary>A <c>time</c> element.</summary>
    [JsonStringEnumMemberName("time-element")] TimeElement,

    /// <summary>Words shown on the page near the headline or the byline.</summary>
    [JsonStringEnumMemberName("visible-text")] VisibleText,

    /// <summary>The page's address.</summary>
    [JsonStringEnumMemberName("url")] Url,

    /// <summary>The feed that named the page.</summary>
    [JsonStringEnumMemberName("feed")] Feed,

    /// <summary>The day in the dateline ("SEOUL, Aug. 14").</summary>
    [JsonStringEnumMemberName("dateline")] Dateline,

    /// <summary>State or configuration embedded in a script.</summary>
    [JsonStringEnumMemberName("script")] Script,

    /// <summary>Another copy of the same text.</summary>
    [JsonStringEnumMemberName("copy")] Copy,

    /// <summary>An editor of this desk.</summary>
    [JsonStringEnumMemberName("editor")] Editor,
}
