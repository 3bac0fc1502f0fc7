namespace Dateline.Web.Site.Changes;

/// <summary>Collects runs: neighbours of one kind become one run, and between two unchanged words what was cut stands before what was added.</summary>
internal sealed class DiffRuns
{
    private readonly List<DiffRun> _runs = [];
    private readonly List<string> _same = [];
    private readonly List<string> _cut = [];
    private readonly List<string> _added = [];

    public void Add(DiffKind kind, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (kind is DiffKind.Same && _cut.Count + _added.Count > 0)
                Close();
            (kind switch { DiffKind.Same => _same, DiffKind.Cut => _cut, _ => _added }).Add(word);
        }
    }

    public IReadOnlyList<DiffRun> InOrder()
    {
        Close();
        return _runs;
    }

    private void Close()
    {
        Close(DiffKind.Same, _same);
        Close(DiffKind.Cut, _cut);
        Close(DiffKind.Added, _added);
    }

    private void Close(DiffKind kind, List<string> words)
    {
        if (words.Count == 0)
            return;
        _runs.Add(new DiffRun(kind, [.. words]));
        words.Clear();
    }
}
