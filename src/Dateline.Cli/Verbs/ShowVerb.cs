using System.CommandLine;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show</c>: an article or a story of the archive, with its evidence.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var id = Words.One("id", "An article's or a story's identifier, as search and the site show it.");
        var json = Verb.Json();
        var command = new Command("show", "Shows an article or a story of the archive.") { id, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var key = parsed.GetRequiredValue(id);
            if (!ArticleId.TryParse(key, null, out var article))
                throw new WrongUseException($"\"{key}\" is no identifier: 13 characters of a-z and 2-7 are needed");
            await using var desk = Verb.OpenDesk(parsed);
            if (await desk.Get<IArticleStore>().FindAsync(article, cancel) is { } found)
                await ShowArticleAsync(desk, found, parsed.GetValue(json), cancel);
            else if (await desk.Get<IStoryStore>().FindAsync(StoryId.Parse(key, null), cancel) is { } story)
                await ShowStoryAsync(desk, story, parsed.GetValue(json), cancel);
            else
                throw new FileNotFoundException($"there is no article and no story {key} in this archive");
            return CommandLine.Ok;
        });
        return command;
    }

    private static async Task ShowArticleAsync(DeskHost desk, StoredArticle stored, bool asJson, CancellationToken cancel)
    {
        var filed = stored.Filed;
        var page = await desk.Get<IPageStore>().FindAsync(stored.Page, cancel)
            ?? throw new InvalidDataException($"the capture {stored.Page} of article {filed.Id} is missing");
        var answer = PageAnswer.From(new PageReading(page, new ExtractResult.Found(filed.Article), filed.Dates, filed.Source), filed.Url?.AbsoluteUri ?? stored.Page.Value);
        if (asJson)
        {
            Console.Out.WriteLine(answer.ToJson(indented: true));
            return;
        }
        Console.Out.WriteLine(answer.ToText());
        if (stored.Group is { } groupId && await desk.Get<IStoryStore>().FindGroupAsync(groupId, cancel) is { } group)
        {
            Console.Out.WriteLine($"Date: {group.Published.Sentence}");
            Console.Out.WriteLine($"Origin: {group.Origin.Sentence}");
            if (group.Members.Count > 1)
                await PrintMembersAsync(desk, group, cancel);
        }
        if (stored.Story is { } story)
            Console.Out.WriteLine($"Story: {story}");
        Console.Out.WriteLine($"Capture: sha256 {stored.Page}, {stored.Versions} version{(stored.Versions == 1 ? "" : "s")}, read with {stored.ReaderVersion}");
    }

    private static async Task ShowStoryAsync(DeskHost desk, StoredStory story, bool asJson, CancellationToken cancel)
    {
        var groups = await desk.Get<IStoryStore>().FindGroupsAsync([.. story.Story.Reports.Select(report => report.Group)], cancel);
        if (asJson)
        {
            Wire.Print(new
            {
                id = story.Story.Id.Value,
                story.Headline,
                story.Section,
                story.Reports,
                story.Copies,
                story.First,
                story.Last,
                weight = story.Weight,
                tellings = groups.Zip(story.Story.Reports, (group, report) => new
                {
                    group = group.Id.Value,
                    report.Reason,
                    published = group.Published,
                    origin = group.Origin.Sentence,
                    places = group.Members.Select(member => new { article = member.Article.Value, member.Shared, member.Changes, date = member.DateVerdict.Sentence, member.Reason }),
                }),
            });
            return;
        }
        Console.Out.WriteLine(story.Headline);
        Console.Out.WriteLine($"{story.Reports} independent report{(story.Reports == 1 ? "" : "s")}, {story.Copies} cop{(story.Copies == 1 ? "y" : "ies")}; weight: {story.Weight.Sentence}");
        foreach (var (group, report) in groups.Zip(story.Story.Reports))
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{group.Published.Sentence}. {group.Origin.Sentence}. {report.Reason}");
            await PrintMembersAsync(desk, group, cancel);
        }
    }

    private static async Task PrintMembersAsync(DeskHost desk, CopyGroup group, CancellationToken cancel)
    {
        var articles = (await desk.Get<IArticleStore>().FindManyAsync([.. group.Members.Select(member => member.Article)], cancel)).ToDictionary(article => article.Filed.Id);
        foreach (var member in group.Members)
        {
            var outlet = articles.TryGetValue(member.Article, out var article) ? $"{article.Filed.Outlet}: {article.Filed.Article.Headline}" : "(not on file)";
            Console.Out.WriteLine($"  {member.Article}  {outlet}");
            Console.Out.WriteLine($"      {member.DateVerdict.Sentence}");
            foreach (var change in member.Changes)
                Console.Out.WriteLine($"      {change}");
        }
    }
}
