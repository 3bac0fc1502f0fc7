using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>What one group of copies shows of one outlet; a flood of pages from one outlet counts once.</summary>
/// <param name="Original">It had the text first.</param>
/// <param name="Copy">Another had it first.</param>
/// <param name="FalseDate">The day its page names is contradicted.</param>
/// <param name="DelayHours">From the first copy's claimed time to its own; <c>null</c> when not known.</param>
internal sealed record OutletMark(bool Original, bool Copy, bool FalseDate, double? DelayHours)
{
    /// <param name="group">The group.</param>
    /// <param name="outlet">The outlet; at least one page of the group is its.</param>
    /// <param name="find">The outlet and the claimed time of a page; <c>null</c> when it is not on file.</param>
    /// <returns><c>null</c> when no other outlet shows the text.</returns>
    public static OutletMark? Of(CopyGroup group, string outlet, Func<ArticleId, (string Outlet, Instant? Claimed)?> find)
    {
        bool IsOwn(ArticleId id) => find(id) is { } place && string.Equals(place.Outlet, outlet, StringComparison.OrdinalIgnoreCase);
        if (group.Members.All(member => IsOwn(member.Article)) || group.Members.FirstOrDefault(member => IsOwn(member.Article)) is not { } own)
            return null;
        var known = group.Origin.Article is not null;
        var first = group.Origin.Article ?? group.Members[0].Article;
        var isFirst = IsOwn(first);
        double? delay = known && !isFirst && find(own.Article)?.Claimed is { } said && find(first)?.Claimed is { } origin ? (said - origin).TotalHours : null;
        return new OutletMark(known && isFirst, known && !isFirst, own.DateVerdict.Standing == DateStanding.Contradicted, delay);
    }

    public static OutletRecord Sum(string outlet, IReadOnlyCollection<OutletMark?> marks)
    {
        var delays = marks.Select(mark => mark?.DelayHours).OfType<double>().Order().ToList();
        return new OutletRecord(
            outlet, marks.Count(mark => mark is { Original: true }), marks.Count(mark => mark is { Copy: true }), marks.Count(mark => mark is { FalseDate: true }),
            delays.Count == 0 ? null : Math.Round(delays[delays.Count / 2], 1));
    }
}
