using System.Diagnostics.CodeAnalysis;

namespace Dateline.Model;

/// <summary>The identity of an article: the same through all its versions. On the wire it is the value itself.</summary>
public readonly record struct ArticleId : IParsable<ArticleId>
{
    private ArticleId(string value) => Value = value;

    /// <summary>13 characters of lower-case base 32 (RFC 4648 alphabet): 65 bits.</summary>
    public string Value { get; }

    /// <summary>The identifier made from <paramref name="key"/>: the first 65 bits of its SHA-256.</summary>
    /// <param name="key">Its canonical address, or <c>sha256:</c> and its page id when it has none.</param>
    public static ArticleId Of(string key) => new(ShortId.Of(key));

    /// <inheritdoc />
    /// <exception cref="FormatException"><paramref name="s"/> is not 13 characters of base 32.</exception>
    public static ArticleId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"\"{s}\" is not an identifier: 13 characters of a-z and 2-7 are needed.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleId result)
    {
        result = ShortId.IsWellFormed(s) ? new ArticleId(s) : default;
        return result.Value is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
