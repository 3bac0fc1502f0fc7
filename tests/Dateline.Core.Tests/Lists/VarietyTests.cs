using System.Globalization;
using Dateline.Core.Tests.Copies;
using Dateline.Lists;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Lists;

/// <summary>What lists show of all there is: how alike their entries are, whose they are, and how much of the pool is ever seen.</summary>
public sealed class VarietyTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 5, 12, 0);
    private static readonly string[] Subjects = ["the dockers of Port Amsel", "the harbour wall", "grain barges", "Lake Tolmen", "the night train", "Tharn Rovers", "hearing at the door", "the planning archive"];

    [Fact]
    public void Lists_are_spread_over_subjects_outlets_and_the_pool()
    {
        var pool = Pool(400);
        var (likeness, entries, large) = (0.0, new HashSet<ArticleId>(), 0);
        var pairs = 0;
        for (var i = 0; i < 40; i++)
        {
            var list = NewsLists.Recommendation([pool[i * 7].Article.Id], pool, Now, 10).Select(entry => pool.First(candidate => candidate.Article.Id == entry.Article)).ToList();
            entries.UnionWith(list.Select(candidate => candidate.Article.Id));
            large += list.Count(candidate => candidate.Article.Outlet == "Outlet 0");
            for (var a = 0; a < list.Count; a++)
            {
                for (var b = 0; b < a; b++, pairs++)
                    likeness += list[a].Print.Vector.Zip(list[b].Print.Vector, (x, y) => x * y).Sum();
            }
            Assert.Equal(10, list.Count);
            Assert.All(list.GroupBy(candidate => candidate.Article.Outlet), outlet => Assert.InRange(outlet.Count(), 1, 2));
            Assert.Equal(10, list.Select(candidate => candidate.Story).Distinct().Count());
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"coverage {entries.Count / 400.0:0.00}, likeness in a list {likeness / pairs:0.00}, share of the largest outlet {large / 400.0:0.00}"));
        Assert.True(likeness / pairs < 0.69, $"likeness {likeness / pairs}");
        Assert.True(large / 400.0 <= 0.2, $"share {large / 400.0}");
    }

    [Fact]
    public void Readers_decide_the_ranking_the_more_is_known_of_them()
    {
        var pool = Pool(40);
        var read = pool[^1];
        var pulls = new Dictionary<ArticleId, ReadingPull> { [read.Article.Id] = new(1, new ListReason("readers-now", "opened by 30 visits", new Dictionary<string, double>())) };

        var few = NewsLists.Ranking(pool, new ListSignals { Trust = 0.01, Pulls = pulls }, Now);
        var many = NewsLists.Ranking(pool, new ListSignals { Trust = 0.9, Pulls = pulls }, Now);

        Assert.NotEqual(read.Article.Id, few[0].Article);
        Assert.Equal(read.Article.Id, many[0].Article);
        Assert.Equal("readers-now", many[0].Reason.Code);
    }

    [Fact]
    public void No_signals_make_a_list_throw_or_break_its_rules()
    {
        var pool = Pool(60);
        var signals =
            from trust in Gen.Choose(-1, 3)
            from strengths in Gen.Choose(-2, 4).ArrayOf(20)
            from count in Gen.Choose(0, 30)
            select (Trust: trust / 2.0, strengths, count);

        Prop.ForAll(signals.ToArbitrary(), given =>
        {
            var known = new ListSignals
            {
                Trust = given.Trust,
                Pulls = given.strengths.Select((strength, i) => (pool[i * 3].Article.Id, strength)).ToDictionary(pair => pair.Id, pair => new ReadingPull(pair.strength / 2.0, new ListReason("readers", "opened", new Dictionary<string, double>()))),
                Sections = new Dictionary<string, bool> { ["sport"] = false, ["world"] = true },
                Remembered = [pool[1].Article.Id],
            };
            foreach (var list in new[] { NewsLists.Related(pool[0], pool, Now, given.count, known), NewsLists.Ranking(pool, known, Now, given.count), NewsLists.Recommendation([pool[0].Article.Id], pool, Now, given.count, known) })
            {
                var entries = list.Select(entry => pool.First(candidate => candidate.Article.Id == entry.Article)).ToList();
                Assert.True(entries.Count <= given.count);
                Assert.Equal(entries.Count, entries.Select(candidate => candidate.Story).Distinct().Count());
                Assert.DoesNotContain(entries.GroupBy(candidate => candidate.Article.Outlet), outlet => outlet.Count() > 2);
            }
        }).QuickCheckThrowOnFailure();
    }

    // Half of everything is one outlet's.
    private static List<ListCandidate> Pool(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var outlet = i % 2 == 0 ? 0 : 1 + i % 37;
        var filed = Filed.Article(string.Create(CultureInfo.InvariantCulture, $"a{i}"), string.Create(CultureInfo.InvariantCulture, $"Outlet {outlet}"), null,
            string.Create(CultureInfo.InvariantCulture, $"On day {i} the town spoke of {Subjects[i % 8]}, and of {Subjects[(i * 5 + 3) % 8]}, said witness number{i} of street{i * 31 % 97}.")).With(headline: "");
        return new ListCandidate
        {
            Article = filed,
            Group = CopyGroupId.Of(string.Create(CultureInfo.InvariantCulture, $"g{i}")),
            Story = StoryId.Of(string.Create(CultureInfo.InvariantCulture, $"s{i / 2}")),
            Reports = 1 + i % 3,
            Copies = 0,
            At = Now - Duration.FromMinutes(i),
            Section = i % 3 == 0 ? "sport" : "world",
            Print = NewsLists.Print(filed.Article),
        };
    })];
}
