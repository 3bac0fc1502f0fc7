namespace Dateline.Pages.Html;

/// <summary>§13.2.4.3 and the adoption agency algorithm: b, i, a and their kin that are closed out of order or not at all.</summary>
internal sealed partial class TreeConstruction
{
    // Above this the order counts when attributes are compared; nobody writes so many on one b.
    private const int MostReordered = 16;

    // The standard's bounds of the adoption agency's outer and inner loop.
    private const int OuterRounds = 8;
    private const int InnerRounds = 3;

    private void PushFormatting(OpenElement element)
    {
        ref var branch = ref _branches[element.Branch];
        _formatting.Push(new FormattingEntry(element.Branch, element.Name, branch.Start, branch.Length), AreAlike);
    }

    // "Reconstruct the active formatting elements."
    private void Reconstruct()
    {
        var last = _formatting.Count - 1;
        if (last < 0 || _copiesLeft <= 0 || _formatting[last].IsMarker || _open.IndexOf(_formatting[last].Branch) >= 0)
            return;
        var first = last;
        while (first > 0 && !_formatting[first - 1].IsMarker && _open.IndexOf(_formatting[first - 1].Branch) < 0)
            first--;
        for (var i = first; i <= last && _copiesLeft > 0; i++)
        {
            _copiesLeft--;
            var entry = _formatting[i];
            var copy = Insert(entry.Name, Namespace.Html, TraitsOf.Html(entry.Name), entry.AttributeStart, entry.AttributeCount);
            _formatting[i] = entry with { Branch = copy.Branch };
        }
    }

    // The adoption agency algorithm; the names are the standard's.
    private void Adopt(int subject)
    {
        ref readonly var current = ref _open.Current;
        if (current.Name == subject && !current.IsForeign && _formatting.IndexOf(current.Branch) < 0)
        {
            _open.Pop();
            return;
        }
        for (var round = 0; round < OuterRounds; round++)
        {
            var listed = _formatting.LastIndexOf(subject);
            if (listed < 0)
            {
                EndAny(subject);
                return;
            }
            var entry = _formatting[listed];
            var formatting = _open.IndexOf(entry.Branch);
            if (formatting < 0)
            {
                _formatting.RemoveAt(listed);
                return;
            }
            if (!IsInScope(formatting))
                return;
            var furthest = formatting + 1;
            while (furthest < _open.Count && !_open[furthest].Has(Traits.Special))
                furthest++;
            if (furthest == _open.Count || _copiesLeft <= 0)
            {
                _open.CutTo(formatting);
                _formatting.RemoveAt(listed);
                return;
            }
            AdoptInto(furthest, formatting, listed, entry);
        }
    }

    private void AdoptInto(int furthest, int formatting, int listed, FormattingEntry entry)
    {
        var block = _open[furthest];
        var ancestor = _open[formatting - 1];
        // The bookmark is the place in the list before which the new element will go; the old one is still in the list.
        var bookmark = listed;
        var last = block.Branch;
        var kept = furthest;
        for (var (i, inner) = (furthest - 1, 1); i > formatting; i--, inner++)
        {
            var node = _open[i];
            var at = _formatting.IndexOf(node.Branch);
            if (inner > InnerRounds && at >= 0)
            {
                _formatting.RemoveAt(at);
                bookmark -= at < bookmark ? 1 : 0;
                listed -= at < listed ? 1 : 0;
                at = -1;
            }
            if (at < 0)
                continue;
            // Nodes that stay gather right below the block; the others are left behind and cut out in one go.
            var copy = Copy(_formatting[at], node);
            _formatting[at] = _formatting[at] with { Branch = copy.Branch };
            _open.Replace(--kept, copy);
            if (last == block.Branch)
                bookmark = at + 1;
            _branches.Take(last);
            _branches.Put(last, copy.Branch, Branches.None);
            last = copy.Branch;
        }
        _branches.Take(last);
        var (parent, before) = PlaceIn(ancestor);
        _branches.Put(last, parent, before);

        var adopted = Copy(entry, _open[formatting]);
        _branches.GiveChildren(block.Branch, adopted.Branch);
        _branches.Put(adopted.Branch, block.Branch, Branches.None);
        _formatting.RemoveAt(listed);
        _formatting.Insert(bookmark > listed ? bookmark - 1 : bookmark, entry with { Branch = adopted.Branch });

        // Out go the old element and what was left behind; the new one stands right above the block.
        _open.RemoveRange(formatting, kept - formatting);
        _open.Insert(formatting + (furthest - kept) + 1, adopted);
    }

    private OpenElement Copy(FormattingEntry entry, OpenElement element)
    {
        _copiesLeft--;
        return element with { Branch = _branches.Element(entry.Name, Namespace.Html, entry.AttributeStart, entry.AttributeCount) };
    }

    // Whether two elements have the same attributes in any order.
    private bool AreAlike(FormattingEntry a, FormattingEntry b)
    {
        var attributes = _tokenizer.Attributes.Items;
        var first = attributes.Slice(a.AttributeStart, a.AttributeCount);
        var second = attributes.Slice(b.AttributeStart, b.AttributeCount);
        for (var i = 0; i < first.Length; i++)
        {
            var other = i;
            if (second[i].Name != first[i].Name)
            {
                if (first.Length > MostReordered)
                    return false;
                other = 0;
                while (other < second.Length && second[other].Name != first[i].Name)
                    other++;
            }
            if (other == second.Length || !HaveOneValue(first[i], second[other]))
                return false;
        }
        return true;
    }

    private bool HaveOneValue(AttributeSlice a, AttributeSlice b)
    {
        var first = _page.AsSpan(a.Start, a.Length);
        var second = _page.AsSpan(b.Start, b.Length);
        if (first.SequenceEqual(second))
            return true;
        return (first.Contains('&') || second.Contains('&') || first.Contains('\0') || second.Contains('\0'))
            && string.Equals(PageTree.Value(_page, a.Start, a.Length), PageTree.Value(_page, b.Start, b.Length), StringComparison.Ordinal);
    }
}
