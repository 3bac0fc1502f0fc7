namespace Dateline.Pages.Html;

/// <summary>
/// The element names that tree construction or a reader tells apart; the number is the name's place in <see cref="NameTable.Elements"/>. Names met on a
/// page beyond these get numbers from <see cref="Known"/> on.
/// </summary>
internal enum ElementName
{
    None,
    A, Abbr, Acronym, Address, Amp, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bgsound, Big, Blockquote, Body, Br, Button, Canvas,
    Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Desc, Details, Dfn, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset,
    Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input,
    Ins, Kbd, Keygen, Label, Legend, Li, Link, Listing, Main, Malignmark, Map, Mark, Marquee, Math, Menu, Meta, Meter, Mglyph, Mi, Mn, Mo, Ms,
    Mtext, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Path, Picture, Plaintext, Pre, Progress, Q, Rb,
    Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table,
    Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Use, Var, Video, Wbr, Xmp,

    /// <summary>"annotation-xml".</summary>
    AnnotationXml,

    /// <summary>"foreignObject", as it stands in a tree.</summary>
    ForeignObject,

    /// <summary>How many names there are.</summary>
    Known,
}
