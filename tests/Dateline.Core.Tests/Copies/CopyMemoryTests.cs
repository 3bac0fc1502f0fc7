using Dateline.Copies;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Copies;

/// <summary>What the index keeps, asks for again and gives away: texts, sketches, floods.</summary>
public sealed class CopyMemoryTests
{
    private readonly Dictionary<ArticleId, FiledArticle> _store = [];
    private int _asked;

    [Fact]
    public void Texts_put_away_are_asked_for_again_and_the_answer_stays_the_same()
    {
        var keeping = new CopyIndex();
        var asking = new CopyIndex(recall: Recall);
        CopyGroup? kept = null;
        CopyGroup? asked = null;

        foreach (var article in Copies())
        {
            _store[article.Id] = article;
            kept = keeping.Place(article).Group;
            asked = asking.Place(article).Group;
            asking.PutAway();
        }

        Assert.True(_asked > 0);
        Assert.Equivalent(kept, asked, strict: true);
    }

    [Fact]
    public void Texts_asked_for_again_without_what_has_become_boilerplate_are_compared_anew()
    {
        const string Offer = "Subscribers to the Amsel Post receive every edition of the paper on the morning it is printed, "
            + "along with the harbour letter, the weekend supplement and a calendar of tides for the coming season.";
        var index = new CopyIndex(recall: Recall);
        for (var i = 0; i < 3; i++)
        {
            Place(index, Filed.Article($"outlet-{i}", i == 0 ? "Amsel Post" : $"Gulf Mail {i}", $"2023-08-{14 + i}",
                i == 0 ? [.. CopyIndexTests.Missiles, Offer, Offer] : CopyIndexTests.Missiles));
        }
        for (var i = 0; i < 8; i++)
            Place(index, Filed.Article($"other-{i}", "Amsel Post", "2023-08-20", string.Join(' ', Enumerable.Range(0, 60).Select(word => $"w{i}x{word}")), Offer));
        index.PutAway(withNotes: false);

        var group = Place(index, Filed.Article("late", "Late Mail", "2023-09-01", CopyIndexTests.Missiles));

        Assert.Equal(4, group.Members.Count);
    }

    private CopyGroup Place(CopyIndex index, FiledArticle article)
    {
        _store[article.Id] = article;
        return index.Place(article).Group;
    }

    [Fact]
    public void A_text_that_can_no_longer_be_told_is_no_copy_of_anything()
    {
        var index = new CopyIndex(recall: _ => []);
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", CopyIndexTests.Missiles));
        index.PutAway();

        var group = index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", CopyIndexTests.Missiles)).Group;

        Assert.Single(group.Members);
    }

    [Fact]
    public void Restored_articles_stand_where_they_stood_and_take_up_new_copies()
    {
        var before = new CopyIndex(recall: Recall);
        CopyGroup? group = null;
        foreach (var article in Copies())
        {
            _store[article.Id] = article;
            group = before.Place(article).Group;
        }

        var after = new CopyIndex(recall: Recall);
        foreach (var article in _store.Values)
            Assert.True(after.Restore(article.Id, before.GroupOf(article.Id)!.Id, before.SketchOf(article.Id)!));
        after.RestoreRecord(group!, [.. group!.Members.Select(member => (_store[member.Article].Outlet, _store[member.Article].Dates.PageDate))]);

        Assert.Equivalent(before.GroupOf(group.Members[0].Article), after.GroupOf(group.Members[0].Article), strict: true);
        Assert.Equal(before.RecordOf("Amsel Post"), after.RecordOf("Amsel Post"));
        var late = Filed.Article("late", "Late Mail", "2023-09-01", CopyIndexTests.Missiles);
        Assert.Equal(group.Id, after.Place(late).Group.Id);
    }

    [Fact]
    public void A_torn_or_foreign_sketch_is_refused_and_changes_nothing() =>
        Prop.ForAll<byte[], int>((bytes, cut) =>
        {
            var index = new CopyIndex(recall: Recall);
            var article = Filed.Article("amsel-post", "Amsel Post", "2023-08-14", CopyIndexTests.Missiles);
            _store[article.Id] = article;
            var group = index.Place(article).Group.Id;
            var whole = index.SketchOf(article.Id)!;
            var torn = whole[..(Math.Abs(cut % whole.Length))];
            var turned = whole.ToArray();
            turned[Math.Abs(cut % whole.Length)] ^= 0x40;
            var empty = new CopyIndex(recall: Recall);
            return !empty.Restore(article.Id, group, bytes) && !empty.Restore(article.Id, group, torn) && !empty.Restore(article.Id, group, turned)
                && empty.Count == 0 && empty.Restore(article.Id, group, whole);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_thousand_identical_pages_of_one_outlet_count_once_and_all_are_listed()
    {
        var index = new CopyIndex(recall: Recall);
        index.Place(Keep(Filed.Article("amsel-post", "Amsel Post", "2023-08-13", CopyIndexTests.Missiles)));
        index.Place(Keep(Filed.Article("senn-times", "Senn Times", "2023-08-14", CopyIndexTests.Missiles)));

        CopyGroup? group = null;
        for (var i = 0; i < 1_000; i++)
            group = index.Place(Keep(Filed.Article($"flood-{i}", "Flood Daily", "2025-01-01", CopyIndexTests.Missiles))).Group;

        Assert.Equal(1_002, group!.Members.Select(member => member.Article).Distinct().Count());
        Assert.Equal("2023-08-13", group.Published.Best!.Written);
        Assert.Equal(1, index.RecordOf("Flood Daily").Copies + index.RecordOf("Flood Daily").Originals);
        Assert.All(group.Members.Where(member => _store[member.Article].Outlet == "Flood Daily"), member => Assert.Equal(DateStanding.Contradicted, member.DateVerdict.Standing));
        // Not a thousand texts for each of a thousand pages.
        Assert.InRange(_asked, 0, 2_000);
    }

    [Fact]
    public void An_honest_page_after_a_flood_is_still_heard()
    {
        var index = new CopyIndex();
        for (var i = 0; i < 200; i++)
            index.Place(Filed.Article($"flood-{i}", $"Flood {i % 80}", "2025-01-01", CopyIndexTests.Missiles));

        var group = index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", CopyIndexTests.Missiles)).Group;
        group = index.Place(Filed.Article("senn-times", "Senn Times", "2023-08-14", CopyIndexTests.Missiles)).Group;

        Assert.Equal("2023-08-14", group.Published.Best!.Written);
    }

    [Fact]
    public void Texts_without_words_or_of_one_sentence_stand_alone_without_a_fault()
    {
        var index = new CopyIndex();
        var empty = index.Place(Filed.Article("empty", "Amsel Post", "2023-08-14"));
        var alsoEmpty = index.Place(Filed.Article("empty-too", "Gulf Mail", "2023-08-14", ""));
        var one = index.Place(Filed.Article("one", "Gulf Mail", "2023-08-14", "The bridge is shut."));

        Assert.Equal(3, new[] { empty, alsoEmpty, one }.Select(placed => placed.Group.Id).Distinct().Count());
    }

    [Fact]
    public void One_sentence_told_twice_is_one_text()
    {
        const string sentence = "The harbour council of Tollmere voted on Thursday evening to close the old swing bridge for eleven months while its bearings are replaced.";
        var index = new CopyIndex();
        index.Place(Filed.Article("one", "Gulf Mail", "2023-08-14", sentence));

        Assert.Equal(2, index.Place(Filed.Article("two", "Amsel Post", "2023-08-14", sentence)).Group.Members.Count);
    }

    [Fact]
    public void A_text_of_five_million_characters_leaves_no_more_than_another()
    {
        var index = new CopyIndex();
        var huge = string.Concat(Enumerable.Range(0, 520_000).Select(i => $"word{i % 90_001} "));
        var article = Filed.Article("huge", "Gulf Mail", "2023-08-14", huge);

        index.Place(article);

        Assert.True(huge.Length > 5_000_000);
        Assert.InRange(index.SketchOf(article.Id)!.Length, 1, 700);
    }

    [Fact]
    public void An_article_that_quotes_another_at_length_is_not_its_copy()
    {
        var index = new CopyIndex();
        var told = index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", CopyIndexTests.Missiles)).Group;
        string[] own =
        [
            "Yesterday's report in the Amsel Post on the missile works has set off a quarrel in the assembly of Senn, where the opposition asked for papers.",
            "Deputy Mara Hoel called the numbers in it invented and demanded that the minister name his own, which he declined to do in the session.",
            $"The report had said: {CopyIndexTests.Missiles[3]} {CopyIndexTests.Missiles[4]}",
            "The minister answered that the state does not count the rockets of others aloud, and left the chamber before the vote on the motion.",
            "Observers of the assembly expect the committee for the river provinces to take the matter up when it meets again in the second week of autumn.",
            "The editors of the Post said they stood by every line and would print the answers of both sides as soon as they were given in writing.",
        ];

        Assert.NotEqual(told.Id, index.Place(Filed.Article("quoting", "Senn Times", "2023-08-15", own)).Group.Id);
    }

    [Fact]
    public void What_an_outlet_puts_under_every_text_is_learnt_and_makes_no_copies()
    {
        string[] notice =
        [
            "The Gulf Mail is read in eleven ports of the coast and printed every morning but Sunday in the old customs house of Lower Orre by hand.",
            "Write to the editors at the customs house or call between nine and noon; letters may be shortened and are printed with the writer's full name.",
            "Readers of the Gulf Mail enjoy the harbour pages, the tide tables of the week and the crossword for six crowns a month, the first month free.",
        ];
        var index = new CopyIndex();
        for (var i = 0; i < 6; i++)
            index.Place(Filed.Article($"report-{i}", "Gulf Mail", "2023-08-14", [LongReport(i), .. notice]));

        var groups = Enumerable.Range(10, 4).Select(i => index.Place(Filed.Article($"brief-{i}", "Gulf Mail", "2023-08-15", [Brief(i), .. notice])).Group.Id).ToList();

        Assert.Equal(4, groups.Distinct().Count());
    }

    [Fact]
    public void Pages_of_nothing_but_boilerplate_are_copies_of_nothing()
    {
        var index = new CopyIndex();
        for (var i = 0; i < 6; i++)
            index.Place(Filed.Article($"report-{i}", "Gulf Mail", "2023-08-14", [LongReport(i), CopyIndexTests.Missiles[0]]));

        Assert.Single(index.Place(Filed.Article("empty", "Gulf Mail", "2023-08-15", CopyIndexTests.Missiles[0])).Group.Members);
    }

    private static string LongReport(int number) =>
        string.Join(' ', Enumerable.Range(0, 120).Select(i => $"word{number * 1_000 + i}"));

    private static string Brief(int number) =>
        string.Join(' ', Enumerable.Range(0, 30).Select(i => $"word{number * 1_000 + i}"));

    private FiledArticle Keep(FiledArticle article) => _store[article.Id] = article;

    private IReadOnlyList<FiledArticle> Recall(IReadOnlyList<ArticleId> ids)
    {
        _asked += ids.Count;
        return [.. ids.Where(_store.ContainsKey).Select(id => _store[id])];
    }

    private static IEnumerable<FiledArticle> Copies() =>
    [
        Filed.Article("amsel-post", "Amsel Post", "2023-08-14", CopyIndexTests.Missiles),
        Filed.Article("quake", "Tharn Wire", "2024-02-01", CopyIndexTests.Quake("4.1", "Port Amsel", "12", "3:14", "Tuesday", "31")),
        Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", CopyIndexTests.Missiles[..5]),
        Filed.Article("senn-times", "Senn Times", "2023-08-16", CopyIndexTests.Missiles[1..]),
    ];
}
