using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.4.7, start tags in the body.</summary>
internal sealed partial class TreeConstruction
{
    private bool StartInBody()
    {
        switch (Name)
        {
            case ElementName.Address or ElementName.Article or ElementName.Aside or ElementName.Blockquote or ElementName.Center or ElementName.Details
                or ElementName.Dialog or ElementName.Dir or ElementName.Div or ElementName.Dl or ElementName.Fieldset or ElementName.Figcaption
                or ElementName.Figure or ElementName.Footer or ElementName.Header or ElementName.Hgroup or ElementName.Main or ElementName.Menu
                or ElementName.Nav or ElementName.Ol or ElementName.P or ElementName.Search or ElementName.Section or ElementName.Summary
                or ElementName.Ul:
                ClosePIfInButtonScope();
                Insert();
                return true;
            case ElementName.A:
                StartA();
                return true;
            case ElementName.B or ElementName.Big or ElementName.Code or ElementName.Em or ElementName.Font or ElementName.I or ElementName.S
                or ElementName.Small or ElementName.Strike or ElementName.Strong or ElementName.Tt or ElementName.U:
                Reconstruct();
                InsertFormatting();
                return true;
            case ElementName.Nobr:
                Reconstruct();
                if (_open.HasInScope(ElementName.Nobr))
                {
                    Adopt((int)ElementName.Nobr);
                    Reconstruct();
                }
                InsertFormatting();
                return true;
            case ElementName.Li or ElementName.Dd or ElementName.Dt:
                StartItem();
                return true;
            case ElementName.H1 or ElementName.H2 or ElementName.H3 or ElementName.H4 or ElementName.H5 or ElementName.H6:
                ClosePIfInButtonScope();
                if (_open.Current.Has(Traits.Heading))
                    _open.Pop();
                Insert();
                return true;
            case ElementName.Area or ElementName.Br or ElementName.Embed or ElementName.Img or ElementName.Keygen or ElementName.Wbr:
                Reconstruct();
                InsertVoid();
                _isFramesetOk = false;
                return true;
            case ElementName.Image:
                Reconstruct();
                Insert((int)ElementName.Img);
                _open.Pop();
                _isFramesetOk = false;
                return true;
            case ElementName.Base or ElementName.Basefont or ElementName.Bgsound or ElementName.Link or ElementName.Meta or ElementName.Noframes
                or ElementName.Script or ElementName.Style or ElementName.Template or ElementName.Title:
                return StartInHead();
            case ElementName.Param or ElementName.Source or ElementName.Track:
                InsertVoid();
                return true;
            case ElementName.Math:
                Reconstruct();
                InsertForeign(Namespace.MathMl);
                return true;
            case ElementName.Svg:
                Reconstruct();
                InsertForeign(Namespace.Svg);
                return true;
            case ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Frame or ElementName.Head or ElementName.Tbody
                or ElementName.Td or ElementName.Tfoot or ElementName.Th or ElementName.Thead or ElementName.Tr:
                return true;
            default:
                return StartRareInBody();
        }
    }

    private bool StartRareInBody()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Body:
                if (_open.Count > 1 && _open[1].Is(ElementName.Body) && !_open.Contains(ElementName.Template))
                {
                    _isFramesetOk = false;
                    Gather(ref _bodyAttributes, _open[1].Branch);
                }
                return true;
            case ElementName.Frameset:
                StartFramesetInBody();
                return true;
            case ElementName.Pre or ElementName.Listing:
                ClosePIfInButtonScope();
                Insert();
                _skipsLineFeed = true;
                _isFramesetOk = false;
                return true;
            case ElementName.Form:
                StartForm();
                return true;
            case ElementName.Plaintext:
                ClosePIfInButtonScope();
                InsertPlainText();
                return true;
            case ElementName.Button:
                if (_open.HasInScope(ElementName.Button))
                {
                    _open.GenerateImpliedEndTags();
                    _open.PopUntil(ElementName.Button);
                }
                Reconstruct();
                Insert();
                _isFramesetOk = false;
                return true;
            case ElementName.Applet or ElementName.Marquee or ElementName.Object:
                Reconstruct();
                Insert();
                _formatting.PushMarker();
                _isFramesetOk = false;
                return true;
            case ElementName.Table:
                if (!_isQuirks)
                    ClosePIfInButtonScope();
                Insert();
                _isFramesetOk = false;
                _mode = InTable;
                return true;
            case ElementName.Input:
                if (_open.HasInScope(ElementName.Select))
                    _open.PopUntil(ElementName.Select);
                Reconstruct();
                if (!IsHiddenInput())
                    _isFramesetOk = false;
                InsertVoid();
                return true;
            case ElementName.Hr:
                ClosePIfInButtonScope();
                if (_open.HasInScope(ElementName.Select))
                    _open.GenerateImpliedEndTags();
                InsertVoid();
                _isFramesetOk = false;
                return true;
            case ElementName.Textarea:
                _isFramesetOk = false;
                InsertWithText(TextForm.Page, skipsLineFeed: true);
                return true;
            case ElementName.Xmp:
                ClosePIfInButtonScope();
                Reconstruct();
                _isFramesetOk = false;
                InsertWithText(TextForm.Raw);
                return true;
            case ElementName.Iframe:
                _isFramesetOk = false;
                InsertWithText(TextForm.Raw);
                return true;
            case ElementName.Noembed:
                InsertWithText(TextForm.Raw);
                return true;
            case ElementName.Select:
                if (_open.HasInScope(ElementName.Select))
                {
                    _open.PopUntil(ElementName.Select);
                    return true;
                }
                Reconstruct();
                Insert();
                _isFramesetOk = false;
                return true;
            case ElementName.Option or ElementName.Optgroup:
                if (_open.HasInScope(ElementName.Select))
                    _open.GenerateImpliedEndTags(Name == ElementName.Option ? ElementName.Optgroup : ElementName.None);
                else if (_open.Current.Is(ElementName.Option))
                    _open.Pop();
                Reconstruct();
                Insert();
                return true;
            case ElementName.Rb or ElementName.Rtc:
                if (_open.HasInScope(ElementName.Ruby))
                    _open.GenerateImpliedEndTags();
                Insert();
                return true;
            case ElementName.Rp or ElementName.Rt:
                if (_open.HasInScope(ElementName.Ruby))
                    _open.GenerateImpliedEndTags(ElementName.Rtc);
                Insert();
                return true;
            default:
                Reconstruct();
                Insert();
                return true;
        }
    }

    private void InsertFormatting() => PushFormatting(Insert());

    private void StartA()
    {
        if (_formatting.LastIndexOf((int)ElementName.A) is >= 0 and var index)
        {
            var branch = _formatting[index].Branch;
            Adopt((int)ElementName.A);
            if (_formatting.IndexOf(branch) is >= 0 and var listed)
                _formatting.RemoveAt(listed);
            if (_open.IndexOf(branch) is > 0 and var open)
                _open.RemoveAt(open);
        }
        Reconstruct();
        InsertFormatting();
    }

    // li, dd and dt end the item before them.
    private void StartItem()
    {
        _isFramesetOk = false;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            ref readonly var element = ref _open[i];
            var isItem = Name == ElementName.Li
                ? element.Is(ElementName.Li)
                : element.Is(ElementName.Dd) || element.Is(ElementName.Dt);
            if (isItem)
            {
                var item = (ElementName)element.Name;
                _open.GenerateImpliedEndTags(item);
                _open.PopUntil(item);
                break;
            }
            if (element.Has(Traits.Special) && !element.Is(ElementName.Address) && !element.Is(ElementName.Div) && !element.Is(ElementName.P))
                break;
        }
        ClosePIfInButtonScope();
        Insert();
    }

    private void StartForm()
    {
        var inTemplate = _open.Contains(ElementName.Template);
        if (_form >= 0 && !inTemplate)
            return;
        ClosePIfInButtonScope();
        var form = Insert();
        if (!inTemplate)
            _form = form.Branch;
    }

    private void StartFramesetInBody()
    {
        if (_open.Count < 2 || !_open[1].Is(ElementName.Body) || !_isFramesetOk)
            return;
        _branches.Take(_open[1].Branch);
        _open.CutTo(1);
        Insert();
        _mode = InFrameset;
    }

    private bool IsHiddenInput() => string.Equals(Attribute(AttributeName.Type), "hidden", StringComparison.OrdinalIgnoreCase);
}
