using System.Buffers;

namespace Dateline.Pages;

/// <summary>A question to the names on a page's elements, asked once of each different value. Dispose it.</summary>
/// <param name="tree">The page.</param>
/// <param name="question">The question: yes or no of one attribute's value.</param>
internal readonly struct NameMemo(PageTree tree, NameMemo.Question question) : IDisposable
{
    private readonly NamedValues _values = tree.Values;

    // 0 not asked, 1 no, 2 yes.
    private readonly byte[] _answers = Cleared(tree.Values.Count);

    /// <summary>Yes or no of an attribute's value.</summary>
    public delegate bool Question(ReadOnlySpan<char> value);

    /// <summary>The answer for an attribute, counted over the whole page; no when it is not one that names.</summary>
    public bool Of(int attribute)
    {
        if (_values[attribute] is not (>= 0 and var number))
            return false;
        ref var answer = ref _answers[number];
        if (answer == 0)
            answer = (byte)(question(tree.AttributeSpan(attribute)) ? 2 : 1);
        return answer == 2;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_answers);

    private static byte[] Cleared(int count)
    {
        var answers = ArrayPool<byte>.Shared.Rent(Math.Max(count, 1));
        answers.AsSpan(0, count).Clear();
        return answers;
    }
}
