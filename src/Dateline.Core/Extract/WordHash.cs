namespace Dateline.Extract;

/// <summary>32-bit FNV-1a over lower-cased characters: words, class tokens and runs of words as numbers. Never 0.</summary>
internal static class WordHash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char lower) => (hash ^ lower) * 16777619;

    public static uint Join(uint first, uint second) => ((first ^ 0x9E3779B9) * 16777619 ^ second) * 2246822519;

    public static uint Close(uint hash) => hash == 0 ? 1 : hash;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word)
            hash = Add(hash, char.ToLowerInvariant(c));
        return Close(hash);
    }
}
