using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.4.9 to 13.2.6.4.12: tables, captions, column groups.</summary>
internal sealed partial class TreeConstruction
{
    private bool StartInTable()
    {
        switch (Name)
        {
            case ElementName.Caption:
                ClearToTable();
                _formatting.PushMarker();
                Insert();
                _mode = InCaption;
                return true;
            case ElementName.Colgroup:
                ClearToTable();
                Insert();
                _mode = InColumnGroup;
                return true;
            case ElementName.Col:
                ClearToTable();
                InsertImplied(ElementName.Colgroup);
                _mode = InColumnGroup;
                return false;
            case ElementName.Tbody or ElementName.Tfoot or ElementName.Thead:
                ClearToTable();
                Insert();
                _mode = InTableBody;
                return true;
            case ElementName.Td or ElementName.Th or ElementName.Tr:
                ClearToTable();
                InsertImplied(ElementName.Tbody);
                _mode = InTableBody;
                return false;
            case ElementName.Table:
                return !CloseTable();
            case ElementName.Style or ElementName.Script or ElementName.Template:
                return StartInHead();
            case ElementName.Input when IsHiddenInput():
                InsertVoid();
                return true;
            case ElementName.Form:
                if (_form < 0 && !_open.Contains(ElementName.Template))
                {
                    _form = Insert().Branch;
                    _open.Pop();
                }
                return true;
            default:
                _fosters = true;
                var isTaken = StartInBody();
                _fosters = false;
                return isTaken;
        }
    }

    private bool EndInTable()
    {
        switch (Name)
        {
            case ElementName.Table:
                CloseTable();
                return true;
            case ElementName.Body or ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Html or ElementName.Tbody
                or ElementName.Td or ElementName.Tfoot or ElementName.Th or ElementName.Thead or ElementName.Tr:
                return true;
            case ElementName.Template:
                return EndTemplate();
            default:
                _fosters = true;
                var isTaken = EndInBody();
                _fosters = false;
                return isTaken;
        }
    }

    private void ClearToTable() => _open.ClearTo(ElementName.Table, ElementName.Table, ElementName.Table);

    private bool CloseTable()
    {
        if (!_open.HasInScope(ElementName.Table, Traits.EndsTableScope))
            return false;
        _open.PopUntil(ElementName.Table);
        ResetInsertionMode();
        return true;
    }

    private bool StartInCaption() => Name switch
    {
        ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Tbody or ElementName.Td or ElementName.Tfoot or ElementName.Th
            or ElementName.Thead or ElementName.Tr => !CloseCaption(),
        _ => StartInBody(),
    };

    private bool EndInCaption()
    {
        switch (Name)
        {
            case ElementName.Caption:
                CloseCaption();
                return true;
            case ElementName.Table:
                return !CloseCaption();
            case ElementName.Body or ElementName.Col or ElementName.Colgroup or ElementName.Html or ElementName.Tbody or ElementName.Td
                or ElementName.Tfoot or ElementName.Th or ElementName.Thead or ElementName.Tr:
                return true;
            default:
                return EndInBody();
        }
    }

    private bool CloseCaption()
    {
        if (!_open.HasInScope(ElementName.Caption, Traits.EndsTableScope))
            return false;
        _open.GenerateImpliedEndTags();
        _open.PopUntil(ElementName.Caption);
        _formatting.ClearToMarker();
        _mode = InTable;
        return true;
    }

    private bool StartInColumnGroup()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Col:
                InsertVoid();
                return true;
            case ElementName.Template:
                return StartInHead();
            default:
                return !CloseColumnGroup();
        }
    }

    private bool EndInColumnGroup()
    {
        switch (Name)
        {
            case ElementName.Colgroup:
                CloseColumnGroup();
                return true;
            case ElementName.Col:
                return true;
            case ElementName.Template:
                return EndTemplate();
            default:
                return !CloseColumnGroup();
        }
    }

    // False when what is open is no column group but a template.
    private bool CloseColumnGroup()
    {
        if (!_open.Current.Is(ElementName.Colgroup))
            return false;
        _open.Pop();
        _mode = InTable;
        return true;
    }
}
