namespace Dateline.Readership;

/// <summary>Visits, or readers, by name. Bounded: the longest untouched eighth is forgotten when it is full.</summary>
/// <param name="limit">Most traces.</param>
/// <param name="opens">Opens kept of each.</param>
internal sealed class TraceBook(int limit, int opens)
{
    private readonly Dictionary<string, VisitTrace> _traces = new(StringComparer.Ordinal);

    public int Count => _traces.Count;

    public VisitTrace? Find(string? name) => name is null ? null : _traces.GetValueOrDefault(name);

    public VisitTrace Of(string name, double at)
    {
        if (!_traces.TryGetValue(name, out var trace))
        {
            if (_traces.Count >= limit)
                Prune();
            _traces.Add(name, trace = new VisitTrace(opens));
        }
        trace.Touch(at);
        return trace;
    }

    public bool Forget(string name) => _traces.Remove(name);

    private void Prune()
    {
        foreach (var (name, _) in _traces.OrderBy(entry => entry.Value.LastAt).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(Math.Max(1, limit / 8)).ToList())
            _traces.Remove(name);
    }
}
