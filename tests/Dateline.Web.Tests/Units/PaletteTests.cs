using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Web.Site.Assets;

namespace Dateline.Web.Tests.Units;

/// <summary>Contrast by WCAG 2.2, success criteria 1.4.3 (text, 4.5) and 1.4.11 (marks that carry meaning, 3).</summary>
public sealed partial class PaletteTests
{
    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var ground in new[] { "paper", "tint" })
            {
                foreach (var text in new[] { "ink", "soft", "act", "doubt", "wrong" })
                    pairs.Add(text, ground, 4.5);
            }
            pairs.Add("line", "paper", 3);
            pairs.Add("paper", "act", 4.5);
            foreach (var ground in new[] { "mark", "cut", "add" })
                pairs.Add("ink", ground, 4.5);
            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Every_pair_of_colours_can_be_read_by_day_and_by_night(string front, string ground, double least)
    {
        var sheet = Encoding.UTF8.GetString(Asset.Stylesheet.Bytes);
        var night = sheet.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);

        foreach (var palette in new[] { Read(sheet[..night]), Read(sheet[night..]) })
            Assert.InRange(Contrast(palette[front], palette[ground]), least, 21);
    }

    private static Dictionary<string, int> Read(string css) => Colour().Matches(css)
        .GroupBy(match => match.Groups[1].Value)
        .ToDictionary(group => group.Key, group => int.Parse(group.First().Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static double Contrast(int one, int other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(int colour) =>
        0.2126 * Linear(colour >> 16 & 255) + 0.7152 * Linear(colour >> 8 & 255) + 0.0722 * Linear(colour & 255);

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
