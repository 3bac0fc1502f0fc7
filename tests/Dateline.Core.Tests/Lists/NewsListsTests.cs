using Dateline.Core.Tests.Copies;
using Dateline.Lists;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Lists;

public sealed class NewsListsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 5, 12, 0);

    [Fact]
    public void Related_shows_the_other_report_of_the_story_first_and_never_a_copy()
    {
        var own = Candidate("a", "Amsel Post", 1, 1, 0, "Mirel Oduya closed Port Amsel for the dockers' strike of Tomas Brandt.");
        var copy = Candidate("b", "Buzz Planet", 1, 1, 1, "Mirel Oduya closed Port Amsel for the dockers' strike of Tomas Brandt.");
        var later = Candidate("c", "Gulf Mail", 2, 1, 3, "After the strike Tomas Brandt and Mirel Oduya met in Port Amsel.");
        var kin = Candidate("d", "Senn Times", 3, 2, 5, "The council of Port Amsel wants a new harbour wall, said Mirel Oduya.");
        var other = Candidate("e", "Tharn Wire", 4, 3, 2, "Jana Toll stopped three penalties for Tharn Rovers in the cup.");

        var list = NewsLists.Related(own, [own, copy, later, kin, other], Now);

        Assert.Equal([later.Article.Id, kin.Article.Id], list.Select(entry => entry.Article));
        Assert.Equal("same story, 3 hours later", list[0].Reason.Sentence);
        Assert.Contains("Port Amsel", list[1].Reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranking_without_readers_goes_by_independent_outlets_and_freshness()
    {
        var many = Candidate("a", "Amsel Post", 1, 1, 0, "x", reports: 4);
        var one = Candidate("b", "Gulf Mail", 2, 2, 0, "y");
        var stale = Candidate("c", "Senn Times", 3, 3, -400, "z", reports: 4);

        var list = NewsLists.Ranking([stale, one, many], new Dictionary<ArticleId, long>(), Now);

        Assert.Equal([many.Article.Id, one.Article.Id, stale.Article.Id], list.Select(entry => entry.Article));
        Assert.StartsWith("4 outlets report this", list[0].Reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranking_with_readers_says_how_many()
    {
        var quiet = Candidate("a", "Amsel Post", 1, 1, 0, "x", reports: 2);
        var read = Candidate("b", "Gulf Mail", 2, 2, 0, "y");

        var list = NewsLists.Ranking([quiet, read], new Dictionary<ArticleId, long> { [read.Article.Id] = 12 }, Now);

        Assert.Equal(read.Article.Id, list[0].Article);
        Assert.Equal("read by 12 in the last hour", list[0].Reason.Sentence);
    }

    [Fact]
    public void Recommendation_passes_over_what_was_read_and_names_the_unread_section()
    {
        var read = Candidate("a", "Amsel Post", 1, 1, 0, "Mirel Oduya closed Port Amsel.", section: "business");
        var sport = Candidate("b", "Gulf Mail", 2, 2, 0, "Jana Toll stopped three penalties.", section: "sport");

        var list = NewsLists.Recommendation([read.Article.Id], [read, sport], Now);

        Assert.Equal(sport.Article.Id, Assert.Single(list).Article);
        Assert.StartsWith("you have not read sport in this visit", list[0].Reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_old_archive_the_newer_of_two_equal_stories_still_leads()
    {
        var (older, _) = NewsLists.Weigh(2, Now - Duration.FromDays(4000), 0, Now);
        var (newer, _) = NewsLists.Weigh(2, Now - Duration.FromDays(3990), 0, Now);
        var (echoed, _) = NewsLists.Weigh(6, Now - Duration.FromDays(3995), 0, Now);

        Assert.True(newer > older);
        Assert.True(echoed > newer);
    }

    [Fact]
    public void No_list_breaks_the_house_rules_whatever_the_pool() =>
        Prop.ForAll<int[], int, int>((numbers, seed, count) =>
        {
            var pool = numbers.Select((n, i) => Candidate($"a{i}", $"o{Math.Abs(n % 4)}", Math.Abs(n % 7), Math.Abs(n % 5), n % 50, $"Word{n % 3} of Port Amsel and Gulf{n % 4} Mail")).ToList();
            var own = pool.Count > 0 ? pool[Math.Abs(seed % pool.Count)] : Candidate("own", "o", 1, 1, 0, "x");
            var wanted = Math.Abs(count % 12);
            var lists = new[]
            {
                NewsLists.Related(own, pool, Now, wanted),
                NewsLists.Ranking(pool, new Dictionary<ArticleId, long> { [own.Article.Id] = seed % 9 }, Now, wanted),
                NewsLists.Recommendation([own.Article.Id], pool, Now, wanted),
            };
            var byId = pool.ToDictionary(candidate => candidate.Article.Id);
            return lists.All(list => list.Count <= wanted
                    && list.Select(entry => byId[entry.Article].Story).Distinct().Count() == list.Count
                    && list.Select(entry => byId[entry.Article].Group).Distinct().Count() == list.Count
                    && list.GroupBy(entry => byId[entry.Article].Article.Outlet, StringComparer.Ordinal).All(outlet => outlet.Count() <= 2)
                    && list.All(entry => entry.Reason.Code.Length > 0 && entry.Reason.Sentence.Length > 0))
                && new[] { lists[0], lists[2] }.All(list => list.All(entry => entry.Article != own.Article.Id && byId[entry.Article].Group != own.Group));
        }).QuickCheckThrowOnFailure();

    private static ListCandidate Candidate(string key, string outlet, int group, int story, int hours, string text, int reports = 1, string? section = null)
    {
        var filed = Filed.Article(key, outlet, null, text).With(headline: "");
        return new ListCandidate
        {
            Article = filed,
            Group = CopyGroupId.Of($"g{group}"),
            Story = StoryId.Of($"s{story}"),
            Reports = reports,
            Copies = 0,
            At = Now - Duration.FromHours(24) + Duration.FromHours(hours),
            Section = section,
            Print = NewsLists.Print(filed.Article),
        };
    }
}
