namespace Dateline.Eval.Claims;

/// <summary>The claims bench's measure of reporting cues, of links to what is reported, and of denials.</summary>
internal sealed class EvidentialScore
{
    private int _gold, _found, _right, _links, _linked, _denials, _denied, _plain, _false;

    /// <summary>Counts one document.</summary>
    public void Add(EvidentialDocument document, EvidentialAnswer answer)
    {
        _gold += document.Reporting.Count;
        _found += answer.Reporting.Count;
        var pairs = new List<(bool, int, int, int)>();
        for (var i = 0; i < document.Reporting.Count; i++)
        {
            for (var j = 0; j < answer.Reporting.Count; j++)
            {
                var (a, b) = (document.Reporting[i], answer.Reporting[j]);
                if (Overlap(a, b) > 0)
                    pairs.Add((a != b, -Overlap(a, b), i, j));
            }
        }
        pairs.Sort();
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        foreach (var (_, _, i, j) in pairs)
        {
            if (!usedGold.Contains(i) && !usedFound.Contains(j))
            {
                usedGold.Add(i);
                usedFound.Add(j);
                _right++;
            }
        }
        foreach (var (cue, happening, denied) in document.Links)
        {
            var hits = answer.Links.Where(link => Overlap(link.Cue, cue) > 0 && link.Content.Any(piece => piece.Start <= happening.Start && happening.Start < piece.End)).ToList();
            _links++;
            _linked += hits.Count > 0 ? 1 : 0;
            if (denied)
            {
                _denials++;
                _denied += hits.Any(hit => hit.Denial) ? 1 : 0;
            }
            else if (hits.Count > 0)
            {
                _plain++;
                _false += hits.Any(hit => hit.Denial) ? 1 : 0;
            }
        }
    }

    /// <summary>The figures, in percent.</summary>
    public Dictionary<string, double> Figures()
    {
        var p = _found == 0 ? 0 : 100.0 * _right / _found;
        var r = _gold == 0 ? 0 : 100.0 * _right / _gold;
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["reporting.P"] = Math.Round(p, 2),
            ["reporting.R"] = Math.Round(r, 2),
            ["reporting.F1"] = p + r == 0 ? 0 : Math.Round(2 * p * r / (p + r), 2),
            ["link.recall"] = _links == 0 ? 0 : Math.Round(100.0 * _linked / _links, 2),
            ["denial.recall"] = _denials == 0 ? 0 : Math.Round(100.0 * _denied / _denials, 2),
            ["denial.wrong"] = _plain == 0 ? 0 : Math.Round(100.0 * _false / _plain, 2),
        };
    }

    private static int Overlap(Span a, Span b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}

/// <summary>What is found in one document.</summary>
internal sealed record EvidentialAnswer(IReadOnlyList<Span> Reporting, IReadOnlyList<(Span Cue, IReadOnlyList<Span> Content, bool Denial)> Links);
