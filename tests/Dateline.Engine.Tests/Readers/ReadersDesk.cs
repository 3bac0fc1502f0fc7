using System.Globalization;
using System.Text.Json;
using Dateline.Engine.Readers;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Readers;

/// <summary>A desk whose readers know a hundred invented articles.</summary>
internal static class ReadersDesk
{
    public static readonly ArticleId[] Paper = [.. Enumerable.Range(0, 100).Select(number => ArticleId.Of(string.Create(CultureInfo.InvariantCulture, $"https://tollmere-courier.example/{number}")))];

    public static async Task<ReaderDesk> ReadersAsync(this TemporaryDesk desk)
    {
        var readers = desk.Get<ReaderDesk>();
        await readers.ReadyAsync(TestContext.Current.CancellationToken);
        var ticks = desk.Clock.GetCurrentInstant().ToUnixTimeTicks();
        if (readers.Journal.Ask(book => !book.Knows(Paper[0])))
            await readers.Journal.AddAsync([.. Paper.Select((id, i) => new ReaderLine { Kind = ReaderLine.Published, Article = id.Value, At = ticks, Received = ticks, Section = i % 2 == 0 ? "harbour" : "sport" })]);
        return readers;
    }

    public static ReaderNote Open(this TemporaryDesk desk, string visit, ArticleId article, ulong? network = null, bool hasTrail = true) =>
        new(new ReaderEvent.Opened(desk.Clock.GetCurrentInstant(), visit, null, article), null) { HasTrail = hasTrail, Network = network };

    /// <summary>Visits of three articles each, and the lists they are shown, spread over some minutes.</summary>
    public static async Task ReadAsync(this TemporaryDesk desk, ReaderDesk readers, int visits, int seed)
    {
        var random = new Random(seed);
        for (var visit = 0; visit < visits; visit++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"visit-{seed}-{visit}");
            var notes = new List<ReaderNote>();
            for (var open = 0; open < 3; open++)
            {
                notes.Add(desk.Open(name, Paper[random.Next(20)]) with { List = "ranking", Place = 1 + open });
                var shown = Enumerable.Range(random.Next(50), 8).Select(i => Paper[i]).ToList();
                notes.Add(new ReaderNote(new ReaderEvent.Shown(desk.Clock.GetCurrentInstant(), name, null, shown, Paper[0]), null) { Lists = new Dictionary<string, IReadOnlyList<ArticleId>> { ["related"] = shown } });
            }
            await readers.TakeAsync(notes, TestContext.Current.CancellationToken);
            desk.Clock.Advance(Duration.FromSeconds(7));
        }
    }

    /// <summary>Everything the lists say, as text.</summary>
    public static string Lists(ReaderDesk readers) => JsonSerializer.Serialize(new
    {
        Ranking = readers.Ranking(50).Entries(),
        Related = Paper.Take(20).Select(article => readers.Related(article, 10).Entries()),
        Recommendation = Enumerable.Range(0, 10).Select(visit => readers.Recommendation(string.Create(CultureInfo.InvariantCulture, $"visit-1-{visit}"), 10).Entries()),
        Week = readers.OpensSince(Duration.FromDays(7)).Opens.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => (pair.Key.Value, pair.Value).ToString()),
        readers.Report().Events,
        readers.Report().Today,
        readers.Report().Learned,
    });
}
