using Dateline.Model;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>The words, names and numbers of one report, counted.</summary>
internal sealed class ReportText
{
    private const int BodyWords = 600;
    private const int PhraseWords = 4;
    private const float TitleWeight = 4;

    private readonly Dictionary<uint, Term> _terms = [];

    private ReportText()
    {
    }

    public IReadOnlyDictionary<uint, Term> Terms => _terms;

    /// <param name="article">The article.</param>
    /// <param name="isFurniture">Tells, by its hash, a paragraph that is the outlet's and not the story's.</param>
    public static ReportText Of(Article article, Func<ulong, bool> isFurniture)
    {
        var text = new ReportText();
        if (article.Headline is { } headline)
            text.Count(TextWords.Read([headline]), TitleWeight, isTitle: true);
        text.Count(TextWords.Read(article.Paragraphs().Where(paragraph => !isFurniture(HashOf(paragraph))), BodyWords), 1, isTitle: false);
        return text;
    }

    private static ulong HashOf(string paragraph)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in paragraph)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private void Count(TextWords words, float weight, bool isTitle)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var hash = words.Hashes[i];
            if (StopWords.Contains(hash))
                continue;
            var form = words.Forms[i];
            var kind = (form & WordForm.Number) != 0 ? TermKind.Number
                : (form & (WordForm.Capital | WordForm.Opening)) == WordForm.Capital ? TermKind.Name : TermKind.Word;
            Add(hash, kind, weight, words, i, i);
            if ((form & WordForm.Capital) != 0 && !isTitle)
                Phrase(words, i, weight);
        }
    }

    // "Port Amsel Harbour Board": each beginning counts, so that longer and shorter forms of a name meet.
    private void Phrase(TextWords words, int first, float weight)
    {
        if (first > 0 && IsNamePart(words, first - 1) && Touches(words, first - 1))
            return;
        var hash = words.Hashes[first];
        for (var last = first + 1; last < Math.Min(words.Count, first + PhraseWords); last++)
        {
            if (!IsNamePart(words, last) || !Touches(words, last - 1))
                return;
            hash = hash * 31 ^ words.Hashes[last];
            Add(hash, TermKind.Phrase, weight, words, first, last);
        }
    }

    private static bool IsNamePart(TextWords words, int i) =>
        (words.Forms[i] & WordForm.Capital) != 0 && !StopWords.Contains(words.Hashes[i]);

    private static bool Touches(TextWords words, int left) =>
        words.ParagraphOf(left) == words.ParagraphOf(left + 1) && words.Between(left) is " " or "-";

    private void Add(uint hash, TermKind kind, float weight, TextWords words, int first, int last)
    {
        if (_terms.TryGetValue(hash, out var term))
        {
            term.Count += weight;
            if (kind > term.Kind)
                term.Kind = kind;
            return;
        }
        _terms.Add(hash, new Term { Count = weight, Kind = kind, Words = words, First = first, Last = last });
    }

    /// <summary>A term of a report.</summary>
    internal sealed class Term
    {
        public required TextWords Words { get; init; }

        public required int First { get; init; }

        public required int Last { get; init; }

        public float Count { get; set; }

        public TermKind Kind { get; set; }

        /// <summary>As written.</summary>
        public string Text => Words.Phrase(First, Last);
    }
}

/// <summary>What a term is, by how it is written.</summary>
internal enum TermKind : byte
{
    /// <summary>An ordinary word.</summary>
    Word,

    /// <summary>Holds a digit.</summary>
    Number,

    /// <summary>Capitalised inside a sentence.</summary>
    Name,

    /// <summary>Two or more capitalised words in a row.</summary>
    Phrase,
}
