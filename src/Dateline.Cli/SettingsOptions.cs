using System.CommandLine;

namespace Dateline.Cli;

/// <summary>Options every verb has.</summary>
internal static class SettingsOptions
{
    public static Option<string?> DataFolder { get; } = new("--data")
    {
        Description = "The archive's folder (default: $DATELINE_DATA, else dateline in the XDG data directory).",
        HelpName = "DIR",
    };

    public static Option<string?> ConfigFile { get; } = new("--config")
    {
        Description = "The settings file (default: $DATELINE_CONFIG, else dateline/dateline.json in the XDG config directory, where it exists).",
        HelpName = "FILE",
    };
}
