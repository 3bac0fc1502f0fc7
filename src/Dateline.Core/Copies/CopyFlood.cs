using System.Runtime.InteropServices;
using Dateline.Model;
using NodaTime;

namespace Dateline.Copies;

/// <summary>Which members of a large group are still heard. A thousand identical pages from one outlet say once what they say, and must cost as
/// little as they say.</summary>
internal static class CopyFlood
{
    private const int SmallGroup = 12;
    private const int HeardOfOutlet = 3;
    private const int Heard = 64;
    private const int HeardAtMost = 96;

    private static readonly Duration Earlier = Duration.FromDays(1);

    /// <summary>Decides whether the article that just came into a group is heard. A page that claims an earlier
    /// day than the group's is, believed or not: the next one may agree with it.</summary>
    public static void Heed(CopyFile file, CopyText text, CopyShelf shelf, IReadOnlyDictionary<ArticleId, DecidedDate> decided)
    {
        if (file.Texts.Count <= SmallGroup)
            return;
        var heard = HeardOf(file, shelf);
        heard.Remove(text);
        var sameOutlet = heard.Count(other => string.Equals(other.Outlet, text.Outlet, StringComparison.OrdinalIgnoreCase));
        if (heard.Count == 0 || sameOutlet < HeardOfOutlet && heard.Count < Heard)
            return;
        var before = DateLedger.Of(heard, decided);
        var ledger = DateLedger.Of([.. heard, text], decided);
        var earlier = ledger.ClaimOf(text) is { } claim && (before.Best is not { } best || claim.At < best.At - Earlier);
        if (earlier && heard.Count < HeardAtMost)
            return;
        var front = heard.MinBy(other => (ledger.BelievedAt(other), other.FirstSeen))!;
        var (shared, changes) = CopyChanges.Of(front, text);
        file.Echo(new CopyMember(text.Id, shared, changes, ledger.VerdictOf(text), file.ReasonOf(text.Id)));
    }

    /// <summary>Judges the dates of the members anew that are listed only.</summary>
    public static void Rehear(CopyFile file, CopyShelf shelf, IReadOnlyDictionary<ArticleId, DecidedDate> decided)
    {
        if (file.Echoes is not { Count: > 0 } echoes)
            return;
        var heard = HeardOf(file, shelf);
        foreach (var text in shelf.Texts([.. file.Texts.Where(number => echoes.ContainsKey(shelf[number].Id))]))
            file.Echo(echoes[text.Id] with { DateVerdict = DateLedger.Of([.. heard, text], decided).VerdictOf(text) });
    }

    /// <summary>Decides anew which members of a restored group are heard.</summary>
    public static void Restore(CopyFile file, CopyGroup group, IReadOnlyList<(string Outlet, DateFinding? PageDate)> places)
    {
        if (group.Members.Count <= SmallGroup)
            return;
        var heard = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < places.Count; i++)
        {
            ref var ofOutlet = ref CollectionsMarshal.GetValueRefOrAddDefault(heard, places[i].Outlet, out _);
            if (i >= SmallGroup && (ofOutlet >= HeardOfOutlet || i >= Heard))
                file.Echo(group.Members[i]);
            else
                ofOutlet++;
        }
    }

    /// <summary>The texts of the members that are heard, in order of placing.</summary>
    public static List<CopyText> HeardOf(CopyFile file, CopyShelf shelf) =>
        shelf.Texts(file.Echoes is not { } echoes ? file.Texts : file.Texts.FindAll(number => !echoes.ContainsKey(shelf[number].Id)));
}
