using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.4.7, end tags in the body.</summary>
internal sealed partial class TreeConstruction
{
    private bool EndInBody()
    {
        switch (Name)
        {
            case ElementName.Address or ElementName.Article or ElementName.Aside or ElementName.Blockquote or ElementName.Button or ElementName.Center
                or ElementName.Details or ElementName.Dialog or ElementName.Dir or ElementName.Div or ElementName.Dl or ElementName.Fieldset
                or ElementName.Figcaption or ElementName.Figure or ElementName.Footer or ElementName.Header or ElementName.Hgroup
                or ElementName.Listing or ElementName.Main or ElementName.Menu or ElementName.Nav or ElementName.Ol or ElementName.Pre
                or ElementName.Search or ElementName.Section or ElementName.Select or ElementName.Summary or ElementName.Ul:
                EndScoped(Name);
                return true;
            case ElementName.A or ElementName.B or ElementName.Big or ElementName.Code or ElementName.Em or ElementName.Font or ElementName.I
                or ElementName.Nobr or ElementName.S or ElementName.Small or ElementName.Strike or ElementName.Strong or ElementName.Tt
                or ElementName.U:
                Adopt((int)Name);
                return true;
            case ElementName.P:
                if (!_open.HasInScope(ElementName.P, Traits.EndsScope | Traits.EndsButtonScope))
                    InsertImplied(ElementName.P);
                CloseP();
                return true;
            case ElementName.Li:
                EndItem(Traits.EndsScope | Traits.EndsListScope);
                return true;
            case ElementName.Dd or ElementName.Dt:
                EndItem(Traits.EndsScope);
                return true;
            case ElementName.H1 or ElementName.H2 or ElementName.H3 or ElementName.H4 or ElementName.H5 or ElementName.H6:
                EndHeading();
                return true;
            case ElementName.Applet or ElementName.Marquee or ElementName.Object:
                if (EndScoped(Name))
                    _formatting.ClearToMarker();
                return true;
            case ElementName.Form:
                EndForm();
                return true;
            case ElementName.Br:
                Reconstruct();
                InsertImplied(ElementName.Br);
                _open.Pop();
                _isFramesetOk = false;
                return true;
            case ElementName.Body:
                if (_open.HasInScope(ElementName.Body))
                    _mode = AfterBody;
                return true;
            case ElementName.Html:
                if (!_open.HasInScope(ElementName.Body))
                    return true;
                _mode = AfterBody;
                return false;
            case ElementName.Template:
                return EndTemplate();
            default:
                EndAny(_tokenizer.Name);
                return true;
        }
    }

    private bool EndScoped(ElementName name)
    {
        if (!_open.HasInScope(name))
            return false;
        _open.GenerateImpliedEndTags();
        _open.PopUntil(name);
        return true;
    }

    private void EndItem(Traits ends)
    {
        if (!_open.HasInScope(Name, ends))
            return;
        _open.GenerateImpliedEndTags(Name);
        _open.PopUntil(Name);
    }

    private void EndHeading()
    {
        if (!_open.HasHeadingInScope())
            return;
        _open.GenerateImpliedEndTags();
        var index = _open.Count - 1;
        while (index > 1 && !_open[index].Has(Traits.Heading))
            index--;
        _open.CutTo(index);
    }

    private void EndForm()
    {
        if (_open.Contains(ElementName.Template))
        {
            EndScoped(ElementName.Form);
            return;
        }
        var form = _form;
        _form = Branches.None;
        var index = form < 0 ? -1 : _open.IndexOf(form);
        if (index <= 0 || !IsInScope(index))
            return;
        _open.GenerateImpliedEndTags();
        _open.RemoveAt(index);
    }

    // Whether nothing that ends the scope lies above the element.
    private bool IsInScope(int index)
    {
        for (var i = _open.Count - 1; i > index; i--)
        {
            if (_open[i].Has(Traits.EndsScope))
                return false;
        }
        return true;
    }

    // "Any other end tag".
    private void EndAny(int name)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            ref readonly var element = ref _open[i];
            if (element.Name == name && !element.IsForeign)
            {
                _open.GenerateImpliedEndTags((ElementName)name);
                _open.CutTo(i);
                return;
            }
            if (element.Has(Traits.Special))
                return;
        }
    }
}
