using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Dateline.Cli.Tests;

/// <summary><c>docs/settings.md</c> is made from the options records: their names, defaults, bounds and comments.</summary>
public sealed class SettingsPageTests
{
    [Fact]
    public void The_page_of_settings_says_what_the_options_say()
    {
        var path = Path.Combine(Checkout.Root, "docs", "settings.md");
        var page = Write();
        if (Environment.GetEnvironmentVariable("DATELINE_ACCEPT") == "1")
            File.WriteAllText(path, page);

        Assert.Equal(File.ReadAllText(path), page);
    }

    [Fact]
    public void Every_setting_says_its_default_in_its_comment()
    {
        var silent = from section in SettingsTable.Sections
                     from property in section.Defaults.GetType().GetProperties()
                     where !Comment(property).Contains("efault", StringComparison.Ordinal)
                     select $"{section.Section}:{property.Name}";

        Assert.Empty(silent);
    }

    private static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # Settings

            Dateline starts without any. A setting is read from the settings file (`dateline/dateline.json` in the XDG config directory, or
            `--config FILE`), then from the environment, then from the command line; the later wins. In the environment
            `Dateline:Fetch:MaxBodyBytes` is `DATELINE_FETCH__MAXBODYBYTES`; a variable ending in `_FILE` takes the value from the file it names.
            A wrong value or an unknown name stops the start and is named. `dateline config` shows what is in force and where it came from.

            The archive's folder is `--data DIR`, else `$DATELINE_DATA`, else `dateline` in the XDG data directory.

            ```json
            { "Dateline": { "Fetch": { "Contact": "desk@example.org" } } }
            ```

            """);
        foreach (var (section, defaults) in SettingsTable.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section}\n\n| Setting | Default | Bounds | What it does |\n| --- | --- | --- | --- |\n");
            foreach (var property in defaults.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var bounds = property.GetCustomAttribute<RangeAttribute>() is { } range ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}") : "";
                page.Append(CultureInfo.InvariantCulture, $"| `{property.Name}` | {SettingsTable.Shown(property.GetValue(defaults)) ?? "none"} | {bounds} | {Comment(property)} |\n");
            }
        }
        return page.ToString();
    }

    private static string Comment(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var xml = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        var summary = xml.Descendants("member").Single(member => (string?)member.Attribute("name") == $"P:{type.FullName}.{property.Name}").Element("summary")!;
        var text = string.Concat(summary.Nodes().Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node is XElement other ? other.Value : node.ToString()));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
