using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>The key a source is kept and found under: its name in small letters and digits, parted by hyphens; "The White House" and "white house" are one.</summary>
/// <remarks>Accents and a leading "the" are dropped, nothing else is folded: a short form is its own source unless the story it stands in has the one fuller name.</remarks>
public static class SourceKey
{
    /// <summary>Raised when a statement may be filed under other names.</summary>
    public const int Version = 2;

    private const int MaxLength = 120;
    private const int MostWordsOfAnOffice = 8;
    private const string Article = "the-";

    private static readonly FrozenSet<string> Articles = Set("the", "a", "an");
    private static readonly FrozenSet<string> Address = Set("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Dame");
    private static readonly FrozenSet<string> Offices = Set(
        "minister", "secretary", "president", "governor", "mayor", "chairman", "chairwoman", "chair", "director", "commissioner", "ambassador", "prosecutor", "ombudsman", "chancellor",
        "premier", "treasurer", "speaker", "envoy", "consul", "sheriff", "coroner", "inspector", "commander", "admiral", "general", "colonel", "captain", "archbishop", "rector", "headteacher");

    /// <returns>"" when the name holds neither letter nor digit.</returns>
    public static string Of(string? name)
    {
        var key = new StringBuilder();
        foreach (var rune in Whole(name ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’' or '.')
                continue;
            if (Rune.IsLetterOrDigit(rune))
                key.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
            if (key.Length >= MaxLength)
                break;
        }
        var whole = key.ToString().Normalize(NormalizationForm.FormC).Trim('-');
        return whole.StartsWith(Article, StringComparison.Ordinal) && whole.Length > Article.Length ? whole[Article.Length..] : whole;
    }

    /// <summary>The names a statement is filed under: the speaker's, and that of the office or body the speaker speaks for where its words hold a name.</summary>
    public static IReadOnlyList<(string Key, string Name, SpeakerKind Kind)> Filed(HeardStatement said)
    {
        var names = new List<(string Key, string Name, SpeakerKind Kind)>(2);
        if (said is { IsNamed: true, Source: { } name, Kind: SpeakerKind.Person or SpeakerKind.Organisation or SpeakerKind.Medium or SpeakerKind.Unknown } && IsName(name))
            names.Add((Of(name), name, IsOffice(name) ? SpeakerKind.Office : said.Kind));
        if ((said.Office ?? (said.IsNamed ? null : said.Source)) is { } office && Body(office) is { } body)
            names.Add((Of(body), body, IsOffice(body) ? SpeakerKind.Office : SpeakerKind.Organisation));
        return [.. names.Where(one => one.Key.Length > 1).DistinctBy(one => one.Key)];
    }

    /// <summary>One word for the search index that no other key shares.</summary>
    internal static string Token(string key) => "k" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];

    // "A spokesman for Skarra Lines" speaks for Skarra Lines; "the Kestrian foreign ministry" is a name; "the ministry" and "a senior official" are whoever.
    private static string? Body(string office)
    {
        var words = office.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWordsOfAnOffice)
            return null;
        var speaks = Array.FindIndex(words, word => word.StartsWith("spokes", StringComparison.OrdinalIgnoreCase));
        if (speaks >= 0 && speaks + 2 < words.Length && words[speaks + 1] is "for" or "of")
            words = words[(speaks + 2)..];
        else if (speaks > 0 && speaks == words.Length - 1)
            words = words[..speaks];
        else if (speaks >= 0)
            return null;
        while (words.Length > 0 && (Articles.Contains(words[0]) || Address.Contains(words[0].TrimEnd('.'))))
            words = words[1..];
        if (words.Length == 0 || !words.Any(word => char.IsUpper(word[0])))
            return null;
        // One large word alone is a rank: "President", "Captain".
        return words.Length > 1 || speaks >= 0 ? string.Join(' ', words).TrimEnd(',', '.', ';', ':') : null;
    }

    // Who is meant changes with who holds it: "Transport Minister", "the minister for water", "Governor of Sennet".
    private static bool IsOffice(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var of = Array.FindIndex(words, word => word is "of" or "for");
        return words.Length > 0 && Offices.Contains((of > 0 ? words[of - 1] : words[^1]).TrimEnd(',', '.'));
    }

    private static bool IsName(string name)
    {
        // What is left of a longer one: "of Sennet", "for Lake Tolmen".
        if (name.StartsWith("of ", StringComparison.Ordinal) || name.StartsWith("for ", StringComparison.Ordinal))
            return false;
        foreach (var rune in Whole(name).EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return !Rune.IsLower(rune) || name.Any(char.IsUpper);
        }
        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string Whole(string name) => name.EnumerateRunes().Contains(Rune.ReplacementChar) ? string.Concat(name.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)) : name;
}
