namespace Dateline.Readership;

/// <summary>A place in ten for what readers open after this very article and seldom after others: it goes round, so that all of it is seen by some.</summary>
internal static class SeldomSeen
{
    private const int Place = 9;
    private const int Round = 16;

    /// <param name="order">Candidates by score.</param>
    /// <param name="articles">The candidates.</param>
    /// <param name="rows">Their figures.</param>
    /// <param name="context">Where and when: the turn changes every minute.</param>
    public static int[] Give(int[] order, List<ArticleTraffic> articles, float[] rows, in ReadingContext context)
    {
        if (order.Length <= Place + 1 || context.On is not { } on)
            return order;
        var rest = order.Skip(Place)
            .OrderByDescending(place => rows[place * CandidateFigures.Width + CandidateFigures.LiftAt])
            .ThenBy(place => articles[place].Serial)
            .Take(Round).ToList();
        var turn = ((uint)on.Serial * 31 + (uint)(long)(context.At / 60)) * 0x9E3779B1u >> 8;
        var chosen = rest[(int)(turn % (uint)rest.Count)];
        return [.. order.Take(Place), chosen, .. order.Skip(Place).Where(place => place != chosen)];
    }
}
