using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dateline.Sourcing;

/// <summary>The places datelines name: countries, capitals, large cities, and the states and provinces that follow a city.</summary>
internal static class Gazetteer
{
    private static readonly FrozenDictionary<string, string> Countries = BuildCountries();
    private static readonly FrozenDictionary<string, string?> Cities = BuildCities();
    private static readonly FrozenDictionary<string, string> Regions = BuildRegions();

    /// <summary>The country a place name means by itself; <c>null</c> when it is unknown or names places in several countries.</summary>
    public static string? CountryOf(string place)
    {
        var key = Key(place);
        return Countries.GetValueOrDefault(key) ?? Cities.GetValueOrDefault(key);
    }

    /// <summary>Whether the name is a place we know, even one that several countries share.</summary>
    public static bool Knows(string place)
    {
        var key = Key(place);
        return Cities.ContainsKey(key) || Countries.ContainsKey(key);
    }

    /// <summary>The English name of the country <paramref name="name"/> is a form of; <c>null</c> when it is no country.</summary>
    public static string? Country(string name) => Countries.GetValueOrDefault(Key(name));

    /// <summary>The country of a state or province as datelines write it ("Calif.", "N.Y.", "Ontario"); <c>null</c> when it is none.</summary>
    public static string? CountryOfRegion(string name) => Regions.GetValueOrDefault(Key(name));

    // Case, accents, stops and hyphens do not tell places apart.
    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(c))
                key.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark)
                key.Append(c);
        }
        return key.ToString();
    }

    private static FrozenDictionary<string, string> BuildCountries()
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, forms, _) in GazetteerTable.Rows)
        {
            countries[Key(name)] = name;
            foreach (var form in forms.Split('|', StringSplitOptions.RemoveEmptyEntries))
                countries.TryAdd(Key(form), name);
        }
        return countries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string?> BuildCities()
    {
        var cities = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, _, list) in GazetteerTable.Rows)
        {
            foreach (var city in list.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!cities.TryAdd(Key(city), name) && cities[Key(city)] != name)
                    cities[Key(city)] = null;
            }
        }
        return cities.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> BuildRegions()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in GazetteerTable.States.Split('|'))
            regions[Key(form)] = "United States";
        foreach (var form in GazetteerTable.Provinces.Split('|'))
            regions.TryAdd(Key(form), "Canada");
        return regions.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
