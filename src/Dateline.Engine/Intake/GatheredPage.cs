using Dateline.Model;

namespace Dateline.Engine.Intake;

/// <summary>A page, what is wrong with it, or what it is instead.</summary>
/// <param name="Where">The path or address, as given.</param>
/// <param name="Page">The page; <c>null</c> when there is none.</param>
/// <param name="Fault">What is wrong, one line; <c>null</c> when nothing is.</param>
public sealed record GatheredPage(string Where, RawPage? Page, string? Fault)
{
    /// <summary>Where in an archive or a file of lines it stands; <c>null</c> for a page that is a file of its own.</summary>
    public CaptureOrigin? Origin { get; init; }

    /// <summary>What a record is that is no page, to be counted: "request", "redirect", "media"; <c>null</c> for a page.</summary>
    public string? Skipped { get; init; }

    /// <summary>Takes the page out of its record; <c>null</c> when that is done. It is the costly half, for any thread to do.</summary>
    internal Func<GatheredPage>? Unpack { get; init; }

    /// <summary>This with its page taken out of its record.</summary>
    public GatheredPage Opened() => Unpack is null ? this : Unpack();
}
