using System.Text;
using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>
/// HTML Standard §13.2.6, tree construction, with scripting off. Methods that take a tag for a mode give <c>false</c> when the token is to be taken
/// again, in the mode that then holds.
/// </summary>
internal sealed partial class TreeConstruction
{
    private readonly string _page;
    private readonly NameTable _elementNames = NameTable.Elements();
    private readonly NameTable _attributeNames = NameTable.Attributes();
    private readonly Tokenizer _tokenizer;
    private readonly Branches _branches = new();
    private readonly OpenElements _open = new();
    private readonly ActiveFormatting _formatting = new();
    private readonly Stack<InsertionMode> _templateModes = new();
    private readonly StringBuilder _resolved = new();

    private InsertionMode _mode = Initial;
    private int _head = Branches.None;
    private int _form = Branches.None;
    private bool _isFramesetOk = true;
    private bool _fosters;
    private bool _isQuirks;
    private bool _skipsLineFeed;

    // Whether an element stands for the start tag at hand, so that its attributes stay.
    private bool _isKept;

    public TreeConstruction(string page)
    {
        _page = page;
        _tokenizer = new Tokenizer(page, _elementNames, _attributeNames);
        _copiesLeft = LeastCopies + page.Length / CharactersPerCopy;
    }

    /// <summary>Builds the tree of the whole page.</summary>
    public PageTree Build(bool withTemplates)
    {
        try
        {
            while (Take())
            {
            }
            var root = _open[0].Branch;
            Settle(_htmlAttributes, root);
            Settle(_bodyAttributes, _body);
            return new TreeWriter(_page, _branches, _elementNames, _resolved).Write(root, _tokenizer.Attributes.Items, _attributeNames, withTemplates);
        }
        finally
        {
            _branches.Return();
            _tokenizer.Attributes.Return();
            _pending.Return();
        }
    }

    // The current tag's name.
    private ElementName Name => (ElementName)_tokenizer.Name;

    private bool Take()
    {
        _tokenizer.AllowsCData = _open.Count > 0 && _open.Current.IsForeign;
        var token = _tokenizer.Next();
        if (_pending.Count > 0 && token is not (TokenKind.Text or TokenKind.Nul))
            FlushTableText();
        var skipsLineFeed = _skipsLineFeed;
        _skipsLineFeed = false;
        switch (token)
        {
            case TokenKind.Text:
                Characters(skipsLineFeed);
                return true;
            case TokenKind.RawText:
                ForeignText(_tokenizer.Start, _tokenizer.Length, TextForm.Raw);
                return true;
            case TokenKind.Nul:
                Nul();
                return true;
            case TokenKind.StartTag:
                StartTag();
                return true;
            case TokenKind.EndTag:
                EndTag();
                return true;
            case TokenKind.Comment:
                Comment();
                return true;
            case TokenKind.Doctype:
                if (_mode == Initial)
                    (_isQuirks, _mode) = (_tokenizer.IsQuirks, BeforeHtml);
                return true;
            default:
                EndOfPage();
                return false;
        }
    }

    private void StartTag()
    {
        _isKept = false;
        if (_open.Count == 0 || !_open.Current.IsForeign || !StartForeign())
        {
            while (!Start(_mode))
            {
            }
        }
        if (!_isKept)
            _tokenizer.DropAttributes();
    }

    private void EndTag()
    {
        _tokenizer.DropAttributes();
        if (_open.Count > 0 && _open.Current.IsForeign && EndForeign())
            return;
        while (!End(_mode))
        {
        }
    }

    private bool Start(InsertionMode mode) => mode switch
    {
        Initial => NoDoctype(),
        BeforeHtml => StartBeforeHtml(),
        BeforeHead => StartBeforeHead(),
        InHead => StartInHead(),
        InHeadNoscript => StartInHeadNoscript(),
        AfterHead => StartAfterHead(),
        InBody => StartInBody(),
        InTable => StartInTable(),
        InCaption => StartInCaption(),
        InColumnGroup => StartInColumnGroup(),
        InTableBody => StartInTableBody(),
        InRow => StartInRow(),
        InCell => StartInCell(),
        InTemplate => StartInTemplate(),
        InFrameset => StartInFrameset(),
        AfterFrameset or AfterAfterFrameset => StartAfterFrameset(),
        _ => StartAfterBody(),
    };

    private bool End(InsertionMode mode) => mode switch
    {
        Initial => NoDoctype(),
        BeforeHtml => EndBeforeHtml(),
        BeforeHead => EndBeforeHead(),
        InHead => EndInHead(),
        InHeadNoscript => EndInHeadNoscript(),
        AfterHead => EndAfterHead(),
        InBody => EndInBody(),
        InTable => EndInTable(),
        InCaption => EndInCaption(),
        InColumnGroup => EndInColumnGroup(),
        InTableBody => EndInTableBody(),
        InRow => EndInRow(),
        InCell => EndInCell(),
        InTemplate => Name != ElementName.Template || EndTemplate(),
        InFrameset => EndInFrameset(),
        AfterFrameset => EndAfterFrameset(),
        AfterAfterFrameset => true,
        _ => EndAfterBody(),
    };

    private void Comment()
    {
        // Outside the html element a comment leaves no trace.
        if (_mode is AfterBody)
            _branches.Comment(_open[0].Branch);
        else if (_mode is not (Initial or BeforeHtml or AfterAfterBody or AfterAfterFrameset))
            _branches.Comment(_open.Current.Branch);
    }

    private bool NoDoctype()
    {
        (_isQuirks, _mode) = (true, BeforeHtml);
        return false;
    }

    private void EndOfPage()
    {
        while (true)
        {
            switch (_mode)
            {
                case Initial:
                    NoDoctype();
                    break;
                case BeforeHtml:
                    OpenHtml();
                    break;
                case BeforeHead:
                    OpenHead();
                    break;
                case InHead:
                    CloseHead();
                    break;
                case InHeadNoscript:
                    CloseNoscript();
                    break;
                case AfterHead:
                    OpenBody();
                    break;
                default:
                    if (_templateModes.Count == 0 || !_open.Contains(ElementName.Template))
                        return;
                    CloseTemplate();
                    break;
            }
        }
    }

    private void ResetInsertionMode()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            ref readonly var element = ref _open[i];
            if (element.IsForeign)
                continue;
            InsertionMode? mode = (ElementName)element.Name switch
            {
                ElementName.Td or ElementName.Th when i > 0 => InCell,
                ElementName.Tr => InRow,
                ElementName.Tbody or ElementName.Thead or ElementName.Tfoot => InTableBody,
                ElementName.Caption => InCaption,
                ElementName.Colgroup => InColumnGroup,
                ElementName.Table => InTable,
                ElementName.Template when _templateModes.Count > 0 => _templateModes.Peek(),
                ElementName.Head when i > 0 => InHead,
                ElementName.Body => InBody,
                ElementName.Frameset => InFrameset,
                ElementName.Html => _head < 0 ? BeforeHead : AfterHead,
                _ => null,
            };
            if (mode is { } found)
            {
                _mode = found;
                return;
            }
        }
        _mode = InBody;
    }
}
