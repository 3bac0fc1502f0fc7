using System.Runtime.CompilerServices;

namespace Dateline.Pages.Html;

/// <summary>An entry of the stack of open elements.</summary>
/// <param name="Branch">Its node.</param>
/// <param name="Name">Its name's number.</param>
/// <param name="Traits">What it is by name and namespace.</param>
internal readonly record struct OpenElement(int Branch, int Name, Traits Traits)
{
    /// <summary>Whether it is the HTML element of that name.</summary>
    public bool Is(ElementName name) => Name == (int)name && !IsForeign;

    public bool IsForeign => (Traits & Traits.Foreign) != 0;

    public bool Has(Traits trait) => (Traits & trait) != 0;
}

/// <summary>The stack of open elements, HTML Standard §13.2.4.2. Bounded, so that every walk over it is.</summary>
internal sealed class OpenElements
{
    /// <summary>How deep elements nest. Browsers stop at the same depth; beyond it an element becomes the next sibling of the deepest one.</summary>
    public const int MaxDepth = 512;

    private readonly OpenElement[] _stack = new OpenElement[MaxDepth];

    public int Count { get; private set; }

    public ref readonly OpenElement this[int index] => ref _stack[index];

    /// <summary>The current node.</summary>
    public ref readonly OpenElement Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _stack[Count - 1];
    }

    public bool IsFull => Count == MaxDepth;

    public void Push(OpenElement element) => _stack[Count++] = element;

    // The html element stays whatever happens.
    public void Pop() => Count = Math.Max(1, Count - 1);

    /// <summary>Pops until <paramref name="index"/> elements are left, at least the html element.</summary>
    public void CutTo(int index) => Count = Math.Max(1, Math.Min(Count, index));

    public void RemoveAt(int index) => RemoveRange(index, 1);

    public void RemoveRange(int index, int count)
    {
        Array.Copy(_stack, index + count, _stack, index, Count - index - count);
        Count -= count;
    }

    public void Insert(int index, OpenElement element)
    {
        Array.Copy(_stack, index, _stack, index + 1, Count - index);
        _stack[index] = element;
        Count++;
    }

    public void Replace(int index, OpenElement element) => _stack[index] = element;

    /// <summary>Where <paramref name="branch"/> is; -1 when it is not open.</summary>
    public int IndexOf(int branch)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (_stack[i].Branch == branch)
                return i;
        }
        return -1;
    }

    /// <summary>Where the innermost HTML element <paramref name="name"/> is; -1 when none is open.</summary>
    public int LastIndexOf(ElementName name)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (_stack[i].Is(name))
                return i;
        }
        return -1;
    }

    public bool Contains(ElementName name) => LastIndexOf(name) >= 0;

    /// <summary>Whether the element is in scope; what ends the scope is <paramref name="ends"/>.</summary>
    public bool HasInScope(ElementName name, Traits ends = Traits.EndsScope) => IndexInScope(name, ends) >= 0;

    /// <summary>Where the innermost <paramref name="name"/> in scope is; -1 when none is.</summary>
    public int IndexInScope(ElementName name, Traits ends = Traits.EndsScope)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (_stack[i].Is(name))
                return i;
            if (_stack[i].Has(ends))
                return -1;
        }
        return -1;
    }

    public bool HasHeadingInScope()
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (_stack[i].Has(Traits.Heading))
                return true;
            if (_stack[i].Has(Traits.EndsScope))
                return false;
        }
        return false;
    }

    public bool HasTableSectionInScope()
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (_stack[i].Is(ElementName.Tbody) || _stack[i].Is(ElementName.Thead) || _stack[i].Is(ElementName.Tfoot))
                return true;
            if (_stack[i].Has(Traits.EndsTableScope))
                return false;
        }
        return false;
    }

    /// <summary>Pops up to and with the innermost <paramref name="name"/>.</summary>
    public void PopUntil(ElementName name) => CutTo(LastIndexOf(name) is >= 0 and var index ? index : 1);

    /// <summary>Pops until the current node is one of three (or table, template, html): "clear the stack back to a table context" and its kin.</summary>
    public void ClearTo(ElementName first, ElementName second, ElementName third)
    {
        while (!(Current.Is(first) || Current.Is(second) || Current.Is(third) || Current.Has(Traits.EndsTableScope)))
            Count--;
    }

    /// <summary>Generates implied end tags, but not for <paramref name="except"/>.</summary>
    public void GenerateImpliedEndTags(ElementName except = ElementName.None, Traits implied = Traits.Implied)
    {
        while (Current.Has(implied) && !Current.Is(except))
            Pop();
    }
}
