using System.Globalization;

namespace Dateline.Eval.Conformance;

/// <summary>Counts the marks of one suite.</summary>
internal sealed class ConformanceTally(string suite, int showFailures)
{
    private readonly SortedDictionary<string, (int Passed, int All)> _figures = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private const string Exceptions = "exceptions-wrong";

    private int _cases;

    public void Add(string what, Verdict verdict)
    {
        _cases++;
        // A case that ended in an exception brings the mark itself.
        if (!verdict.Marks.Any(mark => mark.Figure == Exceptions))
            {
            var (ended, of) = _figures.GetValueOrDefault(Exceptions);
            _figures[Exceptions] = (ended + 1, of + 1);
        }
        foreach (var mark in verdict.Marks)
        {
            var (passed, all) = _figures.GetValueOrDefault(mark.Figure);
            _figures[mark.Figure] = (passed + (mark.Passed ? 1 : 0), all + 1);
            if (!mark.Passed && _failures.Count < showFailures)
                _failures.Add($"  {suite} {mark.Figure}: {what}: {mark.Detail}");
        }
    }

    /// <summary>Adds the suite's figures, and prints them a line each.</summary>
    public void Write(Dictionary<string, double> figures, TextWriter to)
    {
        foreach (var failure in _failures)
            to.WriteLine(failure);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suite}: {_cases} cases"));
        foreach (var (name, (passed, all)) in _figures)
        {
            var key = name.Length == 0 ? suite : $"{suite}.{name}";
            if (name.EndsWith("wrong", StringComparison.Ordinal))
            {
                figures[key] = all - passed;
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {key}: {all - passed}"));
                continue;
            }
            figures[key] = Math.Round(100.0 * passed / all, 2);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {key}: {passed} of {all} ({figures[key]:0.0} %)"));
        }
    }
}
