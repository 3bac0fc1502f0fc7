using System.Buffers;
using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>What each insertion mode does with characters.</summary>
internal sealed partial class TreeConstruction
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create("\t\n\f\r ");

    private static readonly SearchValues<char> SpacesAndReferences = SearchValues.Create("\t\n\f\r &");

    // A table's pending text: its runs in page order.
    private Growing<(int Start, int Length)> _pending = new(64);

    private bool IsTextForeign => _open.Count > 0 && _open.Current.IsForeign && !_open.Current.Has(Traits.MathText | Traits.HtmlIntegration);

    private void Characters(bool skipsLineFeed)
    {
        var (start, length) = (_tokenizer.Start, _tokenizer.Length);
        if (skipsLineFeed)
        {
            var skipped = LineFeedAt(_page.AsSpan(start, length));
            (start, length) = (start + skipped, length - skipped);
            if (length == 0)
                return;
        }
        if (IsTextForeign)
            ForeignText(start, length, TextForm.Page);
        else
            Characters(start, length);
    }

    private void Characters(int start, int length)
    {
        if (_mode is InTable or InTableBody or InRow && _open.Current is var current && (current.Has(Traits.Fosters) || current.Is(ElementName.Template)))
            _pending.Add((start, length));
        else if (_mode is InTable or InTableBody or InRow)
            FosteredText(start, length);
        else if (_mode is InBody or InCell or InCaption or InTemplate)
            BodyText(start, length, TextForm.Page);
        else
            PickyCharacters(start, length);
    }

    private void BodyText(int start, int length, TextForm form)
    {
        Reconstruct();
        InsertText(start, length, form);
        if (_isFramesetOk && !IsSpace(start, length, form))
            _isFramesetOk = false;
    }

    private void FosteredText(int start, int length)
    {
        _fosters = true;
        BodyText(start, length, TextForm.Page);
        _fosters = false;
    }

    private void FlushTableText()
    {
        var isSpace = true;
        foreach (var (start, length) in _pending.Items)
            isSpace = isSpace && IsSpace(start, length, TextForm.Page);
        // Reconstruction may add to nothing but the tree, so the list stays as it is meanwhile.
        foreach (var (start, length) in _pending.Items)
        {
            if (isSpace)
                InsertText(start, length, TextForm.Page);
            else
                FosteredText(start, length);
        }
        _pending.CutTo(0);
    }

    private void ForeignText(int start, int length, TextForm form)
    {
        if (length == 0)
            return;
        InsertText(start, length, form);
        if (_isFramesetOk && !IsSpace(start, length, form))
            _isFramesetOk = false;
    }

    private void Nul()
    {
        if (IsTextForeign)
        {
            _resolved.Append('\uFFFD');
            InsertText(_resolved.Length - 1, 1, TextForm.Resolved);
        }
        else if (_mode is Initial or BeforeHtml or BeforeHead or InHead or InHeadNoscript or AfterHead or InColumnGroup or AfterBody or AfterAfterBody)
        {
            // No white space, so it opens the body; there it is nothing.
            while (!NotSpace())
            {
            }
        }
    }

    // The modes that part white space from other characters: run by run, references resolved.
    private void PickyCharacters(int start, int length)
    {
        Span<char> meant = stackalloc char[2];
        while (length > 0)
        {
            if (_mode is InBody or InCell or InCaption or InTemplate or InTable or InTableBody or InRow)
            {
                Characters(start, length);
                return;
            }
            var text = _page.AsSpan(start, length);
            var (taken, resolved) = text[0] == '&' ? CharacterReferences.Read(text, inAttribute: false, meant) : default;
            var isSpace = Spaces.Contains(taken > 0 ? meant[0] : text[0]);
            if (!isSpace && _mode == InColumnGroup && CloseColumnGroup())
                continue;
            if (taken > 0)
            {
                var at = _resolved.Length;
                _resolved.Append(meant[..resolved]);
                Run(at, resolved, TextForm.Resolved, isSpace);
            }
            else
            {
                taken = isSpace ? text.IndexOfAnyExcept(Spaces) : IndexOfSpaceOrReference(text);
                if (taken < 0)
                    taken = length;
                Run(start, taken, TextForm.Page, isSpace);
            }
            (start, length) = (start + taken, length - taken);
        }
    }

    private static int IndexOfSpaceOrReference(ReadOnlySpan<char> text)
    {
        var next = text[1..].IndexOfAny(SpacesAndReferences);
        return next < 0 ? next : next + 1;
    }

    // Characters of one kind.
    private void Run(int start, int length, TextForm form, bool isSpace)
    {
        while (true)
        {
            switch (_mode)
            {
                case Initial or BeforeHtml or BeforeHead when isSpace:
                    return;
                case InHead or InHeadNoscript or AfterHead or InColumnGroup or InFrameset or AfterFrameset when isSpace:
                    InsertText(start, length, form);
                    return;
                case AfterBody or AfterAfterBody or AfterAfterFrameset when isSpace:
                    BodyText(start, length, form);
                    return;
                case InColumnGroup or InFrameset or AfterFrameset or AfterAfterFrameset:
                    return;
                case InBody or InCell or InCaption or InTemplate:
                    BodyText(start, length, form);
                    return;
                default:
                    NotSpace();
                    break;
            }
        }
    }

    // One step of what a character that is no space brings about; true when it has arrived, or is dropped.
    private bool NotSpace()
    {
        switch (_mode)
        {
            case Initial:
                return NoDoctype();
            case BeforeHtml:
                return OpenHtml();
            case BeforeHead:
                return OpenHead();
            case InHead:
                return CloseHead();
            case InHeadNoscript:
                return CloseNoscript();
            case AfterHead:
                return OpenBody();
            case InColumnGroup:
                return !CloseColumnGroup();
            case AfterBody or AfterAfterBody:
                _mode = InBody;
                return false;
            default:
                return true;
        }
    }

    private bool IsSpace(int start, int length, TextForm form)
    {
        var text = form == TextForm.Resolved ? _resolved.ToString(start, length) : _page.AsSpan(start, length);
        var first = text.IndexOfAnyExcept(Spaces);
        if (first < 0)
            return true;
        if (form != TextForm.Page || text[first] != '&')
            return false;
        var at = _resolved.Length;
        CharacterReferences.Resolve(text, inAttribute: false, replaceNul: false, _resolved);
        var isSpace = _resolved.ToString(at, _resolved.Length - at).AsSpan().IndexOfAnyExcept(Spaces) < 0;
        _resolved.Length = at;
        return isSpace;
    }

    // How many characters the line feed right after a pre tag takes.
    private static int LineFeedAt(ReadOnlySpan<char> text)
    {
        Span<char> meant = stackalloc char[2];
        if (text[0] == '\n')
            return 1;
        return text[0] == '&' && CharacterReferences.Read(text, inAttribute: false, meant) is (> 0 and var taken, 1) && meant[0] == '\n' ? taken : 0;
    }
}
