namespace Dateline.Text;

/// <summary>Phrases, and what each stands for; found in a text, the longest at each word. Words are told by their hashes; a word that begins with a capital in the phrase must in the text.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    // By a hash of their words so far; nothing for what only begins a phrase.
    private readonly Dictionary<ulong, (T Value, uint Capitals)[]> _phrases = [];

    /// <summary>Enters the words from <paramref name="first"/> to before <paramref name="end"/> as a phrase, 32 at most.</summary>
    /// <param name="words">The words.</param>
    /// <param name="first">The first.</param>
    /// <param name="end">The word after the last.</param>
    /// <param name="value">What it stands for; a phrase may stand for several things.</param>
    /// <param name="last">Another hash for the last word; 0 its own.</param>
    public void Add(TextWords words, int first, int end, T value, uint last = 0)
    {
        var (path, capitals) = (0UL, 0u);
        for (var at = first; at < end; at++)
        {
            capitals |= (words.Forms[at] & WordForm.Capital) != 0 ? 1u << (at - first) : 0;
            path = Step(path, at == end - 1 && last != 0 ? last : words.Hashes[at]);
            if (at < end - 1)
                _phrases.TryAdd(path, []);
        }
        if (end > first)
            _phrases[path] = [.. _phrases.GetValueOrDefault(path, []), (value, capitals)];
    }

    /// <summary>What a text holds, in its order: the first and the last word of a phrase and what it stands for; all it stands for, one after another. No phrase goes on in the next paragraph.</summary>
    public IEnumerable<(int First, int Last, T Value)> Find(TextWords words)
    {
        var paragraph = 0;
        for (var i = 0; i < words.Count;)
        {
            while (words.ParagraphEnds[paragraph] <= i)
                paragraph++;
            var path = 0UL;
            var last = -1;
            (T Value, uint Capitals)[] meant = [];
            for (var at = i; at < words.ParagraphEnds[paragraph]; at++)
            {
                path = Step(path, words.Hashes[at]);
                if (!_phrases.TryGetValue(path, out var here))
                    break;
                if (Array.Exists(here, phrase => Fits(words, i, phrase.Capitals)))
                    (last, meant) = (at, here);
            }
            foreach (var (value, capitals) in meant)
            {
                if (Fits(words, i, capitals))
                    yield return (i, last, value);
            }
            i = Math.Max(i, last) + 1;
        }
    }

    private static bool Fits(TextWords words, int first, uint capitals)
    {
        for (var at = first; capitals != 0; at++, capitals >>= 1)
        {
            if ((capitals & 1) != 0 && (words.Forms[at] & WordForm.Capital) == 0)
                return false;
        }
        return true;
    }

    private static ulong Step(ulong path, uint word) => (path ^ word) * 0x9E3779B97F4A7C15UL + 1;
}
