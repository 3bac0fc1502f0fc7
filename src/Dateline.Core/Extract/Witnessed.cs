namespace Dateline.Extract;

/// <summary>How far the structured data's article body is found on the page again.</summary>
/// <param name="First">The first line it holds.</param>
/// <param name="Last">The last one.</param>
/// <param name="Coverage">Share of its four-word runs that stand in the page's lines; -1 when there is none.</param>
internal readonly record struct Witnessed(int First, int Last, float Coverage)
{
    private const int FewestRuns = 20;
    private const int LineRuns = 3;

    public static Witnessed Of(Galley galley, PageClaims claims)
    {
        if (claims.BodyShingles.Count <= FewestRuns)
            return new Witnessed(-1, -1, -1);
        int first = -1, last = -1, runs = 0;
        var lines = galley.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            runs += lines[i].WitnessedShingles;
            if (lines[i].Shingles < LineRuns || lines[i].WitnessedShingles * 10 < lines[i].Shingles * 6)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        return new Witnessed(first, last, Math.Min(1, (float)runs / claims.BodyShingles.Count));
    }
}
