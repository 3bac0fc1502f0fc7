namespace Dateline.Pages.Html;

/// <summary>§13.2.5.32 to 13.2.5.40: what stands in a tag after its name.</summary>
internal sealed partial class Tokenizer
{
    // Which tag last had the attribute of that number: tells a repeated one at once, however many there are.
    private int[] _seenIn = new int[256];
    private int _tag;
    private Growing<AttributeSlice> _attributes = new(2048);

    /// <summary>All attributes so far, in page order.</summary>
    public ref Growing<AttributeSlice> Attributes => ref _attributes;

    /// <summary>The tag's first attribute.</summary>
    public int AttributeStart { get; private set; }

    /// <summary>How many attributes the tag has.</summary>
    public int AttributeCount => _attributes.Count - AttributeStart;

    /// <summary>Forgets the tag's attributes: no element was made of it.</summary>
    public void DropAttributes() => _attributes.CutTo(AttributeStart);

    // False when the page ends inside the tag, which then never was.
    private bool ReadAttributes()
    {
        var page = _page.AsSpan();
        AttributeStart = _attributes.Count;
        IsSelfClosing = false;
        _tag++;
        while (true)
        {
            var isSlashed = false;
            for (; _at < page.Length; _at++)
            {
                if (page[_at] == '/')
                    isSlashed = true;
                else if (IsSpace(page[_at]))
                    isSlashed = false;
                else
                    break;
            }
            if (_at >= page.Length)
                return EndsInTag();
            if (page[_at] == '>')
            {
                _at++;
                IsSelfClosing = isSlashed;
                return true;
            }
            var name = ReadName(_attributeNames, AttributeNameEnds);
            SkipSpaces(page);
            if (_at >= page.Length)
                return EndsInTag();
            var (start, length) = (_at, 0);
            if (page[_at] == '=')
            {
                _at++;
                SkipSpaces(page);
                if (_at >= page.Length)
                    return EndsInTag();
                var quote = page[_at];
                if (quote is '"' or '\'')
                {
                    start = _at + 1;
                    length = page[start..].IndexOf(quote);
                    if (length < 0)
                        return EndsInTag();
                    _at = start + length + 1;
                }
                else
                {
                    start = _at;
                    length = page[start..].IndexOfAny(UnquotedEnds);
                    if (length < 0)
                        return EndsInTag();
                    _at = start + length;
                }
            }
            if (IsFirst(name))
                _attributes.Add(new AttributeSlice(name, start, length));
        }
    }

    private static readonly System.Buffers.SearchValues<char> UnquotedEnds = System.Buffers.SearchValues.Create("\t\n\f >");

    private bool EndsInTag()
    {
        DropAttributes();
        _at = _page.Length;
        return false;
    }

    private void SkipSpaces(ReadOnlySpan<char> page)
    {
        while (_at < page.Length && IsSpace(page[_at]))
            _at++;
    }

    private bool IsFirst(int name)
    {
        if (name >= _seenIn.Length)
            Array.Resize(ref _seenIn, name * 2);
        if (_seenIn[name] == _tag)
            return false;
        _seenIn[name] = _tag;
        return true;
    }
}
