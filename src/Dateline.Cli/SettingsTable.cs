using System.Collections;
using System.Globalization;
using System.Reflection;
using Dateline.Engine;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Readers;
using Dateline.Web;
using Microsoft.Extensions.Configuration;

namespace Dateline.Cli;

/// <summary>Every setting there is, read off the options records themselves: their defaults stand there and nowhere else.</summary>
internal static class SettingsTable
{
    public const string Default = "default";

    private static readonly string[] Secret = ["Token", "Password", "Key"];

    /// <summary>The options records and their sections; a new one is one entry here.</summary>
    public static IReadOnlyList<(string Section, object Defaults)> Sections { get; } =
    [
        (DeskOptions.Section, new DeskOptions()),
        (FetchOptions.Section, new FetchOptions()),
        (FeedOptions.Section, new FeedOptions()),
        (ReaderOptions.Section, new ReaderOptions()),
        (WebOptions.Section, new WebOptions()),
    ];

    /// <summary>Names a section that no options record has: the binder only sees misspelt keys inside the sections it reads.</summary>
    /// <exception cref="InvalidDataException">There is such a section.</exception>
    public static void CheckSections(IConfiguration configuration)
    {
        var known = Sections.Select(pair => pair.Section.Split(':')[1]).ToList();
        foreach (var section in configuration.GetSection("Dateline").GetChildren())
        {
            if (!known.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                throw new InvalidDataException($"there is no section of settings Dateline:{section.Key}; there are {string.Join(", ", known)}");
        }
    }

    public static IReadOnlyList<Setting> InForce(IConfigurationRoot configuration)
    {
        var settings = new List<Setting>();
        foreach (var (section, defaults) in Sections)
        {
            foreach (var property in defaults.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var key = $"{section}:{property.Name}";
                var isSet = configuration.GetSection(key).Exists();
                var value = isSet ? Set(configuration.GetSection(key)) : Shown(property.GetValue(defaults));
                var origin = isSet ? Origin(configuration, key) : Default;
                settings.Add(new Setting(key, isSet && Secret.Any(word => key.EndsWith(word, StringComparison.Ordinal)) ? "(hidden)" : value, origin));
            }
        }
        return settings;
    }

    public static string? Shown(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable items => string.Join(", ", items.Cast<object>().Select(Shown)) is { Length: > 0 } list ? list : null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Set(IConfigurationSection section) => section.Value ?? string.Join(", ", section.GetChildren().Select(child => child.Value));

    private static string Origin(IConfigurationRoot configuration, string key)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any())
            {
                return provider is FileConfigurationProvider ? "settings file"
                    : key.EndsWith(":Folder", StringComparison.Ordinal) ? "--data, DATELINE_DATA or the XDG data directory"
                    : "environment";
            }
        }
        return Default;
    }
}

/// <summary>One setting as it stands.</summary>
/// <param name="Key">Its full name, e.g. <c>Dateline:Fetch:MaxBodyBytes</c>.</param>
/// <param name="Value">Its value; <c>null</c> when there is none.</param>
/// <param name="Origin">Where the value came from.</param>
internal sealed record Setting(string Key, string? Value, string Origin);
