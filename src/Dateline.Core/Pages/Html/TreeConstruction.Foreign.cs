using System.Text;

namespace Dateline.Pages.Html;

/// <summary>§13.2.6.5: SVG and MathML.</summary>
internal sealed partial class TreeConstruction
{
    // False when the token is one for the insertion mode.
    private bool StartForeign()
    {
        var current = _open.Current;
        if (current.Has(Traits.HtmlIntegration)
            || (current.Has(Traits.MathText) && Name is not (ElementName.Mglyph or ElementName.Malignmark))
            || (current.Name == (int)ElementName.AnnotationXml && Name == ElementName.Svg && NamespaceOf(current) == Namespace.MathMl))
            return false;
        if ((TraitsOf.Html(_tokenizer.Name) & Traits.BreaksOut) != 0 || (Name == ElementName.Font && IsFormattedFont()))
        {
            LeaveForeign();
            return false;
        }
        InsertForeign(NamespaceOf(current));
        return true;
    }

    private bool EndForeign()
    {
        if (Name is ElementName.Br or ElementName.P)
        {
            LeaveForeign();
            return false;
        }
        for (var i = _open.Count - 1; i > 0 && _open[i].IsForeign; i--)
        {
            if (_open[i].Name == _tokenizer.Name || Ascii.EqualsIgnoreCase(_elementNames[_open[i].Name], _elementNames[_tokenizer.Name]))
            {
                _open.CutTo(i);
                return true;
            }
        }
        return false;
    }

    private void LeaveForeign()
    {
        while (_open.Current.IsForeign && !_open.Current.Has(Traits.MathText | Traits.HtmlIntegration))
            _open.Pop();
    }

    private bool IsFormattedFont()
    {
        foreach (var attribute in _tokenizer.Attributes.Items[_tokenizer.AttributeStart..])
        {
            if (attribute.Name is AttributeName.Color or AttributeName.Face or AttributeName.Size)
                return true;
        }
        return false;
    }

    private Namespace NamespaceOf(OpenElement element) => _branches[element.Branch].Namespace;

    // Inserts the start tag at hand as a foreign element, its names in the case the namespace has them in.
    private void InsertForeign(Namespace ns)
    {
        _isKept = true;
        var name = _tokenizer.Name;
        ref var attributes = ref _tokenizer.Attributes;
        if (ns == Namespace.Svg && ForeignNames.SvgElements.TryGetValue(_elementNames[name], out var cased))
            name = _elementNames.NumberOf(cased);
        var casedNames = ns == Namespace.Svg ? ForeignNames.SvgAttributes : ForeignNames.MathAttributes;
        for (var i = _tokenizer.AttributeStart; i < attributes.Count; i++)
        {
            ref var attribute = ref attributes[i];
            if (casedNames.TryGetValue(_attributeNames[attribute.Name], out cased))
                attribute = attribute with { Name = _attributeNames.NumberOf(cased) };
        }
        var traits = ns == Namespace.Svg ? TraitsOf.Svg(name) : TraitsOf.Math(name, name == (int)ElementName.AnnotationXml && IsHtmlAnnotation());
        Insert(name, ns, traits, _tokenizer.AttributeStart, _tokenizer.AttributeCount);
        if (_tokenizer.IsSelfClosing)
            _open.Pop();
    }

    private bool IsHtmlAnnotation() =>
        Attribute(AttributeName.Encoding) is { } encoding
        && (encoding.Equals("text/html", StringComparison.OrdinalIgnoreCase) || encoding.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));
}
