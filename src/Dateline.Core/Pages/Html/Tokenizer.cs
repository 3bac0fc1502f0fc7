using System.Runtime.CompilerServices;

namespace Dateline.Pages.Html;

/// <summary>
/// HTML Standard §13.2.5 over a whole page at hand: each call of <see cref="Next"/> gives one token in the fields. Text and values stay slices of the
/// page, their references unresolved until someone reads them; comments are skipped, only their place is told.
/// </summary>
/// <remarks>States that only differ in what they do at the end of the input are one loop here. The page has no carriage returns left (§13.2.3.5).</remarks>
internal sealed partial class Tokenizer(string page, NameTable elements, NameTable attributes)
{
    private const ulong Spaces = (1UL << '\t') | (1UL << '\n') | (1UL << '\f') | (1UL << ' ');
    private const ulong TagNameEnds = Spaces | (1UL << '/') | (1UL << '>');
    private const ulong AttributeNameEnds = TagNameEnds | (1UL << '=');

    private readonly string _page = page;
    private readonly NameTable _attributeNames = attributes;
    private char[] _lowered = new char[64];
    private int _at;

    /// <summary>Where the token's text starts in the page.</summary>
    public int Start { get; private set; }

    /// <summary>How long the token's text is.</summary>
    public int Length { get; private set; }

    /// <summary>The tag's name, a number of the elements' <see cref="NameTable"/>.</summary>
    public int Name { get; private set; }

    /// <summary>Whether the tag ends in <c>/&gt;</c>.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Whether the page's doctype, or the want of one, asks for quirks.</summary>
    public bool IsQuirks { get; private set; }

    /// <summary>Whether a CDATA section may start here: the current node is foreign.</summary>
    public bool AllowsCData { get; set; }

    /// <summary>Reads the next token into the fields.</summary>
    public TokenKind Next()
    {
        // "</>" is nothing at all: it does not even part the text around it.
        while (_page.AsSpan(_at).StartsWith("</>", StringComparison.Ordinal))
            _at += 3;
        var rest = _page.AsSpan(_at);
        if (rest.IsEmpty)
            return TokenKind.Eof;
        var first = rest[0];
        if (first == '<' && rest.Length > 1)
        {
            var second = rest[1];
            if (char.IsAsciiLetter(second))
            {
                _at++;
                return Tag(TokenKind.StartTag);
            }
            if (second == '/' && rest.Length > 2)
            {
                _at += 2;
                return char.IsAsciiLetter(rest[2]) ? Tag(TokenKind.EndTag) : BogusComment();
            }
            if (second == '!')
                return Declaration();
            if (second == '?')
            {
                _at++;
                return BogusComment();
            }
        }
        else if (first == '\0')
        {
            _at++;
            return TokenKind.Nul;
        }
        return Text(rest);
    }

    private TokenKind Text(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (true)
        {
            // The first character is text: Next saw to that.
            var next = rest[(length + 1)..].IndexOfAny('<', '\0');
            if (next < 0)
            {
                length = rest.Length;
                break;
            }
            length += 1 + next;
            if (rest[length] == '\0' || (length + 1 < rest.Length && StartsMarkup(rest[length..])))
                break;
        }
        Start = _at;
        Length = length;
        _at += length;
        return TokenKind.Text;
    }

    private static bool StartsMarkup(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[1]) || text[1] is '!' or '?' || (text[1] == '/' && text.Length > 2);

    private TokenKind Tag(TokenKind kind)
    {
        Name = ReadName(elements, TagNameEnds);
        return ReadAttributes() ? kind : TokenKind.Eof;
    }

    // A name up to one of the ends (a set of characters below 64), letters lowered, NUL replaced.
    private int ReadName(NameTable names, ulong ends)
    {
        var rest = _page.AsSpan(_at);
        var hash = 0u;
        var isPlain = true;
        var length = 0;
        for (; length < rest.Length; length++)
        {
            var c = rest[length];
            if (c < 64 && ((ends >> c) & 1) != 0 && (length > 0 || c != '='))
                break;
            if ((uint)(c - 'A') <= 'Z' - 'A' || c == '\0')
            {
                isPlain = false;
                c = Lowered(c);
            }
            hash = NameTable.Hash(hash, c);
        }
        _at += length;
        return names.NumberOf(isPlain ? rest[..length] : Lowered(rest[..length]), hash);
    }

    private static char Lowered(char c) => c == '\0' ? '\uFFFD' : (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;

    private ReadOnlySpan<char> Lowered(ReadOnlySpan<char> name)
    {
        if (_lowered.Length < name.Length)
            _lowered = new char[name.Length * 2];
        for (var i = 0; i < name.Length; i++)
            _lowered[i] = Lowered(name[i]);
        return _lowered.AsSpan(0, name.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char c) => c <= ' ' && ((Spaces >> c) & 1) != 0;
}
