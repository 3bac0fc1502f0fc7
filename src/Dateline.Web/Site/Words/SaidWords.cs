using Dateline.Model;

namespace Dateline.Web.Site.Words;

/// <summary>Who said it and how, in words.</summary>
internal static class SaidWords
{
    /// <summary>Between the pieces of what was said.</summary>
    private const string Gap = " … ";

    /// <summary>The fullest name the text has for the source, else the source's own words; <c>null</c> when nobody is named.</summary>
    public static string? Who(Statement statement) =>
        statement.Speaker.Name ?? (statement.Source.Count == 0 ? null : string.Join(' ', statement.Source.Select(span => span.Words)));

    /// <summary>What was said, piece by piece.</summary>
    public static string What(Statement statement) => string.Join(Gap, statement.Content.Select(span => span.Words));

    /// <summary>The words of attribution.</summary>
    public static string Cue(Statement statement) => string.Join(Gap, statement.Cue.Select(span => span.Words));

    /// <summary>"an organisation", "not named".</summary>
    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "a person",
        SpeakerKind.Organisation => "an organisation",
        SpeakerKind.Office => "an office",
        SpeakerKind.Medium => "a medium",
        SpeakerKind.Document => "a document",
        SpeakerKind.Unnamed => "not named",
        _ => "not told",
    };

    /// <summary>"says", "denies", "orders".</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Denies => "denies",
        Stance.Doubts => "doubts",
        Stance.Promises => "promises",
        Stance.Orders => "orders",
        Stance.Asks => "asks",
        _ => "says",
    };

    /// <summary>"quoted", "told", "told, with words quoted".</summary>
    public static string Of(Directness directness) => directness switch
    {
        Directness.Direct => "quoted",
        Directness.Mixed => "told, with words quoted",
        _ => "told",
    };
}
