using System.ComponentModel.DataAnnotations;

namespace Dateline.Engine;

/// <summary>Section <c>Dateline:Desk</c>. Each default is written here and nowhere else.</summary>
public sealed record DeskOptions
{
    /// <summary>Where these settings stand.</summary>
    public const string Section = "Dateline:Desk";

    /// <summary>The directory of the archive. Default <c>$XDG_DATA_HOME/dateline</c>, else <c>~/.local/share/dateline</c>.</summary>
    [Required]
    public string DataDirectory { get; init; } = DefaultDirectory();

    /// <summary>How many days back a story may have its newest report and still take up new ones. Default 60. More memory, more kin found.</summary>
    [Range(1, 3_650)]
    public int GroupingDays { get; init; } = 60;

    /// <summary>Largest file or page taken in, bytes. Default 8 MiB; a larger one is refused, not cut.</summary>
    [Range(1_024, 268_435_456)]
    public int MaxPageBytes { get; init; } = 8 * 1024 * 1024;

    // XDG Base Directory Specification 0.8: relative paths in the variable are to be ignored.
    private static string DefaultDirectory()
    {
        var xdg = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        var home = Path.IsPathFullyQualified(xdg ?? "")
            ? xdg!
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.Combine(home, "dateline");
    }
}
