using Dateline.Engine.Readers;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Engine.Tests.Readers;

public sealed class NetworkWatchTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 12, 0);

    [Fact]
    public void Whatever_comes_a_network_never_counts_twice_for_an_article_within_minutes()
    {
        var opens = Gen.Choose(0, 4).SelectMany(article => Gen.Choose(0, 400).Select(pause => (Article: article, Pause: pause))).ArrayOf();

        Prop.ForAll(opens.ToArbitrary(), some =>
        {
            var watch = new NetworkWatch();
            var counted = new List<(int Article, double At)>();
            var at = (double)Start.ToUnixTimeSeconds();
            for (var other = 0; other < 200; other++)
                watch.Judge(Note(other % 40), ArticleId.Of($"https://tollmere-courier.example/{other % 40}"), 100 + (ulong)other, at, []);
            foreach (var (article, pause) in some.Take(5))
            {
                at += pause / 10.0;
                var note = Note(article);
                if (watch.Judge(note, ((ReaderEvent.Opened)note.Event).Article, 1, at, []) == EventFate.Counted)
                    counted.Add((article, at));
            }
            Assert.Equal(counted.Count, counted.Select(one => one.Article).Distinct().Count());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_network_that_goes_on_about_one_article_loses_what_was_counted()
    {
        var watch = new NetworkWatch();
        var withdrawn = new List<double>();
        var note = Note(0);

        var fates = Enumerable.Range(0, 20).Select(i => watch.Judge(note, ((ReaderEvent.Opened)note.Event).Article, 1, Start.ToUnixTimeSeconds() + i, withdrawn)).ToList();

        Assert.Equal(EventFate.Counted, fates[0]);
        Assert.All(fates.Skip(1), fate => Assert.Equal(EventFate.OneNetwork, fate));
        Assert.Equal([Start.ToUnixTimeSeconds()], withdrawn);
    }

    private static ReaderNote Note(int article) => new(new ReaderEvent.Opened(Start, "visit", null, ArticleId.Of($"https://tollmere-courier.example/{article}")), null) { Network = 1, HasTrail = true };
}
