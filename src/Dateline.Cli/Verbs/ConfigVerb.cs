using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline config</c>: every setting with its value in force, and where the value came from.</summary>
internal static class ConfigVerb
{
    public static Command Create()
    {
        var json = Verb.Json();
        var command = new Command("config", "Shows every setting with the value in force and where it came from.") { json };
        command.SetAction((parsed, _) =>
        {
            var dataFolder = parsed.GetValue(SettingsOptions.DataFolder);
            var configFile = parsed.GetValue(SettingsOptions.ConfigFile);
            // Opening the desk's services checks every value, and stops at a wrong or unknown one.
            DeskHost.Check(dataFolder, configFile);
            var settings = SettingsTable.InForce(Settings.Load(dataFolder, configFile));
            if (parsed.GetValue(json))
                Wire.Print(settings.ToDictionary(setting => setting.Key, setting => new { setting.Value, setting.Origin }));
            else
            {
                Console.WriteLine($"settings file: {Settings.ConfigPath(configFile) ?? "none"}");
                foreach (var setting in settings)
                    Console.WriteLine($"{setting.Key} = {setting.Value ?? "(none)"}{(setting.Origin == SettingsTable.Default ? "" : $"   [{setting.Origin}]")}");
            }
            return Task.FromResult(CommandLine.Ok);
        });
        return command;
    }
}
