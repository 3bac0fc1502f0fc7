using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.4.1 to 13.2.6.4.6: up to the body.</summary>
internal sealed partial class TreeConstruction
{
    // The methods that open or close something implied give false: the token is taken again.
    private bool OpenHtml()
    {
        InsertImplied(ElementName.Html);
        _mode = BeforeHead;
        return false;
    }

    private bool OpenHead()
    {
        _head = InsertImplied(ElementName.Head).Branch;
        _mode = InHead;
        return false;
    }

    private bool CloseHead()
    {
        _open.Pop();
        _mode = AfterHead;
        return false;
    }

    private bool CloseNoscript()
    {
        _open.Pop();
        _mode = InHead;
        return false;
    }

    private bool OpenBody()
    {
        _body = InsertImplied(ElementName.Body).Branch;
        _mode = InBody;
        return false;
    }

    private bool StartBeforeHtml()
    {
        if (Name != ElementName.Html)
            return OpenHtml();
        Insert();
        _mode = BeforeHead;
        return true;
    }

    private bool EndBeforeHtml() =>
        Name is not (ElementName.Head or ElementName.Body or ElementName.Html or ElementName.Br) || OpenHtml();

    private bool StartBeforeHead()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Head:
                _head = Insert().Branch;
                _mode = InHead;
                return true;
            default:
                return OpenHead();
        }
    }

    private bool EndBeforeHead() =>
        Name is not (ElementName.Head or ElementName.Body or ElementName.Html or ElementName.Br) || OpenHead();

    private bool StartInHead()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Base or ElementName.Basefont or ElementName.Bgsound or ElementName.Link or ElementName.Meta:
                InsertVoid();
                return true;
            case ElementName.Title:
                InsertWithText(TextForm.Page);
                return true;
            case ElementName.Noframes or ElementName.Style or ElementName.Script:
                InsertWithText(TextForm.Raw);
                return true;
            case ElementName.Noscript:
                Insert();
                _mode = InHeadNoscript;
                return true;
            case ElementName.Template:
                return StartTemplate();
            case ElementName.Head:
                return true;
            default:
                return CloseHead();
        }
    }

    private bool EndInHead()
    {
        switch (Name)
        {
            case ElementName.Head:
                CloseHead();
                return true;
            case ElementName.Body or ElementName.Html or ElementName.Br:
                return CloseHead();
            case ElementName.Template:
                return EndTemplate();
            default:
                return true;
        }
    }

    private bool StartInHeadNoscript()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Basefont or ElementName.Bgsound or ElementName.Link or ElementName.Meta or ElementName.Noframes or ElementName.Style:
                return StartInHead();
            case ElementName.Head or ElementName.Noscript:
                return true;
            default:
                return CloseNoscript();
        }
    }

    private bool EndInHeadNoscript()
    {
        if (Name == ElementName.Noscript)
        {
            CloseNoscript();
            return true;
        }
        return Name != ElementName.Br || CloseNoscript();
    }

    private bool StartAfterHead()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Body:
                _body = Insert().Branch;
                _isFramesetOk = false;
                _mode = InBody;
                return true;
            case ElementName.Frameset:
                Insert();
                _mode = InFrameset;
                return true;
            case ElementName.Base or ElementName.Basefont or ElementName.Bgsound or ElementName.Link or ElementName.Meta or ElementName.Noframes
                or ElementName.Script or ElementName.Style or ElementName.Template or ElementName.Title:
                // Into the head after all.
                _open.Push(new OpenElement(_head, (int)ElementName.Head, TraitsOf.Html((int)ElementName.Head)));
                StartInHead();
                if (_open.IndexOf(_head) is > 0 and var index)
                    _open.RemoveAt(index);
                return true;
            case ElementName.Head:
                return true;
            default:
                return OpenBody();
        }
    }

    private bool EndAfterHead() => Name switch
    {
        ElementName.Template => EndTemplate(),
        ElementName.Body or ElementName.Html or ElementName.Br => OpenBody(),
        _ => true,
    };

    // A further html tag, wherever it comes.
    private bool StartHtml()
    {
        if (!_open.Contains(ElementName.Template))
            Gather(ref _htmlAttributes, _open[0].Branch);
        return true;
    }

    // At the bound of depth no template is opened: its bookkeeping must not be cut off with it.
    private bool StartTemplate()
    {
        if (_open.Count > OpenElements.MaxDepth / 2)
            return true;
        Insert();
        _formatting.PushMarker();
        _isFramesetOk = false;
        _mode = InTemplate;
        _templateModes.Push(InTemplate);
        return true;
    }

    private bool EndTemplate()
    {
        if (_open.Contains(ElementName.Template))
            CloseTemplate();
        return true;
    }

    private void CloseTemplate()
    {
        _open.GenerateImpliedEndTags(implied: Traits.ImpliedThoroughly);
        _open.PopUntil(ElementName.Template);
        _formatting.ClearToMarker();
        _templateModes.TryPop(out _);
        ResetInsertionMode();
    }

    private bool StartInTemplate()
    {
        InsertionMode? next = Name switch
        {
            ElementName.Base or ElementName.Basefont or ElementName.Bgsound or ElementName.Link or ElementName.Meta or ElementName.Noframes
                or ElementName.Script or ElementName.Style or ElementName.Template or ElementName.Title => null,
            ElementName.Caption or ElementName.Colgroup or ElementName.Tbody or ElementName.Tfoot or ElementName.Thead => InTable,
            ElementName.Col => InColumnGroup,
            ElementName.Tr => InTableBody,
            ElementName.Td or ElementName.Th => InRow,
            _ => InBody,
        };
        if (next is not { } mode)
            return StartInHead();
        _templateModes.TryPop(out _);
        _templateModes.Push(mode);
        _mode = mode;
        return false;
    }
}
