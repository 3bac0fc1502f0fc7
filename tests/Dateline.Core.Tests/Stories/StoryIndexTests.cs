using Dateline.Copies;
using Dateline.Core.Tests.Copies;
using Dateline.Model;
using Dateline.Stories;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Stories;

public sealed class StoryIndexTests
{
    private readonly CopyIndex _copies = new();
    private readonly StoryIndex _stories = new();
    private readonly Dictionary<ArticleId, FiledArticle> _filed = [];

    [Fact]
    public void Two_independent_reports_of_one_strike_are_one_story_and_it_says_why()
    {
        var first = Place(Strike("post", "Amsel Post", "2024-03-04"));

        var story = Place(StrikeElsewhere("mail", "Gulf Mail", "2024-03-04")).Story;

        Assert.Equal(first.Story.Id, story.Id);
        Assert.Equal(2, story.Reports.Count);
        Assert.Matches("Mirel Oduya.* with the report at (Amsel Post|Gulf Mail), same time", string.Concat(story.Reports.Select(report => report.Reason)));
    }

    [Fact]
    public void Two_quakes_in_two_places_are_two_stories()
    {
        var first = Place(Filed.Article("q1", "Tharn Wire", "2024-02-01", CopyIndexTests.Quake("4.1", "Port Amsel", "12", "3:14", "Tuesday", "31"))).Story;

        var second = Place(Filed.Article("q2", "Senn Times", "2024-02-20", CopyIndexTests.Quake("5.3", "Lower Orre", "48", "22:05", "Friday", "7"))).Story;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void The_same_words_a_month_later_are_another_story()
    {
        var first = Place(Strike("post", "Amsel Post", "2024-03-04")).Story;

        var second = Place(StrikeElsewhere("mail", "Gulf Mail", "2024-04-20")).Story;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void Shared_furniture_does_not_join()
    {
        string[] furniture =
        [
            "Sign up for our newsletter and get the best stories of the week. Follow us and tell us what you think of our new app.",
            "All rights reserved. This text may not be published or broadcast again without the consent of the publisher.",
        ];
        var first = Place(Filed.Article("a", "Amsel Post", "2024-03-04", ["The choir of Lower Orre has sung its last mass in the wooden church, which will be moved stone by stone to a meadow above the reservoir.", .. furniture])).Story;

        var second = Place(Filed.Article("b", "Amsel Post", "2024-03-04", ["Keeper Jana Toll stopped three penalties and Tharn Rovers go into the cup round of eight for the first time since the war.", .. furniture])).Story;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void A_group_placed_again_keeps_its_story()
    {
        var first = Place(Strike("post", "Amsel Post", "2024-03-04")).Story;
        Place(StrikeElsewhere("mail", "Gulf Mail", "2024-03-04"));

        var again = Place(Strike("post", "Amsel Post", "2024-03-04"));

        Assert.Equal(first.Id, again.Story.Id);
        Assert.Equal(2, again.Story.Reports.Count);
        Assert.Empty(again.MergedAway);
    }

    [Fact]
    public void Copies_are_one_report()
    {
        Place(Strike("post", "Amsel Post", "2024-03-04"));

        var story = Place(Strike("copy", "Buzz Planet", "2024-03-05")).Story;

        Assert.Single(story.Reports);
    }

    [Fact]
    public void A_story_nobody_has_added_to_for_the_window_is_forgotten()
    {
        var stories = new StoryIndex(windowDays: 2);
        var old = Strike("post", "Amsel Post", "2024-03-04");
        stories.Place(_copies.Place(old).Group, [old]);
        var later = Filed.Article("choir", "Senn Times", "2024-03-20", "The choir of Lower Orre sang its last mass in the wooden church above the reservoir.") with { FirstSeen = old.FirstSeen + Duration.FromDays(3) };

        stories.Place(_copies.Place(later).Group, [later]);

        Assert.Equal(1, stories.Count);
    }

    [Fact]
    public void Days_of_one_saga_are_stories_of_their_own_that_name_each_other()
    {
        var strike = Place(Strike("post", "Amsel Post", "2024-03-04")).Story;
        var verdict = Filed.Article("court", "Gulf Mail", "2024-06-20",
            "Port Amsel Harbour Board chief Mirel Oduya must stand trial over the sale of the northern dry dock, the regional court of Senn has ruled.",
            "Tomas Brandt of the Dockers' League called the ruling late justice. The Harbour Board sold the dock for a third of its worth, the prosecutor says.").With(headline: "Harbour chief Mirel Oduya to stand trial");

        var placed = Place(verdict);

        Assert.NotEqual(strike.Id, placed.Story.Id);
        var link = Assert.Single(placed.Story.Saga);
        Assert.Equal(strike.Id, link.Story);
        Assert.Contains("Mirel Oduya", link.Reason, StringComparison.Ordinal);
        Assert.Contains(placed.Others, other => other.Id == strike.Id && other.Saga.Any(back => back.Story == placed.Story.Id));
    }

    [Fact]
    public void Nothing_makes_it_throw_and_every_group_stands_in_its_story() =>
        Prop.ForAll<string[], int>((all, seed) =>
        {
            var texts = all.Take(10).ToArray();
            var copies = new CopyIndex(capacity: 6);
            var stories = new StoryIndex(capacity: 4);
            var filed = new Dictionary<ArticleId, FiledArticle>();
            for (var i = 0; i < texts.Length; i++)
            {
                var article = Filed.Article($"k{(i + seed) % 5}", "o", i % 2 == 0 ? null : "2020-01-01", texts[i] ?? "", string.Join(' ', texts[..i]));
                filed[article.Id] = article;
                var group = copies.Place(article).Group;
                var story = stories.Place(group, [.. group.Members.Select(member => filed[member.Article])]).Story;
                if (story.Reports.Count(report => report.Group == group.Id) != 1)
                    return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    private StoryPlacement Place(FiledArticle article)
    {
        _filed[article.Id] = article;
        var group = _copies.Place(article).Group;
        return _stories.Place(group, [.. group.Members.Select(member => _filed[member.Article])]);
    }

    private static FiledArticle Strike(string key, string outlet, string day) => Filed.Article(key, outlet, day,
        "PORT AMSEL — More than 4,200 dockers walked off the quays of Port Amsel on Monday after talks between the Harbour Board and the Dockers' League over night pay broke down.",
        "Cranes stood still from six in the morning. Harbour Board chief Mirel Oduya called the walkout reckless; League secretary Tomas Brandt said his members had waited for nine years.",
        "Eleven freighters lie at anchor in the roads. The ferry to Lower Orre runs as usual.").With(headline: "Dockers walk out in Port Amsel");

    private static FiledArticle StrikeElsewhere(string key, string outlet, string day) => Filed.Article(key, outlet, day,
        "The largest harbour of the coast is closed. In Port Amsel some 4,200 dockers have downed tools, and nobody at the Harbour Board could say on Monday evening for how long.",
        "Night work is what it is about: the Dockers' League wants a third more, Mirel Oduya has offered a tenth. Tomas Brandt of the League spoke of an insult before the gates.",
        "Ship owners count the cost by the hour; eleven freighters wait outside.").With(headline: "Port Amsel harbour shut by strike");
}
