using System.CommandLine;
using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline decide</c>: an editor's decisions, made, taken back and listed.</summary>
internal static class DecideVerb
{
    private const int Listed = 200;

    public static Command Create()
    {
        var command = new Command("decide", "An editor's decisions: they stand above what the desk finds out, and are never overwritten.")
        {
            Make("date", "Sets when the text of an article was published.", "article", "2023-08, 2023-08-14 or 2023-08-14T02:10Z", (desk, one, other, cancel) =>
                Task.FromResult<DecisionWish>(new DecisionWish.SetDate(Article(one), other!))),
            Make("origin", "Sets whose report a text is.", "article", "an agency or outlet, or the article nearest to the origin", async (desk, one, other, cancel) =>
                ArticleId.TryParse(other, null, out var origin) && await desk.Get<IArticleStore>().FindAsync(origin, cancel) is not null
                    ? new DecisionWish.SetOrigin(Article(one), null, origin) : new DecisionWish.SetOrigin(Article(one), other, null)),
            Make("split-copy", "Takes an article out of its copies.", "article", null, (desk, one, _, cancel) => Task.FromResult<DecisionWish>(new DecisionWish.SplitCopy(Article(one)))),
            Make("merge-copies", "Makes the texts of two articles one.", "article", "the other article", (desk, one, other, cancel) =>
                Task.FromResult<DecisionWish>(new DecisionWish.MergeCopies(Article(one), Article(other!)))),
            Make("split-story", "Takes the report an article stands in out of its story.", "article", null, (desk, one, _, cancel) => Task.FromResult<DecisionWish>(new DecisionWish.SplitStory(Article(one)))),
            Make("merge-stories", "Makes two stories one.", "story", "the other story", (desk, one, other, cancel) =>
                Task.FromResult<DecisionWish>(new DecisionWish.MergeStories(Story(one), Story(other!)))),
            Make("undo", "Takes a decision back.", "number", null, (desk, one, _, cancel) => Task.FromResult<DecisionWish>(
                long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new DecisionWish.Undo(number) : throw new WrongUseException($"\"{one}\" is no number of a decision"))),
            List(),
        };
        return command;
    }

    private static Command Make(string name, string description, string about, string? value, Func<DeskHost, string, string?, CancellationToken, Task<DecisionWish>> wish)
    {
        var one = Words.One(about, about == "number" ? "The decision's number, as list shows it." : $"The {about}'s identifier, as search and the site show it.");
        var other = value is null ? null : Words.One("value", char.ToUpperInvariant(value[0]) + value[1..] + ".");
        var note = new Option<string>("--note") { Description = "Why, for readers.", Required = name != "undo" };
        var editor = new Option<string>("--editor") { Description = "Your name, for readers." };
        var json = Verb.Json();
        var command = new Command(name, description) { one };
        if (other is not null)
            command.Arguments.Add(other);
        foreach (var option in new Option[] { note, editor, json })
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var wanted = await wish(desk, parsed.GetRequiredValue(one), other is null ? null : parsed.GetRequiredValue(other), cancel);
            var request = new DecisionRequest(wanted, parsed.GetValue(editor) ?? "", parsed.GetValue(note) ?? "");
            switch (await desk.Get<EditorDesk>().DecideAsync(request, cancel))
            {
                case DecisionOutcome.Refused refused:
                    throw refused.Reason is DecisionRefusal.Unusable ? new WrongUseException(refused.Detail) : new InvalidDataException(refused.Detail);
                case DecisionOutcome.Decided decided:
                    Print(decided, parsed.GetValue(json));
                    break;
            }
            return CommandLine.Ok;
        });
        return command;
    }

    private static Command List()
    {
        var json = Verb.Json();
        var command = new Command("list", "Lists the decisions, newest first.") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var all = new List<EditorDecision>();
            string? after = null;
            do
            {
                var page = await desk.Get<SqliteDecisionStore>().ListAsync(after, Listed, cancel);
                all.AddRange(page.Items);
                after = page.Next;
            }
            while (after is not null);
            if (parsed.GetValue(json))
                Wire.Print(all.Select(Facts));
            else if (all.Count == 0)
                Console.Out.WriteLine("Nothing has been decided yet.");
            else
                all.ForEach(Print);
            return CommandLine.Ok;
        });
        return command;
    }

    private static void Print(DecisionOutcome.Decided decided, bool asJson)
    {
        var decision = decided.Decision;
        if (asJson)
        {
            Wire.Print(Facts(decision));
            return;
        }
        Print(decision);
        if (!decided.IsNew)
            Console.Out.WriteLine("    it had been decided before");
        else if (decision.ObeyedAt is null)
            Console.Out.WriteLine("    kept; it is carried out by the dateline that does this archive's work");
    }

    private static void Print(EditorDecision decision)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{decision.Number}  {DecisionWords.Of(decision)}{(decision.UndoneBy is { } back ? $" (taken back by {back})" : "")}"));
        Console.Out.WriteLine($"    {decision.Some[0]}{(decision.Others.Count > 0 ? $" and {decision.Others[0]}" : "")}; before, {decision.Replaced}");
        if (decision.Trouble is { } trouble)
            Console.Out.WriteLine($"    not carried out yet: {trouble}");
    }

    private static object Facts(EditorDecision decision) => new
    {
        decision.Number,
        decision.At,
        decision.Editor,
        kind = decision.Kind,
        articles = decision.Some.Select(article => article.Value),
        others = decision.Others.Select(article => article.Value),
        decision.Value,
        origin = decision.Origin?.Value,
        decision.Note,
        decision.Replaced,
        decision.Holds,
        decision.Undoes,
        decision.UndoneBy,
        decision.ObeyedAt,
        decision.Trouble,
    };

    private static ArticleId Article(string key) =>
        ArticleId.TryParse(key, null, out var id) ? id : throw new WrongUseException($"\"{key}\" is no identifier of an article: 13 characters of a-z and 2-7 are needed");

    private static StoryId Story(string key) =>
        StoryId.TryParse(key, null, out var id) ? id : throw new WrongUseException($"\"{key}\" is no identifier of a story: 13 characters of a-z and 2-7 are needed");
}
