namespace Dateline.Pages.Html;

/// <summary>The nodes of a page under construction and the few ways they are put together. Node 0 is the html element once there is one.</summary>
internal sealed class Branches
{
    public const int None = -1;

    private Growing<Branch> _branches = new(4096);

    public ref Branch this[int branch] => ref _branches[branch];

    public int Count => _branches.Count;

    /// <summary>A new element outside the tree.</summary>
    public int Element(int name, Namespace ns, int attributeStart, int attributeCount) => _branches.Add(new Branch
    {
        Parent = None,
        First = None,
        Last = None,
        Previous = None,
        Next = None,
        Name = name,
        Start = attributeStart,
        Length = attributeCount,
        Namespace = ns,
    });

    /// <summary>A text put into the tree; joined to a text it touches, in the tree and in the page both, without a node of its own.</summary>
    public void Text(int parent, int before, int start, int length, TextForm form)
    {
        var previous = before >= 0 ? _branches[before].Previous : _branches[parent].Last;
        var kind = BranchKind.Text;
        if (previous >= 0 && _branches[previous].Kind is BranchKind.Text or BranchKind.MoreText)
        {
            ref var text = ref _branches[previous];
            if (text.Form == form && text.Start + text.Length == start)
            {
                text.Length += length;
                return;
            }
            kind = BranchKind.MoreText;
        }
        var added = Leaf(kind);
        ref var branch = ref _branches[added];
        (branch.Start, branch.Length, branch.Form) = (start, length, form);
        Put(added, parent, before);
    }

    /// <summary>A comment: parts the texts around it.</summary>
    public void Comment(int parent) => Put(Leaf(BranchKind.Comment), parent, None);

    /// <summary>Puts <paramref name="child"/>, outside the tree so far, into <paramref name="parent"/>: last, or before a child of it.</summary>
    public void Put(int child, int parent, int before)
    {
        ref var up = ref _branches[parent];
        ref var node = ref _branches[child];
        node.Parent = parent;
        node.Next = before;
        if (before >= 0)
        {
            ref var next = ref _branches[before];
            node.Previous = next.Previous;
            next.Previous = child;
        }
        else
        {
            node.Previous = up.Last;
            up.Last = child;
        }
        if (node.Previous >= 0)
            _branches[node.Previous].Next = child;
        else
            up.First = child;
    }

    /// <summary>Takes <paramref name="child"/> with all below it out of the tree.</summary>
    public void Take(int child)
    {
        ref var node = ref _branches[child];
        if (node.Parent < 0)
            return;
        ref var up = ref _branches[node.Parent];
        if (node.Previous >= 0)
            _branches[node.Previous].Next = node.Next;
        else
            up.First = node.Next;
        if (node.Next >= 0)
            _branches[node.Next].Previous = node.Previous;
        else
            up.Last = node.Previous;
        (node.Parent, node.Previous, node.Next) = (None, None, None);
    }

    /// <summary>Gives all children of <paramref name="from"/> to <paramref name="to"/>, which has none.</summary>
    public void GiveChildren(int from, int to)
    {
        ref var source = ref _branches[from];
        ref var target = ref _branches[to];
        (target.First, target.Last) = (source.First, source.Last);
        (source.First, source.Last) = (None, None);
        for (var child = target.First; child >= 0; child = _branches[child].Next)
            _branches[child].Parent = to;
    }

    public void Return() => _branches.Return();

    private int Leaf(BranchKind kind) => _branches.Add(new Branch { Parent = None, First = None, Last = None, Previous = None, Next = None, Kind = kind });
}
