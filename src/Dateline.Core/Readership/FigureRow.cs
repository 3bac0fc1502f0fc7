namespace Dateline.Readership;

/// <summary>Writes a row of figures, one after another.</summary>
internal ref struct FigureRow(Span<float> row)
{
    private readonly Span<float> _row = row;

    public int Count { get; private set; }

    public void Add(float figure) => _row[Count++] = figure;

    public void Add(double figure) => _row[Count++] = (float)figure;

    /// <summary>The logarithm of a count, which may be a fraction.</summary>
    public void AddLog(float count) => Add(MathF.Log(count + 0.05f));
}
