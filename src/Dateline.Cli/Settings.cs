using Microsoft.Extensions.Configuration;

namespace Dateline.Cli;

/// <summary>Where settings come from: a JSON file, then <c>DATELINE_*</c> variables, then the command line; the later wins.</summary>
/// <remarks><c>DATELINE_FETCH__MAXBODYBYTES</c> is <c>Dateline:Fetch:MaxBodyBytes</c>; a name ending in <c>_FILE</c> takes its value from the file named.</remarks>
internal static class Settings
{
    private const string Prefix = "DATELINE_";

    // Variables that steer the program itself, not settings of the desk.
    private static readonly string[] NotSettings = ["DATELINE_DATA", "DATELINE_CONFIG", "DATELINE_SCREENS", "DATELINE_ACCEPT"];

    /// <exception cref="FileNotFoundException">The settings file named does not exist.</exception>
    /// <exception cref="InvalidDataException">A section has an unknown name, or the file cannot be read.</exception>
    public static IConfigurationRoot Load(string? dataFolder, string? configFile)
    {
        var builder = new ConfigurationBuilder();
        if (ConfigPath(configFile) is { } path)
            builder.AddJsonFile(Path.GetFullPath(path), optional: false);
        builder.AddInMemoryCollection(Variables());
        builder.AddInMemoryCollection([KeyValuePair.Create("Dateline:Desk:Folder", (string?)DataFolder(dataFolder))]);
        var settings = builder.Build();
        SettingsTable.CheckSections(settings);
        return settings;
    }

    /// <summary>The archive's folder: as named, else <c>$DATELINE_DATA</c>, else by the XDG Base Directory Specification.</summary>
    public static string DataFolder(string? named) =>
        Path.GetFullPath(named ?? Variable("DATELINE_DATA") ?? Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(Home(), ".local", "share"), "dateline"));

    /// <summary>The settings file in use; <c>null</c> when there is none.</summary>
    public static string? ConfigPath(string? named)
    {
        if ((named ?? Variable("DATELINE_CONFIG")) is { } asked)
            return File.Exists(asked) ? asked : throw new FileNotFoundException($"there is no settings file {asked}");
        var usual = Path.Combine(Variable("XDG_CONFIG_HOME") ?? Path.Combine(Home(), ".config"), "dateline", "dateline.json");
        return File.Exists(usual) ? usual : null;
    }

    private static Dictionary<string, string?> Variables()
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || NotSettings.Contains(name, StringComparer.Ordinal) || name.StartsWith("DATELINE_TEST_", StringComparison.Ordinal))
                continue;
            var value = (string?)variable.Value;
            if (name.EndsWith("_FILE", StringComparison.Ordinal))
            {
                name = name[..^"_FILE".Length];
                value = File.ReadAllText(value!).TrimEnd('\n', '\r');
            }
            settings["Dateline:" + name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)] = value;
        }
        return settings;
    }

    private static string Home() => Variable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
