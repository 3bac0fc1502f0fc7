namespace Dateline.Pages.Html;

/// <summary>The categories of HTML Standard §13.2.4.2 and the sets its algorithms name, as flags of an open element.</summary>
[Flags]
internal enum Traits : ushort
{
    None = 0,

    /// <summary>In the category "special".</summary>
    Special = 1,

    /// <summary>Ends every scope but the table's.</summary>
    EndsScope = 2,

    /// <summary>Ends list item scope beside the former.</summary>
    EndsListScope = 4,

    /// <summary>Ends button scope beside the former.</summary>
    EndsButtonScope = 8,

    /// <summary>Ends table scope: html, table, template.</summary>
    EndsTableScope = 16,

    /// <summary>Its end tag may be implied.</summary>
    Implied = 32,

    /// <summary>Its end tag may be implied where a template ends.</summary>
    ImpliedThoroughly = 64,

    /// <summary>h1 to h6.</summary>
    Heading = 128,

    /// <summary>table, tbody, tfoot, thead, tr: what a table does not take goes before it.</summary>
    Fosters = 256,

    /// <summary>A MathML text integration point.</summary>
    MathText = 512,

    /// <summary>An HTML integration point.</summary>
    HtmlIntegration = 1024,

    /// <summary>Of the MathML or SVG namespace.</summary>
    Foreign = 2048,

    /// <summary>Its start tag ends foreign content.</summary>
    BreaksOut = 4096,
}

/// <summary>The traits of each known name.</summary>
internal static class TraitsOf
{
    private static readonly Traits[] HtmlTraits = Make();

    /// <summary>The traits of an HTML element.</summary>
    public static Traits Html(int name) => name < HtmlTraits.Length ? HtmlTraits[name] : Traits.None;

    /// <summary>The traits of a MathML element; annotation-xml's depend on its encoding.</summary>
    public static Traits Math(int name, bool isHtmlAnnotation) => (ElementName)name switch
    {
        ElementName.Mi or ElementName.Mo or ElementName.Mn or ElementName.Ms or ElementName.Mtext =>
            Traits.Foreign | Traits.Special | Traits.EndsScope | Traits.MathText,
        ElementName.AnnotationXml => Traits.Foreign | Traits.Special | Traits.EndsScope | (isHtmlAnnotation ? Traits.HtmlIntegration : Traits.None),
        _ => Traits.Foreign,
    };

    /// <summary>The traits of an SVG element.</summary>
    public static Traits Svg(int name) => (ElementName)name is ElementName.ForeignObject or ElementName.Desc or ElementName.Title
        ? Traits.Foreign | Traits.Special | Traits.EndsScope | Traits.HtmlIntegration
        : Traits.Foreign;

    private static Traits[] Make()
    {
        var traits = new Traits[(int)ElementName.Known];
        void Add(Traits trait, params ReadOnlySpan<ElementName> names)
        {
            foreach (var name in names)
                traits[(int)name] |= trait;
        }

        Add(Traits.Special,
            ElementName.Address, ElementName.Applet, ElementName.Area, ElementName.Article, ElementName.Aside, ElementName.Base, ElementName.Basefont,
            ElementName.Bgsound, ElementName.Blockquote, ElementName.Body, ElementName.Br, ElementName.Button, ElementName.Caption, ElementName.Center,
            ElementName.Col, ElementName.Colgroup, ElementName.Dd, ElementName.Details, ElementName.Dir, ElementName.Div, ElementName.Dl, ElementName.Dt,
            ElementName.Embed, ElementName.Fieldset, ElementName.Figcaption, ElementName.Figure, ElementName.Footer, ElementName.Form, ElementName.Frame,
            ElementName.Frameset, ElementName.H1, ElementName.H2, ElementName.H3, ElementName.H4, ElementName.H5, ElementName.H6, ElementName.Head,
            ElementName.Header, ElementName.Hgroup, ElementName.Hr, ElementName.Html, ElementName.Iframe, ElementName.Img, ElementName.Input,
            ElementName.Keygen, ElementName.Li, ElementName.Link, ElementName.Listing, ElementName.Main, ElementName.Marquee, ElementName.Menu,
            ElementName.Meta, ElementName.Nav, ElementName.Noembed, ElementName.Noframes, ElementName.Noscript, ElementName.Object, ElementName.Ol,
            ElementName.P, ElementName.Param, ElementName.Plaintext, ElementName.Pre, ElementName.Script, ElementName.Search, ElementName.Section,
            ElementName.Select, ElementName.Source, ElementName.Style, ElementName.Summary, ElementName.Table, ElementName.Tbody, ElementName.Td,
            ElementName.Template, ElementName.Textarea, ElementName.Tfoot, ElementName.Th, ElementName.Thead, ElementName.Title, ElementName.Tr,
            ElementName.Track, ElementName.Ul, ElementName.Wbr, ElementName.Xmp);
        Add(Traits.EndsScope,
            ElementName.Applet, ElementName.Caption, ElementName.Html, ElementName.Table, ElementName.Td, ElementName.Th, ElementName.Marquee,
            ElementName.Object, ElementName.Select, ElementName.Template);
        Add(Traits.EndsListScope, ElementName.Ol, ElementName.Ul);
        Add(Traits.EndsButtonScope, ElementName.Button);
        Add(Traits.EndsTableScope, ElementName.Html, ElementName.Table, ElementName.Template);
        Add(Traits.Implied | Traits.ImpliedThoroughly,
            ElementName.Dd, ElementName.Dt, ElementName.Li, ElementName.Optgroup, ElementName.Option, ElementName.P, ElementName.Rb, ElementName.Rp,
            ElementName.Rt, ElementName.Rtc);
        Add(Traits.ImpliedThoroughly,
            ElementName.Caption, ElementName.Colgroup, ElementName.Tbody, ElementName.Td, ElementName.Tfoot, ElementName.Th, ElementName.Thead,
            ElementName.Tr);
        Add(Traits.Heading, ElementName.H1, ElementName.H2, ElementName.H3, ElementName.H4, ElementName.H5, ElementName.H6);
        Add(Traits.Fosters, ElementName.Table, ElementName.Tbody, ElementName.Tfoot, ElementName.Thead, ElementName.Tr);
        Add(Traits.BreaksOut,
            ElementName.B, ElementName.Big, ElementName.Blockquote, ElementName.Body, ElementName.Br, ElementName.Center, ElementName.Code,
            ElementName.Dd, ElementName.Div, ElementName.Dl, ElementName.Dt, ElementName.Em, ElementName.Embed, ElementName.H1, ElementName.H2,
            ElementName.H3, ElementName.H4, ElementName.H5, ElementName.H6, ElementName.Head, ElementName.Hr, ElementName.I, ElementName.Img,
            ElementName.Li, ElementName.Listing, ElementName.Menu, ElementName.Meta, ElementName.Nobr, ElementName.Ol, ElementName.P, ElementName.Pre,
            ElementName.Ruby, ElementName.S, ElementName.Small, ElementName.Span, ElementName.Strong, ElementName.Strike, ElementName.Sub,
            ElementName.Sup, ElementName.Table, ElementName.Tt, ElementName.U, ElementName.Ul, ElementName.Var);
        return traits;
    }
}
