using Dateline.Engine.Readers;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Readers;

/// <summary>A net of machines pushes one article while others read as they always do: the same hours are run with it and without.</summary>
public sealed class AttackTests
{
    private const int Minutes = 90;
    private const int VisitsAMinute = 60;
    private const int OrdinaryNetworks = 1_500;
    private const int AttackFrom = 40;
    private const int AttackMinutes = 30;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static TheoryData<int, bool> Attacks => new() { { 2, true }, { 4, true }, { 6, false }, { 8, true }, { 10, false }, { 12, true }, { 14, false }, { 16, true } };

    [Theory, MemberData(nameof(Attacks))]
    public async Task Five_thousand_visits_from_forty_networks_move_an_article_by_less_than_two_places(int pushed, bool hasForgedTrail)
    {
        var quiet = await RunAsync(pushed, 0, 1, hasForgedTrail);
        var attacked = await RunAsync(pushed, 5_000, 40, hasForgedTrail);

        var gains = quiet.Zip(attacked, (without, with) => without - with).ToList();
        Assert.True(gains.Max() < 2, $"places gained, minute by minute: {string.Join(' ', gains)}; undisturbed it stood at {string.Join(' ', quiet)}");
    }

    [Theory]
    [InlineData(45, false)]
    [InlineData(99, true)]
    public async Task Nor_do_they_bring_one_that_few_read_among_the_twenty_of_the_list(int pushed, bool hasForgedTrail)
    {
        var attacked = await RunAsync(pushed, 5_000, 40, hasForgedTrail);

        Assert.All(attacked, place => Assert.True(place >= 20, $"place {place + 1}"));
    }

    private static async Task<List<int>> RunAsync(int pushed, int visits, int networks, bool hasForgedTrail)
    {
        using var desk = new TemporaryDesk();
        var readers = await desk.ReadersAsync();
        var (ordinary, bots) = (new Random(5), new Random(6));
        var places = new List<int>();
        var attack = 0;
        for (var minute = 0; minute < Minutes; minute++)
        {
            var notes = new List<ReaderNote>();
            for (var visit = 0; visit < VisitsAMinute; visit++)
            {
                var network = 1 + (ulong)Math.Pow(ordinary.NextDouble(), 2) * OrdinaryNetworks + (ulong)ordinary.Next(OrdinaryNetworks);
                notes.Add(desk.Open($"visit-{minute}-{visit}", Popular(ordinary), network, ordinary.NextDouble() < 0.7));
            }
            if (visits > 0 && minute is >= AttackFrom and < AttackFrom + AttackMinutes)
            {
                for (var visit = 0; visit < visits / AttackMinutes; visit++)
                    notes.Insert(bots.Next(notes.Count + 1), desk.Open($"bot-{attack++}", ReadersDesk.Paper[pushed], 1_000_000 + (ulong)(attack % networks), hasForgedTrail));
            }
            await readers.TakeAsync(notes, Cancel);
            desk.Clock.Advance(Duration.FromMinutes(1));
            if (minute < AttackFrom)
                continue;
            var place = readers.Ranking(100).Articles.ToList().IndexOf(ReadersDesk.Paper[pushed]);
            places.Add(place < 0 ? 100 : place);
        }
        return places;
    }

    // A few are read much, many a little: place by one over the place.
    private static ArticleId Popular(Random random)
    {
        var drawn = random.NextDouble() * Enumerable.Range(1, 100).Sum(place => 1.0 / place);
        for (var place = 0; place < 100; place++)
        {
            drawn -= 1.0 / (place + 1);
            if (drawn <= 0)
                return ReadersDesk.Paper[place];
        }
        return ReadersDesk.Paper[99];
    }
}
