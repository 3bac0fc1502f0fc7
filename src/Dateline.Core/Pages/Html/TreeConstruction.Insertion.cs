namespace Dateline.Pages.Html;

/// <summary>§13.2.6.1: where nodes go, and how elements are made for tags.</summary>
internal sealed partial class TreeConstruction
{
    // Every copy the formatting algorithms make of an element comes out of a budget, or a page could ask for the square of its size.
    private const int LeastCopies = 16_384;
    private const int CharactersPerCopy = 16;

    private int _copiesLeft;
    private int _body = Branches.None;
    private GatheredAttributes? _htmlAttributes;
    private GatheredAttributes? _bodyAttributes;

    // The place for a node that would go into target: behind its children, or, where a table does not take it, before that table.
    private (int Parent, int Before) PlaceIn(OpenElement target)
    {
        if (!_fosters || !target.Has(Traits.Fosters))
            return (target.Branch, Branches.None);
        var table = _open.LastIndexOf(ElementName.Table);
        var template = _open.LastIndexOf(ElementName.Template);
        if (template > table)
            return (_open[template].Branch, Branches.None);
        if (table <= 0)
            return (_open[0].Branch, Branches.None);
        var branch = _open[table].Branch;
        return _branches[branch].Parent is >= 0 and var parent ? (parent, branch) : (_open[table - 1].Branch, Branches.None);
    }

    // Inserts an HTML element for the start tag at hand.
    private OpenElement Insert() => Insert(_tokenizer.Name);

    // Inserts an HTML element of another name with the attributes of the start tag at hand.
    private OpenElement Insert(int name)
    {
        _isKept = true;
        return Insert(name, Namespace.Html, TraitsOf.Html(name), _tokenizer.AttributeStart, _tokenizer.AttributeCount);
    }

    // Inserts an HTML element no tag was written for.
    private OpenElement InsertImplied(ElementName name) => Insert((int)name, Namespace.Html, TraitsOf.Html((int)name), 0, 0);

    private void InsertVoid()
    {
        Insert();
        _open.Pop();
    }

    private OpenElement Insert(int name, Namespace ns, Traits traits, int attributeStart, int attributeCount)
    {
        if (_open.IsFull)
            _open.Pop();
        var (parent, before) = _open.Count == 0 ? (Branches.None, Branches.None) : PlaceIn(_open.Current);
        var element = new OpenElement(_branches.Element(name, ns, attributeStart, attributeCount), name, traits);
        if (parent >= 0)
            _branches.Put(element.Branch, parent, before);
        _open.Push(element);
        return element;
    }

    private void InsertText(int start, int length, TextForm form)
    {
        var (parent, before) = PlaceIn(_open.Current);
        _branches.Text(parent, before, start, length, form);
    }

    // Inserts an element whose content is text alone, with that text; its end tag comes next.
    private void InsertWithText(TextForm form, bool skipsLineFeed = false)
    {
        Insert();
        if (Name == ElementName.Script)
            _tokenizer.ReadScript();
        else
            _tokenizer.ReadRawText(_elementNames[_tokenizer.Name]);
        var (start, length) = (_tokenizer.Start, _tokenizer.Length);
        var text = _page.AsSpan(start, length);
        if (text.Contains('\0') || (skipsLineFeed && text.StartsWith('&')))
        {
            // Rare, so at once: NUL is replaced, and a reference may be the line feed that is not wanted.
            (start, form) = (_resolved.Length, ResolveText(text, form));
            length = _resolved.Length - start;
            text = _resolved.ToString(start, length);
        }
        if (skipsLineFeed && text.StartsWith('\n'))
            (start, length) = (start + 1, length - 1);
        if (length > 0)
            InsertText(start, length, form);
        if (_tokenizer.Next() == TokenKind.EndTag)
            _tokenizer.DropAttributes();
        _open.Pop();
    }

    // The rest of the page is text, though of the body's kind: what formatting is open goes on inside.
    private void InsertPlainText()
    {
        Insert();
        _tokenizer.ReadPlainText();
        var (start, length) = (_tokenizer.Start, _tokenizer.Length);
        var form = TextForm.Raw;
        if (_page.AsSpan(start, length).Contains('\0'))
            (start, form) = (_resolved.Length, ResolveText(_page.AsSpan(start, length), form));
        if (length > 0)
            BodyText(start, length, form);
    }

    private TextForm ResolveText(ReadOnlySpan<char> text, TextForm form)
    {
        if (form == TextForm.Page)
            CharacterReferences.Resolve(text, inAttribute: false, replaceNul: true, _resolved);
        else
            _resolved.Append(text.ToString().Replace('\0', '\uFFFD'));
        return TextForm.Resolved;
    }

    private void ClosePIfInButtonScope()
    {
        if (_open.HasInScope(ElementName.P, Traits.EndsScope | Traits.EndsButtonScope))
            CloseP();
    }

    private void CloseP()
    {
        _open.GenerateImpliedEndTags(ElementName.P);
        _open.PopUntil(ElementName.P);
    }

    // Adds the attributes of a second html or body tag that the element has not got yet.
    private void Gather(ref GatheredAttributes? gathered, int branch)
    {
        if (_tokenizer.AttributeCount == 0)
            return;
        var all = _tokenizer.Attributes.Items;
        gathered ??= new GatheredAttributes(all.Slice(_branches[branch].Start, _branches[branch].Length));
        gathered.Add(all.Slice(_tokenizer.AttributeStart, _tokenizer.AttributeCount));
    }

    private void Settle(GatheredAttributes? gathered, int branch)
    {
        if (gathered is null || branch < 0)
            return;
        ref var attributes = ref _tokenizer.Attributes;
        _branches[branch].Start = attributes.Count;
        _branches[branch].Length = gathered.All.Count;
        foreach (var attribute in gathered.All)
            attributes.Add(attribute);
    }

    // The tag's attribute value, references resolved; null when it has none of that name.
    private string? Attribute(int name)
    {
        var all = _tokenizer.Attributes.Items;
        foreach (ref readonly var attribute in all.Slice(_tokenizer.AttributeStart, _tokenizer.AttributeCount))
        {
            if (attribute.Name == name)
                return PageTree.Value(_page, attribute.Start, attribute.Length);
        }
        return null;
    }
}
