namespace Dateline.Eval.Lists;

/// <summary>When an article was made, told from ids that grow with time: not after the first time an id as high was seen.</summary>
internal sealed class IdAges
{
    private readonly List<(long Id, long At)> _records = [];
    private readonly HashSet<long> _known = [];

    /// <returns>When, seconds since 1970; <c>null</c> when it was told before.</returns>
    public long? Note(long id, long at)
    {
        if (!_known.Add(id))
            return null;
        if (_records.Count == 0 || id > _records[^1].Id)
        {
            _records.Add((id, at));
            return at;
        }
        var (low, high) = (0, _records.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_records[middle].Id < id)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
        {
            // Older than the log: the pace of later ids, about 30 to the hour, carried backwards.
            var span = Math.Max(1, _records[^1].Id - _records[0].Id);
            var pace = (double)(_records[^1].At - _records[0].At) / span;
            return (long)(_records[0].At - pace * (_records[0].Id - id));
        }
        return _records[low].At;
    }
}
