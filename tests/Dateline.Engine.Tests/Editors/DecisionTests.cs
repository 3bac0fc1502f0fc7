using Dapper;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Editors;

/// <summary>What an editor decided holds against everything that comes later: copies, versions, restarts, stages that read everything anew.</summary>
public sealed class DecisionTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly EditedDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    public static TheoryData<string> Restarts => ["", "DELETE FROM copy_sketch", "UPDATE copy_sketch SET sketch = x'00000000' || substr(sketch, 5)"];

    [Theory, MemberData(nameof(Restarts))]
    public async Task An_article_taken_out_of_its_copies_never_comes_back(string harm)
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm"));
        Assert.Equal("farm mail post", await _desk.GroupsAsync("post", "mail", "farm"));

        await _desk.DecidedAsync(new DecisionWish.SplitCopy(await _desk.IdAsync("farm")));

        Assert.Equal("farm|mail post", await _desk.GroupsAsync("post", "mail", "farm"));
        await _desk.AddAsync(Quays.Report("echo"));
        Assert.Contains(await _desk.GroupsAsync("post", "mail", "farm", "echo"), new[] { "farm|echo mail post", "echo mail post|farm", "echo farm|mail post" });
        await _desk.RestartAsync(harm);
        await _desk.AddAsync(Quays.Report("farm", extra: "The League said on Friday that it had put its own offer in writing."));
        Assert.Equal("farm|mail post", await _desk.GroupsAsync("post", "mail", "farm"));
    }

    [Theory, MemberData(nameof(Restarts))]
    public async Task Texts_put_together_stay_together(string harm)
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Elsewhere("choir"), Quays.Elsewhere("bells"));
        Assert.Equal("bells choir|mail post", await _desk.GroupsAsync("post", "mail", "choir", "bells"));

        await _desk.DecidedAsync(new DecisionWish.MergeCopies(await _desk.IdAsync("choir"), await _desk.IdAsync("post")));

        Assert.Equal("bells choir mail post", await _desk.GroupsAsync("post", "mail", "choir", "bells"));
        Assert.Equal("bells choir mail post", await _desk.StoriesAsync("post", "mail", "choir", "bells"));
        await _desk.RestartAsync(harm);
        await _desk.AddAsync(Quays.Report("echo"), Quays.Elsewhere("tower"), Quays.Report("mail", extra: "The pilots said they would bring in hospital ships."));
        Assert.Equal("bells choir echo mail post tower", await _desk.GroupsAsync("post", "mail", "choir", "bells", "echo", "tower"));
    }

    [Fact]
    public async Task Taking_a_split_back_restores_what_stood()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm"), Quays.Other("gulf"));
        var before = (await _desk.GroupsAsync("post", "mail", "farm", "gulf"), await _desk.StoriesAsync("post", "mail", "farm", "gulf"), (await _desk.GroupAsync("post")).Id);
        var split = await _desk.DecidedAsync(new DecisionWish.SplitCopy(await _desk.IdAsync("farm")));

        var undo = await _desk.DecidedAsync(new DecisionWish.Undo(split.Number));

        Assert.Equal(before, (await _desk.GroupsAsync("post", "mail", "farm", "gulf"), await _desk.StoriesAsync("post", "mail", "farm", "gulf"), (await _desk.GroupAsync("post")).Id));
        Assert.Equal(undo.Number, (await _desk.Decisions.FindAsync(split.Number, Cancel))!.UndoneBy);
        await _desk.RestartAsync("DELETE FROM copy_sketch");
        Assert.Equal(before.Item1, await _desk.GroupsAsync("post", "mail", "farm", "gulf"));
    }

    [Fact]
    public async Task Taking_a_merge_back_parts_the_texts_and_what_came_to_them()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Elsewhere("choir"), Quays.Elsewhere("bells"));
        var merge = await _desk.DecidedAsync(new DecisionWish.MergeCopies(await _desk.IdAsync("post"), await _desk.IdAsync("choir")));
        await _desk.AddAsync(Quays.Report("echo"), Quays.Elsewhere("tower"));

        await _desk.DecidedAsync(new DecisionWish.Undo(merge.Number));

        Assert.Equal("bells choir tower|echo mail post", await _desk.GroupsAsync("post", "mail", "choir", "bells", "echo", "tower"));
        Assert.Equal(3, (await _desk.GroupAsync("tower")).Members.Count);
        Assert.Equal(3, (await _desk.GroupAsync("echo")).Members.Count);
        await _desk.RestartAsync();
        Assert.Equal("bells choir tower|echo mail post", await _desk.GroupsAsync("post", "mail", "choir", "bells", "echo", "tower"));
    }

    [Theory, MemberData(nameof(Restarts))]
    public async Task A_report_taken_out_of_its_story_stays_out(string harm)
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Other("gulf"));
        Assert.Equal("gulf mail post", await _desk.StoriesAsync("post", "mail", "gulf"));

        await _desk.DecidedAsync(new DecisionWish.SplitStory(await _desk.IdAsync("gulf")));

        Assert.Equal("gulf|mail post", await _desk.StoriesAsync("post", "mail", "gulf"));
        await _desk.RestartAsync(harm);
        await _desk.AddAsync(Quays.Other("coast"), Quays.Report("echo"));
        Assert.Equal("coast gulf|echo mail post", await _desk.StoriesAsync("post", "mail", "gulf", "coast", "echo"));
    }

    [Theory, MemberData(nameof(Restarts))]
    public async Task Stories_put_together_stay_together_and_the_younger_one_s_address_leads_to_the_elder(string harm)
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Elsewhere("choir"));
        var (elder, younger) = ((await _desk.StoryAsync("post")).Story.Id, (await _desk.StoryAsync("choir")).Story.Id);
        Assert.NotEqual(elder, younger);

        await _desk.DecidedAsync(new DecisionWish.MergeStories(younger, elder));

        Assert.Equal("choir post", await _desk.StoriesAsync("post", "choir"));
        Assert.Equal(elder, (await _desk.Now.Stories.FindAsync(younger, Cancel))!.Story.Id);
        await _desk.RestartAsync(harm);
        await _desk.AddAsync(Quays.Elsewhere("bells"), Quays.Report("echo"));
        Assert.Equal("bells choir echo post", await _desk.StoriesAsync("post", "choir", "bells", "echo"));
    }

    [Fact]
    public async Task Taking_story_decisions_back_restores_the_stories_and_their_addresses()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Other("gulf"), Quays.Elsewhere("choir"));
        var (strike, choir) = ((await _desk.StoryAsync("post")).Story.Id, (await _desk.StoryAsync("choir")).Story.Id);
        var split = await _desk.DecidedAsync(new DecisionWish.SplitStory(await _desk.IdAsync("gulf")));
        var merge = await _desk.DecidedAsync(new DecisionWish.MergeStories(strike, choir));
        Assert.Equal("choir post|gulf", await _desk.StoriesAsync("post", "gulf", "choir"));

        await _desk.DecidedAsync(new DecisionWish.Undo(merge.Number));
        await _desk.DecidedAsync(new DecisionWish.Undo(split.Number));

        Assert.Equal("choir|gulf post", await _desk.StoriesAsync("post", "gulf", "choir"));
        Assert.Equal(choir, (await _desk.StoryAsync("choir")).Story.Id);
        await _desk.RestartAsync();
        Assert.Equal("choir|gulf post", await _desk.StoriesAsync("post", "gulf", "choir"));
    }

    [Theory, MemberData(nameof(Restarts))]
    public async Task A_date_an_editor_set_stands_above_the_pages(string harm)
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm", "2026-05-02"));

        await _desk.DecidedAsync(new DecisionWish.SetDate(await _desk.IdAsync("mail"), "2026-08-14"));

        var group = await _desk.GroupAsync("farm");
        Assert.Equal((DateWitness.Editor, "2026-08-14"), (group.Published.Best!.Witness, group.Published.Best.Written));
        Assert.Contains("an editor (R. Ardel) set the date to 14 Aug 2026 on 20 Nov 2026", group.Published.Sentence, StringComparison.Ordinal);
        Assert.All(group.Members, member => Assert.Equal(DateStanding.Contradicted, member.DateVerdict.Standing));
        await _desk.RestartAsync(harm);
        await _desk.AddAsync(Quays.Report("echo", "2025-01-01"), Quays.Report("mail", "2026-11-20", "Brandt has his answer in writing."));
        group = await _desk.GroupAsync("echo");
        Assert.Equal(4, group.Members.Count);
        Assert.Equal("2026-08-14", group.Published.Best!.Written);
        Assert.Equal(Instant.FromUtc(2026, 8, 13, 10, 0), (await _desk.StoryAsync("echo")).First);
    }

    [Theory, MemberData(nameof(Restarts))]
    public async Task An_origin_an_editor_set_stands_above_the_computed_one(string harm)
    {
        await _desk.AddAsync(Quays.Report("post", "2026-11-17"), Quays.Report("mail"), Quays.Report("farm"));
        var mail = await _desk.IdAsync("mail");

        await _desk.DecidedAsync(new DecisionWish.SetOrigin(await _desk.IdAsync("farm"), null, mail));

        var group = await _desk.GroupAsync("farm");
        Assert.Equal(("mail", mail), (group.Origin.Name, group.Origin.Article!.Value));
        Assert.Equal(mail, group.Members[0].Article);
        await _desk.RestartAsync(harm);
        await _desk.AddAsync(Quays.Report("echo", "2026-11-16"));
        group = await _desk.GroupAsync("echo");
        Assert.Equal(mail, group.Origin.Article!.Value);
        Assert.Contains("The editor looked.", group.Origin.Sentence, StringComparison.Ordinal);
        Assert.Equal(mail, (await _desk.StoryAsync("echo")).Lead);
    }

    [Fact]
    public async Task Taking_a_date_and_an_origin_back_lets_the_pages_speak_again()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"));
        var before = await _desk.GroupAsync("post");
        var date = await _desk.DecidedAsync(new DecisionWish.SetDate(await _desk.IdAsync("post"), "2026-08"));
        var origin = await _desk.DecidedAsync(new DecisionWish.SetOrigin(await _desk.IdAsync("post"), "Coast Press Agency", null));
        Assert.Equal("Coast Press Agency", (await _desk.GroupAsync("post")).Origin.Name);

        await _desk.DecidedAsync(new DecisionWish.Undo(date.Number));
        await _desk.DecidedAsync(new DecisionWish.Undo(origin.Number));

        var after = await _desk.GroupAsync("post");
        Assert.Equal((before.Published, before.Origin), (after.Published, after.Origin));
    }

    [Fact]
    public async Task The_later_of_two_decisions_that_contradict_each_other_holds()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm"));
        var farm = await _desk.IdAsync("farm");
        await _desk.DecidedAsync(new DecisionWish.SplitCopy(farm));

        var merge = await _desk.DecidedAsync(new DecisionWish.MergeCopies(farm, await _desk.IdAsync("post")));

        Assert.Equal("farm mail post", await _desk.GroupsAsync("post", "mail", "farm"));
        await _desk.DecidedAsync(new DecisionWish.Undo(merge.Number));
        Assert.Equal("farm|mail post", await _desk.GroupsAsync("post", "mail", "farm"));
        await _desk.RestartAsync("DELETE FROM copy_sketch");
        Assert.Equal("farm|mail post", await _desk.GroupsAsync("post", "mail", "farm"));
    }

    [Fact]
    public async Task What_is_too_old_for_the_indexes_is_decided_about_all_the_same()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Other("gulf"), Quays.Elsewhere("choir"));
        _desk.Now.Clock.Advance(Duration.FromDays(400));
        await _desk.RestartAsync();

        await _desk.DecidedAsync(new DecisionWish.MergeStories((await _desk.StoryAsync("choir")).Story.Id, (await _desk.StoryAsync("gulf")).Story.Id));

        Assert.Equal("choir gulf post", await _desk.StoriesAsync("post", "gulf", "choir"));
        Assert.Equal(3, (await _desk.StoryAsync("post")).Story.Reports.Count);
    }

    [Fact]
    public async Task The_same_decision_twice_is_one()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Elsewhere("choir"));
        var (post, mail, choir) = (await _desk.IdAsync("post"), await _desk.IdAsync("mail"), await _desk.IdAsync("choir"));
        DecisionWish[] wishes =
        [
            new DecisionWish.SetDate(post, "2026-08-14"), new DecisionWish.SetOrigin(post, "Coast Press", null), new DecisionWish.MergeCopies(post, choir), new DecisionWish.SplitCopy(mail), new DecisionWish.Undo(1),
        ];
        foreach (var wish in wishes)
        {
            var first = Assert.IsType<DecisionOutcome.Decided>(await _desk.DecideAsync(wish));

            var again = Assert.IsType<DecisionOutcome.Decided>(await _desk.DecideAsync(wish));

            Assert.True(first.IsNew);
            Assert.False(wish is not DecisionWish.SetDate && again.IsNew, wish.ToString());
            Assert.Equal(first.Decision.Number, again.Decision.Number);
        }
    }

    [Fact]
    public async Task Of_two_editors_who_looked_at_the_same_the_second_is_told()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm"));
        var seen = await _desk.Decisions.NewestOfAsync([await _desk.IdAsync("post"), await _desk.IdAsync("mail"), await _desk.IdAsync("farm")], Cancel);
        await _desk.DecideAsync(new DecisionWish.SplitCopy(await _desk.IdAsync("farm")), seen: seen);

        var second = await _desk.DecideAsync(new DecisionWish.SplitCopy(await _desk.IdAsync("mail")), seen: seen);

        Assert.Equal(DecisionRefusal.Changed, Assert.IsType<DecisionOutcome.Refused>(second).Reason);
        Assert.Equal("farm|mail post", await _desk.GroupsAsync("post", "mail", "farm"));
    }

    [Fact]
    public async Task Many_editors_at_once_leave_one_decision_and_a_whole_archive()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm"));
        var farm = await _desk.IdAsync("farm");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => _desk.DecideAsync(new DecisionWish.SplitCopy(farm), seen: 0), Cancel)));

        Assert.Single(answers.OfType<DecisionOutcome.Decided>(), answer => answer.IsNew);
        Assert.Single((await _desk.Decisions.ListAsync(null, 50, Cancel)).Items);
        Assert.Empty(await _desk.Now.Database.CheckAsync(Cancel));
    }

    [Fact]
    public async Task A_wish_that_does_not_fit_is_refused_with_the_reason()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Elsewhere("choir"));
        var (post, choir, nobody) = (await _desk.IdAsync("post"), await _desk.IdAsync("choir"), ArticleId.Of("nobody"));
        var story = (await _desk.StoryAsync("post")).Story.Id;
        (DecisionWish Wish, DecisionRefusal Reason)[] refused =
        [
            (new DecisionWish.SplitCopy(post), DecisionRefusal.Conflict), (new DecisionWish.SplitCopy(nobody), DecisionRefusal.NotFound),
            (new DecisionWish.MergeCopies(post, post), DecisionRefusal.Conflict), (new DecisionWish.MergeCopies(post, nobody), DecisionRefusal.NotFound),
            (new DecisionWish.SplitStory(post), DecisionRefusal.Conflict), (new DecisionWish.MergeStories(story, story), DecisionRefusal.Conflict),
            (new DecisionWish.MergeStories(story, StoryId.Of("none")), DecisionRefusal.NotFound), (new DecisionWish.SetOrigin(post, null, choir), DecisionRefusal.Conflict),
            (new DecisionWish.SetOrigin(post, " \u0007 ", null), DecisionRefusal.Unusable), (new DecisionWish.SetOrigin(post, new string('x', 81), null), DecisionRefusal.Unusable),
            (new DecisionWish.SetDate(post, "yesterday"), DecisionRefusal.Unusable), (new DecisionWish.SetDate(post, "2026-02-30"), DecisionRefusal.Unusable),
            (new DecisionWish.SetDate(post, "2031-01-01"), DecisionRefusal.Unusable), (new DecisionWish.SetDate(post, "0000-01-01"), DecisionRefusal.Unusable),
            (new DecisionWish.SetDate(nobody, "2026-01-01"), DecisionRefusal.NotFound), (new DecisionWish.Undo(99), DecisionRefusal.NotFound),
        ];
        foreach (var (wish, reason) in refused)
            Assert.Equal((wish, reason), (wish, Assert.IsType<DecisionOutcome.Refused>(await _desk.DecideAsync(wish)).Reason));
        Assert.Equal(DecisionRefusal.Unusable, Assert.IsType<DecisionOutcome.Refused>(await _desk.DecideAsync(new DecisionWish.SetDate(post, "2026-01-01"), " ")).Reason);
        Assert.Equal(DecisionRefusal.Unusable, Assert.IsType<DecisionOutcome.Refused>(await _desk.DecideAsync(new DecisionWish.SetDate(post, "2026-01-01"), new string('n', 501))).Reason);
        Assert.Empty((await _desk.Decisions.ListAsync(null, 50, Cancel)).Items);
    }

    [Fact]
    public async Task A_decision_is_never_changed_and_never_dropped()
    {
        await _desk.AddAsync(Quays.Report("post"));
        await _desk.DecidedAsync(new DecisionWish.SetDate(await _desk.IdAsync("post"), "2026-08-14"));
        foreach (var harm in new[] { "UPDATE editor_decision SET value = '2020-01-01'", "DELETE FROM editor_decision", "DELETE FROM editor_decision_article", "UPDATE editor_decision_article SET side = 1" })
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => _desk.Now.Database.WriteAsync(tx => tx.Connection!.Execute(harm, transaction: tx), Cancel));

        Assert.Equal("2026-08-14", (await _desk.Decisions.FindAsync(1, Cancel))!.Value);
    }

    [Fact]
    public async Task A_decision_kept_by_a_process_that_died_is_carried_out_at_the_next_start()
    {
        await _desk.AddAsync(Quays.Report("post"), Quays.Report("mail"));
        var (post, mail) = (await _desk.IdAsync("post"), await _desk.IdAsync("mail"));
        var kept = new EditorDecision { Number = 0, At = Instant.FromUtc(2026, 11, 20, 13, 0), Editor = "", Kind = DecisionKind.SplitCopy, Some = [mail], Others = [post], Note = "Kept, not carried out.", Replaced = "" };
        await _desk.Decisions.AddAsync(kept, [mail, post], 0, Cancel);
        Assert.Equal("mail post", await _desk.GroupsAsync("post", "mail"));

        await _desk.RestartAsync();

        Assert.Equal("mail|post", await _desk.GroupsAsync("post", "mail"));
        Assert.NotNull((await _desk.Decisions.FindAsync(1, Cancel))!.ObeyedAt);
    }
}
