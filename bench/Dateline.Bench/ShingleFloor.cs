using Dateline.Model;

namespace Dateline.Bench;

/// <summary>The floor of every work on words: each run of four words of a text hashed, with nothing kept and nothing looked up.</summary>
internal static class ShingleFloor
{
    /// <returns>All hashes mixed into one, so that none can be left out.</returns>
    public static long Of(FiledArticle article)
    {
        ulong all = 0, a = 0, b = 0, c = 0;
        foreach (var paragraph in article.Article.Paragraphs())
        {
            // FNV-1a, letter by letter.
            var word = 14695981039346656037UL;
            var letters = 0;
            foreach (var letter in paragraph)
            {
                if (char.IsLetterOrDigit(letter))
                {
                    word = (word ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
                    letters++;
                }
                else if (letters > 0)
                {
                    all ^= Mixed(a, b, c, word);
                    (a, b, c, word, letters) = (b, c, word, 14695981039346656037UL, 0);
                }
            }
            if (letters > 0)
            {
                all ^= Mixed(a, b, c, word);
                (a, b, c) = (b, c, word);
            }
        }
        return (long)all;
    }

    private static ulong Mixed(ulong a, ulong b, ulong c, ulong d) => (((a * 31 ^ b) * 31 ^ c) * 31 ^ d) * 0x9E3779B97F4A7C15UL;
}
