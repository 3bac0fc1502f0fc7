namespace Dateline.Model;

/// <summary>What a record carries once HTTP is taken off: the bytes a browser would have shown.</summary>
/// <param name="Status">The HTTP status; <c>null</c> without a response head.</param>
/// <param name="Fields">The HTTP header's fields in order; <c>null</c> when the block is no HTTP message.</param>
/// <param name="Bytes">The body with transfer and content codings undone, as far as they could be.</param>
/// <param name="Damage">What is wrong with the codings; <c>null</c> when the body is whole.</param>
public sealed record WarcPayload(int? Status, IReadOnlyList<KeyValuePair<string, string>>? Fields, ReadOnlyMemory<byte> Bytes, string? Damage)
{
    /// <summary>The values of an HTTP field joined as RFC 9110 §5.3 has it; <c>null</c> when it is not there.</summary>
    public string? Field(string name)
    {
        string? joined = null;
        foreach (var (key, value) in Fields ?? [])
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                joined = joined is null ? value : $"{joined}, {value}";
        }
        return joined;
    }
}
