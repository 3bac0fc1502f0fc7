using System.Numerics;
using System.Runtime.InteropServices;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>The words, names and numbers of one report, counted. One of these is filled anew for each report, so that none costs memory.</summary>
internal sealed class ReportText
{
    private const int BodyWords = 600;
    private const int HeadlineWords = 60;
    private const int LeadWords = 90;
    private const int PhraseWords = 4;
    private const float HeadlineWeight = 4;
    private const int Slots = 8192;
    private const int Most = 4096;

    private readonly short[] _slots = new short[Slots];
    private readonly uint[] _hashes = new uint[Most];
    private readonly float[] _counts = new float[Most];
    private readonly TermMark[] _marks = new TermMark[Most];
    private readonly (short First, short Last)[] _places = new (short, short)[Most];
    private readonly TextWords _headlineRoom = TextWords.Read([]);
    private readonly TextWords _body = TextWords.Read([]);
    private TextWords? _headline;

    /// <summary>How many terms.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>How often each stands, a headline's word counted as four.</summary>
    public ReadOnlySpan<float> Counts => _counts.AsSpan(0, Count);

    public ReadOnlySpan<TermMark> Marks => _marks.AsSpan(0, Count);

    /// <summary>Whether it has a headline.</summary>
    public bool HasHeadline => _headline is not null;

    /// <param name="article">The article.</param>
    /// <param name="isFurniture">Tells, by its hash, a paragraph that is the outlet's and not the story's.</param>
    public void Read(Article article, Func<ulong, bool> isFurniture)
    {
        Array.Clear(_slots);
        Count = 0;
        _headline = null;
        if (article.Headline is { } headline)
            (_headline = _headlineRoom).ReadAnew([headline], HeadlineWords);
        if (_headline is not null)
            Enter(_headline, HeadlineWeight, isHeadline: true);
        _body.ReadAnew([.. article.Paragraphs().Where(paragraph => !isFurniture(HashOf(paragraph)))], BodyWords);
        Enter(_body, 1, isHeadline: false);
    }

    /// <summary>A term as written.</summary>
    public string Written(int term)
    {
        var (first, last) = _places[term];
        return ((_marks[term] & TermMark.Headline) != 0 ? _headline! : _body).Phrase(first, last);
    }

    private static ulong HashOf(string paragraph)
    {
        // Four letters at a step; only ever held against each other in one run of the program.
        var hash = 14695981039346656037UL;
        var fours = MemoryMarshal.Cast<char, ulong>(paragraph);
        foreach (var four in fours)
            hash = BitOperations.RotateLeft((hash ^ four) * 0x9E3779B97F4A7C15UL, 29);
        foreach (var c in paragraph.AsSpan(fours.Length * 4))
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private void Enter(TextWords words, float weight, bool isHeadline)
    {
        var hashes = words.Hashes;
        var forms = words.Forms;
        var ends = words.ParagraphEnds;
        var paragraph = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            while (paragraph < ends.Count && ends[paragraph] <= i)
                paragraph++;
            if (StopWords.Contains(hashes[i]))
                continue;
            var kind = (forms[i] & WordForm.Number) != 0 ? TermMark.Number
                : (forms[i] & (WordForm.Capital | WordForm.Opening)) == WordForm.Capital ? TermMark.Name : TermMark.Word;
            var place = isHeadline ? TermMark.Headline : i < LeadWords ? TermMark.Lead : TermMark.Word;
            Add(hashes[i], kind | place, weight, i, i);
            if ((forms[i] & WordForm.Capital) != 0 && !isHeadline)
                Phrase(words, i, ends[paragraph], paragraph == 0 ? 0 : ends[paragraph - 1], weight, place);
        }
    }

    // "Port Amsel Harbour Board": each beginning counts, so that longer and shorter forms of a name meet.
    private void Phrase(TextWords words, int first, int end, int start, float weight, TermMark place)
    {
        if (first > start && IsNamePart(words, first - 1) && words.Between(first - 1) is " " or "-")
            return;
        var hash = words.Hashes[first];
        for (var last = first + 1; last < Math.Min(end, first + PhraseWords); last++)
        {
            if (!IsNamePart(words, last) || words.Between(last - 1) is not (" " or "-"))
                return;
            hash = hash * 31 ^ words.Hashes[last];
            Add(hash, TermMark.Phrase | place, weight, first, last);
        }
    }

    private static bool IsNamePart(TextWords words, int i) =>
        (words.Forms[i] & WordForm.Capital) != 0 && !StopWords.Contains(words.Hashes[i]);

    private void Add(uint hash, TermMark mark, float weight, int first, int last)
    {
        var slot = hash * 0x9E3779B1u >> 19;
        for (; _slots[slot] != 0; slot = slot + 1 & Slots - 1)
        {
            var known = _slots[slot] - 1;
            if (_hashes[known] != hash)
                continue;
            _counts[known] += weight;
            var kind = (TermMark)Math.Max((byte)_marks[known].Kind(), (byte)mark.Kind());
            _marks[known] = (_marks[known] | mark).WithKind(kind);
            return;
        }
        if (Count == Most)
            return;
        _slots[slot] = (short)(Count + 1);
        _hashes[Count] = hash;
        _counts[Count] = weight;
        _marks[Count] = mark;
        _places[Count++] = ((short)first, (short)last);
    }
}
