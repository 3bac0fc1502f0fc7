using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary>Every verb of the command line. A new one is one file and one entry here.</summary>
internal static class Verb
{
    public static IEnumerable<Command> All =>
    [
        ReadVerb.Create(), AddVerb.Create(), SourcesVerb.Create(), ShowVerb.Create(), SearchVerb.Create(), ServeVerb.Create(),
        ConfigVerb.Create(), DoctorVerb.Create(), GroupVerb.Create(), DateVerb.Create(), ClaimsVerb.Create(), TimesVerb.Create(),
        VerifyVerb.Create(), DecideVerb.Create(),
    ];

    /// <summary>The option every verb has that answers a program.</summary>
    public static Option<bool> Json(string description = "Answer as JSON.") => new("--json") { Description = description };

    /// <summary>Opens the desk that the options of <paramref name="parsed"/> name.</summary>
    public static DeskHost OpenDesk(ParseResult parsed) =>
        DeskHost.Open(parsed.GetValue(SettingsOptions.DataFolder), parsed.GetValue(SettingsOptions.ConfigFile));
}
