namespace Dateline.Stories;

/// <summary>In how many reports each term has been seen: learned as reports come in, so that furniture and the topic of the month lose weight.</summary>
internal sealed class TermCounts
{
    // Until enough is learned every term counts as if this many reports without it had been read.
    private const double Prior = 10_000;

    // About a month of a large desk: then all counts are halved and what was seen once is dropped, so that memory is bounded and old news fades.
    private const int Span = 400_000;
    private readonly Dictionary<uint, int> _seen = [];
    private int _reports;

    public void Learn(IEnumerable<uint> terms)
    {
        if (++_reports > Span)
            Halve();
        foreach (var term in terms)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_seen, term, out _)++;
    }

    /// <summary>Inverse document frequency, smoothed.</summary>
    public double Idf(uint term) => Math.Log((_reports + Prior) / (_seen.GetValueOrDefault(term) + 1.0));

    private void Halve()
    {
        _reports /= 2;
        foreach (var (term, count) in _seen)
        {
            if (count < 2)
                _seen.Remove(term);
            else
                _seen[term] = count / 2;
        }
    }
}
