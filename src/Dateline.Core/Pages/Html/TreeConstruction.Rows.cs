using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.4.13 to 13.2.6.4.15: table bodies, rows, cells.</summary>
internal sealed partial class TreeConstruction
{
    private bool StartInTableBody()
    {
        switch (Name)
        {
            case ElementName.Tr:
                ClearToTableBody();
                Insert();
                _mode = InRow;
                return true;
            case ElementName.Td or ElementName.Th:
                ClearToTableBody();
                InsertImplied(ElementName.Tr);
                _mode = InRow;
                return false;
            case ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Tbody or ElementName.Tfoot or ElementName.Thead:
                return !CloseTableBody();
            default:
                return StartInTable();
        }
    }

    private bool EndInTableBody()
    {
        switch (Name)
        {
            case ElementName.Tbody or ElementName.Tfoot or ElementName.Thead:
                if (_open.HasInScope(Name, Traits.EndsTableScope))
                    CloseTableBody();
                return true;
            case ElementName.Table:
                return !CloseTableBody();
            case ElementName.Body or ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Html or ElementName.Td
                or ElementName.Th or ElementName.Tr:
                return true;
            default:
                return EndInTable();
        }
    }

    private void ClearToTableBody() => _open.ClearTo(ElementName.Tbody, ElementName.Tfoot, ElementName.Thead);

    private bool CloseTableBody()
    {
        if (!_open.HasTableSectionInScope())
            return false;
        ClearToTableBody();
        _open.Pop();
        _mode = InTable;
        return true;
    }

    private bool StartInRow()
    {
        switch (Name)
        {
            case ElementName.Td or ElementName.Th:
                ClearToRow();
                Insert();
                _mode = InCell;
                _formatting.PushMarker();
                return true;
            case ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Tbody or ElementName.Tfoot or ElementName.Thead
                or ElementName.Tr:
                return !CloseRow();
            default:
                return StartInTable();
        }
    }

    private bool EndInRow()
    {
        switch (Name)
        {
            case ElementName.Tr:
                CloseRow();
                return true;
            case ElementName.Table:
                return !CloseRow();
            case ElementName.Tbody or ElementName.Tfoot or ElementName.Thead:
                return !_open.HasInScope(Name, Traits.EndsTableScope) || !CloseRow();
            case ElementName.Body or ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Html or ElementName.Td
                or ElementName.Th:
                return true;
            default:
                return EndInTable();
        }
    }

    private void ClearToRow() => _open.ClearTo(ElementName.Tr, ElementName.Tr, ElementName.Tr);

    private bool CloseRow()
    {
        if (!_open.HasInScope(ElementName.Tr, Traits.EndsTableScope))
            return false;
        ClearToRow();
        _open.Pop();
        _mode = InTableBody;
        return true;
    }

    private bool StartInCell() => Name switch
    {
        ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Tbody or ElementName.Td or ElementName.Tfoot or ElementName.Th
            or ElementName.Thead or ElementName.Tr => !CloseCell(),
        _ => StartInBody(),
    };

    private bool EndInCell()
    {
        switch (Name)
        {
            case ElementName.Td or ElementName.Th:
                if (_open.HasInScope(Name, Traits.EndsTableScope))
                    CloseCell(Name);
                return true;
            case ElementName.Body or ElementName.Caption or ElementName.Col or ElementName.Colgroup or ElementName.Html:
                return true;
            case ElementName.Table or ElementName.Tbody or ElementName.Tfoot or ElementName.Thead or ElementName.Tr:
                return !_open.HasInScope(Name, Traits.EndsTableScope) || !CloseCell();
            default:
                return EndInBody();
        }
    }

    private bool CloseCell()
    {
        var cell = Math.Max(_open.IndexInScope(ElementName.Td, Traits.EndsTableScope), _open.IndexInScope(ElementName.Th, Traits.EndsTableScope));
        if (cell < 0)
        {
            // Cut off at the bound of depth: there is no cell to close, only its mode to leave.
            ResetInsertionMode();
            return _mode != InCell;
        }
        CloseCell((ElementName)_open[cell].Name);
        return true;
    }

    private void CloseCell(ElementName cell)
    {
        _open.GenerateImpliedEndTags();
        _open.PopUntil(cell);
        _formatting.ClearToMarker();
        _mode = InRow;
    }
}
