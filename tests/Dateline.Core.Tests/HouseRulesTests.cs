using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dateline.Core.Tests;

/// <summary>Guards the layout of ARCHITECTURE.md: who may know whom, one entry per stage, small files, names from the news.</summary>
public sealed partial class HouseRulesTests
{
    private const int LongestFile = 400;

    // A state machine copied from a standard may be long; each such file is named here with its standard.
    private static readonly string[] LongByRight = [];

    private static readonly string[] Stages = ["Extract", "Dating", "Sourcing", "Copies", "Ledger", "Stories", "Sections", "Claims", "Times", "Chronicle", "Lists", "Clippings", "Readership", "Feeds", "Robots", "Warc", "Markup", "Opml", "Sitemaps", "Discovery", "Watching", "Changes"];

    private static readonly Dictionary<string, string[]> PackagesAllowed = new(StringComparer.Ordinal)
    {
        ["Dateline.Core"] = ["NodaTime", "UTF.Unknown", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["Dateline.Engine"] = ["Dapper", "Microsoft.Data.Sqlite", "Microsoft.Extensions.Hosting", "Polly.Core"],
        ["Dateline.Web"] = ["Microsoft.AspNetCore.OpenApi", "Microsoft.OpenApi"],
        ["Dateline.Cli"] = ["System.CommandLine"],
    };

    private static readonly Dictionary<string, string[]> ProjectsAllowed = new(StringComparer.Ordinal)
    {
        ["Dateline.Core"] = [],
        ["Dateline.Engine"] = ["Dateline.Core"],
        ["Dateline.Web"] = ["Dateline.Core", "Dateline.Engine"],
        ["Dateline.Cli"] = ["Dateline.Web", "Dateline.Engine"],
    };

    public static TheoryData<string> Projects => [.. PackagesAllowed.Keys];

    [Fact]
    public void No_source_file_is_longer_than_four_hundred_lines()
    {
        var tooLong = Sources("src").Where(file => File.ReadLines(file).Count() > LongestFile)
            .Select(Relative).Except(LongByRight, StringComparer.Ordinal);

        Assert.Empty(tooLong);
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_project_uses_only_the_packages_and_projects_it_may(string project)
    {
        var xml = XDocument.Load(Path.Combine(Checkout.Root, "src", project, project + ".csproj"));

        var packages = xml.Descendants("PackageReference").Select(e => (string)e.Attribute("Include")!);
        var projects = xml.Descendants("ProjectReference").Select(e => Path.GetFileNameWithoutExtension((string)e.Attribute("Include")!));

        Assert.Empty(packages.Except(PackagesAllowed[project], StringComparer.Ordinal));
        Assert.Empty(projects.Except(ProjectsAllowed[project], StringComparer.Ordinal));
    }

    [Fact]
    public void A_stage_never_uses_another_stage()
    {
        var crossings = from stage in Stages
                        from file in Sources(Path.Combine("src", "Dateline.Core", stage))
                        from other in Stages
                        where other != stage && Regex.IsMatch(File.ReadAllText(file), $@"\bDateline\.{other}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
                        select $"{Relative(file)} uses {other}";

        Assert.Empty(crossings);
    }

    [Fact]
    public void The_text_folder_knows_no_stage()
    {
        var crossings = from file in Sources(Path.Combine("src", "Dateline.Core", "Text"))
                        from stage in Stages
                        where Regex.IsMatch(File.ReadAllText(file), $@"\bDateline\.{stage}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
                        select $"{Relative(file)} uses {stage}";

        Assert.Empty(crossings);
    }

    [Fact]
    public void Each_stage_has_one_public_type_its_entry()
    {
        var stages = from type in typeof(Dateline.Model.RawPage).Assembly.GetExportedTypes()
                     let stage = type.Namespace?.Split('.').ElementAtOrDefault(1)
                     where Stages.Contains(stage, StringComparer.Ordinal)
                     group type.Name by stage into entry
                     where entry.Count() > 1
                     select $"{entry.Key}: {string.Join(", ", entry)}";

        Assert.Empty(stages);
    }

    [Fact]
    public void Names_come_from_the_news_not_from_patterns()
    {
        var names = Sources("src").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => PatternName().IsMatch(name));

        Assert.Empty(names);
    }

    [Fact]
    public void Every_regular_expression_is_generated_or_has_a_timeout()
    {
        var loose = Sources("src").Where(file => LooseRegex().IsMatch(File.ReadAllText(file))).Select(Relative);

        Assert.Empty(loose);
    }

    [Fact]
    public void A_suppressed_warning_gives_its_reason_on_the_same_line()
    {
        var silent = from file in Sources("src").Concat(Sources("tests")).Concat(Sources("eval")).Concat(Sources("bench"))
                     from line in File.ReadLines(file)
                     where line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
                     select $"{Relative(file)}: {line.Trim()}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Only_the_stores_speak_sql()
    {
        var speaking = Sources(Path.Combine("src", "Dateline.Web")).Concat(Sources(Path.Combine("src", "Dateline.Cli")))
            .Where(file => Sql().IsMatch(File.ReadAllText(file))).Select(Relative);

        Assert.Empty(speaking);
    }

    [Fact]
    public void Public_model_types_cannot_be_changed_after_they_are_made()
    {
        var settable = from type in typeof(Dateline.Model.RawPage).Assembly.GetExportedTypes()
                       where type.Namespace == "Dateline.Model"
                       from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                       where property.SetMethod is { IsPublic: true } set
                             && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
                       select $"{type.Name}.{property.Name}";

        Assert.Empty(settable);
    }

    private static IEnumerable<string> Sources(string folder)
    {
        var path = Path.Combine(Checkout.Root, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories) : [];
    }

    private static string Relative(string file) => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/');

    [GeneratedRegex("(Manager|Helpers?|Utils?|Service|Processor|Data|Info)$")]
    private static partial Regex PatternName();

    [GeneratedRegex(@"new Regex\((?![^;]*TimeSpan)|Regex\.(IsMatch|Match|Matches|Replace|Split)\((?![^;]*TimeSpan)")]
    private static partial Regex LooseRegex();

    [GeneratedRegex(@"\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s.+\sSET|DELETE\s+FROM)\b")]
    private static partial Regex Sql();
}
