namespace Dateline.Stories;

/// <summary>How alike a report is to one story: the mean of its likeness to the reports that stand in it, the nearest counting most.</summary>
internal sealed class StoryJoin(StoryFile story)
{
    private double _sum;
    private double _best;

    public StoryFile Story { get; } = story;

    /// <summary>The number of the report most alike.</summary>
    public int Nearest { get; private set; } = -1;

    public double Likeness => (_best + _sum / Math.Max(1, Story.Reports.Count)) / 2;

    public void Add(int report, double likeness)
    {
        _sum += likeness;
        if (Nearest < 0 || likeness > _best)
        {
            _best = likeness;
            Nearest = report;
        }
    }
}
