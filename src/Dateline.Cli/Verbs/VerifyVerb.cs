using System.CommandLine;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline verify</c>: reads every stored capture again, hears every story again, and names each field that comes out otherwise than it is stored.</summary>
internal static class VerifyVerb
{
    private const int PageOf = 100;
    private const int ShownCharacters = 120;

    public static Command Create()
    {
        var json = new Option<bool>("--jsonl") { Description = "Answer as JSON, one changed field a line." };
        var command = new Command("verify", "Reads the archive's captures again and lists every field that changes, with the reader's versions. Changes nothing.") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var asJson = parsed.GetValue(json);
            var (read, changed, missing) = (0, 0, 0);
            string? after = null;
            do
            {
                var page = await desk.Get<IArticleStore>().ListAsync(after, PageOf, cancel);
                foreach (var stored in page.Items)
                {
                    read++;
                    if (await desk.Get<IPageStore>().FindAsync(stored.Page, cancel) is not { } raw)
                    {
                        missing++;
                        await Console.Error.WriteLineAsync($"dateline: {stored.Filed.Id}: the capture {stored.Page} is missing");
                        continue;
                    }
                    var differences = Differences(stored, raw, await ReadAgainAsync(desk.Get<IPageStore>(), stored, raw, cancel));
                    if (await desk.Get<SqliteStatementStore>().FindAsync(stored.Filed.Id, cancel) is { } ledger && Astray(stored, ledger) is { } astray)
                        differences.Add(astray);
                    changed += differences.Count > 0 ? 1 : 0;
                    foreach (var difference in differences)
                        Console.Out.WriteLine(asJson ? JsonSerializer.Serialize(difference, JsonSerializerOptions.Web) : difference.ToText());
                }
                after = page.Next;
            }
            while (after is not null);
            var (heard, waiting) = (0, 0);
            do
            {
                var page = await desk.Get<IStoryStore>().ListAsync(new StoryQuery(null, StoryOrder.Newest), after, PageOf, cancel);
                foreach (var stored in page.Items)
                {
                    heard++;
                    if (await desk.Get<HearingDesk>().CompareAsync(stored.Story, cancel) is not { } hearing)
                    {
                        waiting++;
                        continue;
                    }
                    if (string.Equals(hearing.Stored, hearing.Now, StringComparison.Ordinal))
                        continue;
                    changed++;
                    var difference = new Difference(
                        stored.Story.Id.Value, "hearing", Around(hearing.Stored, hearing.Now), Around(hearing.Now, hearing.Stored), $"hearing {HearingDesk.Version}", $"hearing {HearingDesk.Version}");
                    Console.Out.WriteLine(asJson ? JsonSerializer.Serialize(difference, JsonSerializerOptions.Web) : difference.ToText());
                }
                after = page.Next;
            }
            while (after is not null);
            await Console.Error.WriteLineAsync($"{heard} stories heard again: {waiting} of them wait to be heard and are not compared");
            await Console.Error.WriteLineAsync($"{read} articles read again with {PageReader.Version}: {changed} changed, {missing} without their capture");
            return changed + missing == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    // An article of several pages is read from all of them.
    private static async Task<PageReading> ReadAgainAsync(IPageStore pages, StoredArticle stored, RawPage raw, CancellationToken cancel)
    {
        var reading = PageReader.Read(raw);
        if (stored.Filed.Article.Parts.Count == 0 || reading.Part is not { } part)
            return reading with { Part = null };
        var urls = stored.Filed.Article.Parts.Select(place => place.Url).ToHashSet(StringComparer.Ordinal);
        var others = (await pages.PartsAsync(part.Whole, cancel)).Select(capture => PageReader.Read(capture.Page)).Where(other => other.Part is not null && urls.Contains(other.Page.Url?.AbsoluteUri));
        return ArticleParts.Join(others.Prepend(reading)).Whole with { Part = null };
    }

    private static List<Difference> Differences(StoredArticle stored, RawPage raw, PageReading again)
    {
        var where = stored.Filed.Url?.AbsoluteUri ?? stored.Page.Value;
        var before = PageAnswer.From(new PageReading(raw, new ExtractResult.Found(stored.Filed.Article), stored.Filed.Dates, stored.Filed.Source), where);
        using var was = JsonDocument.Parse(before.ToJson());
        using var now = JsonDocument.Parse(PageAnswer.From(again, where).ToJson());
        var names = was.RootElement.EnumerateObject().Concat(now.RootElement.EnumerateObject()).Select(field => field.Name).Distinct(StringComparer.Ordinal);
        var found = new List<Difference>();
        foreach (var name in names)
        {
            var old = was.RootElement.TryGetProperty(name, out var a) ? a.GetRawText() : "nothing";
            var next = now.RootElement.TryGetProperty(name, out var b) ? b.GetRawText() : "nothing";
            if (!string.Equals(old, next, StringComparison.Ordinal))
                found.Add(new Difference(stored.Filed.Id.Value, name, Around(old, next), Around(next, old), stored.ReaderVersion, PageReader.Version));
        }
        return found;
    }

    // The words of a kept statement stand in the article, letter for letter.
    private static Difference? Astray(StoredArticle stored, StatementLedger ledger)
    {
        var text = ClaimReader.TextOf(stored.Filed.Article);
        return ledger.Page == stored.Page && StatementLedger.FirstAstray(text, ledger.Statements) is { } span
            ? new Difference(stored.Filed.Id.Value, "statements", span.Words, text[Math.Clamp(span.Start, 0, text.Length)..Math.Clamp(span.End, 0, text.Length)], $"claims {ledger.Version}", $"claims {ClaimReader.Version}")
            : null;
    }

    // From a little before the first character that differs: two bodies may be alike for pages.
    private static string Around(string text, string other)
    {
        var same = text.AsSpan().CommonPrefixLength(other);
        var from = Math.Max(0, same - 20);
        var cut = text[from..Math.Min(text.Length, from + ShownCharacters)];
        return (from > 0 ? "…" : "") + cut + (from + ShownCharacters < text.Length ? "…" : "");
    }

    /// <param name="Article">The article, or the story of a hearing.</param>
    /// <param name="Field">Which field.</param>
    /// <param name="Stored">What is stored.</param>
    /// <param name="Now">What is read now.</param>
    /// <param name="StoredWith">With which version it was stored.</param>
    /// <param name="NowWith">Which version reads now.</param>
    private sealed record Difference(string Article, string Field, string Stored, string Now, string StoredWith, string NowWith)
    {
        public string ToText() => $"{Article}  {Field}\n    stored ({StoredWith}): {Stored}\n    now    ({NowWith}): {Now}";
    }
}
