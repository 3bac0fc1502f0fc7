using Dateline.Model;

namespace Dateline.Copies;

/// <summary>Which of some texts are copies of a given one: by their own words, or because both stand in the same place of a third.</summary>
internal static class CopyKin
{
    private const int Thirds = 6;

    // Of the words that two texts have from a third, this share of the fewer must be the same ones.
    private const double SamePlace = 0.5;

    public static IReadOnlyList<ArticleId> Of(CopyText text, IReadOnlyList<CopyText> others)
    {
        var kin = new List<CopyText>();
        var rest = new List<CopyText>();
        foreach (var other in others)
        {
            if (text.AddressHash != 0 && text.AddressHash == other.AddressHash)
                continue;
            (CopyTest.IsCopy(TextMatch.Laid(text, other)) ? kin : rest).Add(other);
        }
        var thirds = kin.OrderByDescending(third => third.Words.Length).Take(Thirds).ToList();
        var found = kin.ConvertAll(one => one.Id);
        foreach (var other in rest)
        {
            if (thirds.Exists(third => IsStrong(TextMatch.Laid(text, third)) && IsStrong(TextMatch.Laid(other, third)) && InSamePlace(text, other, third)))
                found.Add(other.Id);
        }
        return found;
    }

    private static bool IsStrong(TextMatch match) => match.Bridged >= CopyTest.Strong && CopyTest.IsCopy(match);

    private static bool InSamePlace(CopyText a, CopyText b, CopyText third)
    {
        var first = Places(a, third);
        var second = Places(b, third);
        int both = 0, ofFirst = 0, ofSecond = 0;
        for (var i = 0; i < first.Length; i++)
        {
            ofFirst += first[i] ? 1 : 0;
            ofSecond += second[i] ? 1 : 0;
            both += first[i] && second[i] ? 1 : 0;
        }
        return both > 0 && both >= SamePlace * Math.Min(ofFirst, ofSecond);
    }

    private static bool[] Places(CopyText text, CopyText third)
    {
        var places = new bool[third.Words.Length];
        foreach (var at in TextMatch.Mapped(text, third).Map)
        {
            if (at >= 0)
                places[at] = true;
        }
        return places;
    }
}
