namespace Dateline.Pages.Html;

/// <summary>The attribute names every page uses, so that a page need not make its own strings for them.</summary>
internal static class AttributeName
{
    /// <summary>The numbers tree construction asks for.</summary>
    public const int Type = 1, Encoding = 2, Color = 3, Face = 4, Size = 5;

    /// <summary>The numbers readers of names ask for.</summary>
    public const int Class = 6, Id = 7, Style = 12, Role = 21, ItemProperty = 22, ItemType = 24, Hidden = 50, AriaHidden = 78;

    /// <summary>The names by number; 0 is none.</summary>
    public static string[] All { get; } =
    [
        "",
        "type", "encoding", "color", "face", "size",
        "class", "id", "href", "src", "alt", "title", "style", "rel", "target", "name", "content", "property", "value", "width", "height", "role",
        "itemprop", "itemscope", "itemtype", "itemid", "datetime", "lang", "dir", "charset", "media", "async", "defer", "crossorigin", "integrity",
        "srcset", "sizes", "loading", "decoding", "fetchpriority", "referrerpolicy", "hreflang", "as", "for", "action", "method", "placeholder",
        "onclick", "onload", "tabindex", "hidden", "disabled", "checked", "selected", "colspan", "rowspan", "border", "align", "valign", "bgcolor",
        "cellpadding", "cellspacing", "data-src", "data-id", "data-type", "data-url", "data-title", "data-srcset", "data-href", "data-name",
        "data-testid", "data-component", "data-module", "data-qa", "data-value", "data-index", "data-position", "aria-label", "aria-hidden", "aria-labelledby", "aria-expanded", "aria-controls",
        "aria-haspopup", "aria-live", "aria-describedby", "aria-current", "http-equiv", "xmlns", "xmlns:xlink", "xlink:href", "xml:lang", "xml:space",
        "viewbox", "viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "d", "cx", "cy", "r", "x", "y", "x1", "x2", "y1",
        "y2", "points", "transform", "version", "fill-rule", "clip-rule", "clip-path", "focusable", "preserveaspectratio", "preserveAspectRatio",
        "allowfullscreen", "frameborder", "scrolling", "allow", "download", "maxlength", "autocomplete", "rows", "cols", "label", "nonce", "slot",
        "start", "controls", "poster", "preload", "muted", "loop", "autoplay", "playsinline", "vspace", "hspace", "accesskey", "nowrap", "prefix",
        "typeof", "resource", "about", "rev", "scope", "headers", "summary", "usemap", "shape", "coords", "open", "cite", "language", "onerror",
    ];
}
