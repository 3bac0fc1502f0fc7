using static Dateline.Pages.Html.InsertionMode;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.4.19 to 13.2.6.4.23: behind the body, and pages of frames.</summary>
internal sealed partial class TreeConstruction
{
    private bool StartAfterBody()
    {
        if (Name == ElementName.Html)
            return StartHtml();
        _mode = InBody;
        return false;
    }

    private bool EndAfterBody()
    {
        if (_mode == AfterBody && Name == ElementName.Html)
        {
            _mode = AfterAfterBody;
            return true;
        }
        _mode = InBody;
        return false;
    }

    private bool StartInFrameset()
    {
        switch (Name)
        {
            case ElementName.Html:
                return StartHtml();
            case ElementName.Frameset:
                Insert();
                return true;
            case ElementName.Frame:
                InsertVoid();
                return true;
            case ElementName.Noframes:
                return StartInHead();
            default:
                return true;
        }
    }

    private bool EndInFrameset()
    {
        if (Name == ElementName.Frameset && _open.Count > 1)
        {
            _open.Pop();
            if (!_open.Current.Is(ElementName.Frameset))
                _mode = AfterFrameset;
        }
        return true;
    }

    private bool StartAfterFrameset() => Name switch
    {
        ElementName.Html => StartHtml(),
        ElementName.Noframes => StartInHead(),
        _ => true,
    };

    private bool EndAfterFrameset()
    {
        if (Name == ElementName.Html)
            _mode = AfterAfterFrameset;
        return true;
    }
}
