using System.Diagnostics.CodeAnalysis;

namespace Dateline.Model;

/// <summary>The identity of a story: that of its first copy group, kept when the story grows. On the wire it is the value itself.</summary>
public readonly record struct StoryId : IParsable<StoryId>
{
    private StoryId(string value) => Value = value;

    /// <summary>13 characters of lower-case base 32 (RFC 4648 alphabet): 65 bits.</summary>
    public string Value { get; }

    /// <summary>The identifier made from <paramref name="key"/>: the first 65 bits of its SHA-256.</summary>
    /// <param name="key">The id of the copy group the story began with.</param>
    public static StoryId Of(string key) => new(ShortId.Of(key));

    /// <inheritdoc />
    /// <exception cref="FormatException"><paramref name="s"/> is not 13 characters of base 32.</exception>
    public static StoryId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"\"{s}\" is not an identifier: 13 characters of a-z and 2-7 are needed.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StoryId result)
    {
        result = ShortId.IsWellFormed(s) ? new StoryId(s) : default;
        return result.Value is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
