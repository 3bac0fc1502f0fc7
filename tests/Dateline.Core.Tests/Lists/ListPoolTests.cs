using System.Globalization;
using System.Text.Json;
using Dateline.Core.Tests.Copies;
using Dateline.Lists;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Core.Tests.Lists;

public sealed class ListPoolTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 5, 12, 0);
    private static readonly string[] Places = ["Port Amsel", "Tolmere", "Kestrel Bay", "Upper Varn", "Saint Odric", "Lake Tolmen", "Marrow Hill"];

    [Fact]
    public void A_pool_with_others_after_it_gives_the_lists_of_one_made_of_all()
    {
        var all = Candidates(300);
        var grown = new ListPool(all[..280]).With(all[280..]);

        Assert.Equal(all, grown);
        Assert.Equal(Lists(new ListPool(all), all), Lists(grown, all));
        Assert.Equal(Lists(new ListPool(all), all), Lists(new ListPool([]).With(all), all));
        Assert.Equal(Lists(new ListPool(all), all), Lists(new ListPool(all[..100]).With(all[100..200]).With(all[200..]), all));
    }

    [Fact]
    public void Bytes_tell_the_likeness_of_prints_to_a_hundredth()
    {
        var prints = Candidates(60).Select(candidate => candidate.Print).Append(TextPrint.Empty).ToList();
        var vectors = new PrintVectors(prints);
        var likeness = new float[prints.Count];
        for (var a = 0; a < prints.Count; a++)
        {
            vectors.Likeness(prints[a], likeness);
            for (var b = 0; b < prints.Count; b++)
            {
                var cosine = prints[a].Vector.Zip(prints[b].Vector, (x, y) => x * y).Sum();
                Assert.InRange(vectors.Likeness(a, b), cosine - 0.01, cosine + 0.01);
                Assert.Equal(vectors.Likeness(a, b), likeness[b]);
            }
        }
        Assert.Equal(1, vectors.Likeness(0, 0), 0.0001);
        Assert.Equal(0, vectors.Likeness(0, prints.Count - 1));
    }

    [Fact]
    public void Names_are_shared_whatever_their_case_and_each_counts_once()
    {
        TextPrint[] prints = [new([], ["Mira Oln", "MIRA OLN", "Port Amsel"]), new([], ["mira oln", "Tolmere"]), new([], ["Kestrel Bay"]), TextPrint.Empty];
        var names = new PrintNames(prints);

        Assert.Equal([2, 1, 0, 0], Enumerable.Range(0, 4).Select(other => names.Shared(0, other)));
        Assert.Equal(1, new PrintNames([prints[1]], names).Shared(4, 0));
        Assert.Equal(1, new PrintNames([prints[1]], names).Shared(0, 4));
        Assert.Equal(["Mira Oln"], PrintNames.Shared(prints[0], prints[1], names.Counts));
    }

    [Fact]
    public void One_who_fills_a_large_pool_does_not_hide_the_last_outlet()
    {
        // Two thousand reports of one outlet, all newer and more reported than the three of others.
        var many = Enumerable.Range(0, 2_000).Select(i => Candidate(i, "Daily Kestrel", 9, i)).ToList();
        var few = Enumerable.Range(1_000, 3).Select(i => Candidate(2 * i, $"Outlet {i}", 1, 40_000 + i)).ToList();

        var list = NewsLists.Ranking(new ListPool([.. many, .. few]), ListSignals.None, Now, 5);

        Assert.Equal(5, list.Count);
        Assert.Equal(few.Select(candidate => candidate.Article.Id).ToHashSet(), list.Skip(2).Select(entry => entry.Article).ToHashSet());
    }

    private static string Lists(ListPool pool, List<ListCandidate> all) => JsonSerializer.Serialize(Enumerable.Range(0, 20).Select(i => new[]
    {
        NewsLists.Related(all[i * 15], pool, Now),
        NewsLists.Ranking(pool, ListSignals.None, Now, 10 + i),
        NewsLists.Recommendation([all[i].Article.Id, all[i * 14].Article.Id], pool, Now),
    }));

    private static List<ListCandidate> Candidates(int count) => [.. Enumerable.Range(0, count).Select(i => Candidate(i, $"Outlet {i % 23}", 1 + i % 4, i * 7 % 3_000))];

    private static ListCandidate Candidate(int i, string outlet, int reports, int minutes)
    {
        var filed = Filed.Article(string.Create(CultureInfo.InvariantCulture, $"p{i}"), outlet, null, string.Create(
            CultureInfo.InvariantCulture, $"On day {i} the council of {Places[i % 7]} met at {Places[(i * 3 + 1) % 7]}, said witness number{i} of street{i * 31 % 97} about quay{i % 13}."));
        return new ListCandidate
        {
            Article = filed,
            Group = CopyGroupId.Of(string.Create(CultureInfo.InvariantCulture, $"g{i}")),
            Story = StoryId.Of(string.Create(CultureInfo.InvariantCulture, $"s{i / 2}")),
            Reports = reports,
            Copies = 0,
            At = Now - Duration.FromMinutes(minutes),
            Section = i % 5 == 0 ? null : i % 3 == 0 ? "sport" : "world",
            Print = NewsLists.Print(filed.Article),
        };
    }
}
