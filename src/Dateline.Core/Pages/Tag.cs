namespace Dateline.Pages;

/// <summary>The elements a reader of news tells apart; everything else is <see cref="Other"/>.</summary>
public enum Tag : byte
{
#pragma warning disable CS1591 // The members are the HTML Standard's own element names.
#pragma warning disable CA1720 // One of them is called object.
    Other, Text,
    A, Abbr, Address, Amp, Area, Article, Aside, Audio, B, Base, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code,
    Col, Colgroup, Dd, Del, Details, Dfn, Dialog, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame,
    Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Main,
    Map, Mark, Menu, Meta, Meter, Nav, Noscript, Object, Ol, Optgroup, Option, Output, P, Picture, Pre, Progress, Q, Rp, Rt, Ruby, S,
    Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody,
    Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr,
#pragma warning restore CA1720
#pragma warning restore CS1591
}
