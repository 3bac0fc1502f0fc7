using System.CommandLine;
using System.Globalization;
using Dateline.Engine.Store;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline search</c>: full-text search in the archive.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "Words that must all occur, \"quoted phrases\"; -word leaves out (after --).", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "How many matches (1 to 200).", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) && n is < 1 or > 200)
                result.AddError("--limit takes 1 to 200");
        });
        var json = Verb.Json();
        var command = new Command("search", "Searches the archive.") { words, limit, json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            // A word of several parts was quoted in the shell: a phrase.
            var query = string.Join(' ', parsed.GetRequiredValue(words).Select(word => word.Contains(' ', StringComparison.Ordinal) && !word.Contains('"', StringComparison.Ordinal) ? $"\"{word}\"" : word));
            var hits = await desk.Get<ISearchIndex>().SearchAsync(query, null, parsed.GetValue(limit), cancel);
            if (parsed.GetValue(json))
            {
                Wire.Print(hits.Items.Select(hit => new
                {
                    id = hit.Article.Filed.Id.Value,
                    headline = hit.Article.Filed.Article.Headline,
                    outlet = hit.Article.Filed.Outlet,
                    url = hit.Article.Filed.Url,
                    published = hit.Article.Filed.Dates.Published?.Written,
                    story = hit.Article.Story?.Value,
                    excerpt = string.Concat(hit.Excerpt.Select(part => part.Text)),
                }));
                return CommandLine.Ok;
            }
            if (hits.Items.Count == 0)
                Console.WriteLine($"Nothing in the archive matches {query}.");
            foreach (var hit in hits.Items)
                Print(hit);
            if (hits.Next is not null)
                Console.WriteLine("There are more; ask for more with --limit.");
            return CommandLine.Ok;
        });
        return command;
    }

    private static void Print(SearchHit hit)
    {
        var filed = hit.Article.Filed;
        Console.WriteLine($"{filed.Id}  {filed.Article.Headline}");
        Console.WriteLine($"    {filed.Outlet} · {filed.Dates.Published?.Written ?? "date not given"}");
        Console.WriteLine("    " + string.Concat(hit.Excerpt.Select(part => part.IsMatch && !Console.IsOutputRedirected ? $"\u001b[1m{part.Text}\u001b[0m" : part.Text)));
    }
}
