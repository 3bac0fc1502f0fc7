using System.ComponentModel.DataAnnotations;

namespace Dateline.Engine;

/// <summary>Section <c>Dateline:Desk</c>. Each default is written here and nowhere else.</summary>
public sealed record DeskOptions
{
    /// <summary>Where these settings stand.</summary>
    public const string Section = "Dateline:Desk";

    /// <summary>The archive's folder. No default here: the host says where (by the XDG Base Directory Specification, or as told).</summary>
    [Required(ErrorMessage = "Dateline:Desk:Folder is not set: name the archive's folder")]
    public string Folder { get; init; } = "";

    /// <summary>How many days back a story may have its newest report and still take up new ones. Default 60. More memory, more kin found.</summary>
    [Range(1, 3_650)]
    public int GroupingDays { get; init; } = 60;

    /// <summary>How many reports are remembered when stories are looked for, copies of one text counted once. Default 20,000, about 5 kB of memory each; beyond it the
    /// stories longest without a new report are closed.</summary>
    [Range(1_000, 1_000_000)]
    public int GroupingReports { get; init; } = 20_000;

    /// <summary>Largest file or page taken in, bytes. Default 8 MiB; a larger one is refused, not cut.</summary>
    [Range(1_024, 268_435_456)]
    public int MaxPageBytes { get; init; } = 8 * 1024 * 1024;
}
