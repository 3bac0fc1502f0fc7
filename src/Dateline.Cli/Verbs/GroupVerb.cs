using System.CommandLine;
using System.Globalization;
using Dateline.Copies;
using Dateline.Ledger;
using Dateline.Model;
using Dateline.Stories;
using NodaTime;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline group</c>: lines of articles in, for each its group of copies, story, origin and date out; memory bounded by a window.</summary>
internal static class GroupVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Files of articles, one JSON object a line (id, url, source, published, title, text), or - for standard input.");
        var window = new Option<int>("--window") { Description = "Articles remembered; older groups that nothing joins are forgotten.", DefaultValueFactory = _ => 100_000, HelpName = "N" };
        window.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1))
                result.AddError("--window takes a number of at least 1");
        });
        var firstOnly = new Option<bool>("--first-only") { Description = "Answer only for articles that are no copy of one before: a corpus without its copies." };
        var byWords = new Option<bool>("--by-words") { Description = "Judge each date by the words of time in the text as well; some milliseconds a line." };
        var command = new Command("group", "Groups articles with their copies and stories, line by line, and says of each whose report it is and what its date is worth.") { what, window, firstOnly, byWords };
        command.SetAction(async (parsed, cancel) =>
        {
            var desk = new GroupFilter(parsed.GetValue(window), parsed.GetValue(byWords));
            var failed = await LineFilter.RunAsync(parsed.GetRequiredValue(what), desk.Answer, cancel, parsed.GetValue(firstOnly) ? answer => answer is GroupLine { Copies: 0 } : null);
            return failed == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    /// <summary>The window: the index of copies, and the lines' own identifiers.</summary>
    private sealed class GroupFilter(int window, bool byWords)
    {
        // Their whole text: some 100 MB.
        private const int LeadsKept = 10_000;
        private readonly CopyIndex _index = new(window);
        private readonly StoryIndex _stories = new(window);
        private readonly TextDating _dating = new();
        // The first article of a text stands for it among the stories, as long as it is kept.
        private readonly Dictionary<ArticleId, FiledArticle> _leads = [];
        private readonly Queue<ArticleId> _leadOrder = [];
        private readonly Dictionary<ArticleId, string> _keys = [];
        private readonly Queue<ArticleId> _order = [];

        public GroupLine Answer(ArticleLine line, long number)
        {
            var filed = line.File(number);
            Remember(filed.Id, line.Key(number));
            var placed = _index.Place(filed);
            var group = placed.Group;
            var own = group.Members.First(member => member.Article == filed.Id);
            if (group.Members[0].Article == filed.Id)
                Keep(filed);
            var placement = _stories.Place(group, [_leads.GetValueOrDefault(group.Members[0].Article, filed)]);
            var words = byWords ? _dating.Read(filed.Article, filed.FirstSeen, Claimed(filed)) : null;
            var story = placement.Story;
            return new GroupLine(
                line.Key(number), group.Id.Value, group.Members.Count - 1, own.Reason,
                new StoryLine(
                    story.Id.Value, story.Reports.Count, story.Reports.First(report => report.Group == group.Id).Reason, Named(placement.MergedAway),
                    Named(placement.Others.Select(other => other.Id)), Named(story.Saga.Select(link => link.Story))),
                new OriginLine(group.Origin.Name, group.Origin.Article is { } first ? _keys.GetValueOrDefault(first) : null, group.Origin.Sentence),
                new DateLine(own.DateVerdict.Best?.Written, StandingName(own.DateVerdict.Standing), own.DateVerdict.Sentence, words is null ? null : StandingName(words.Claim), words?.Sentence),
                placed.MergedAway.Count == 0 ? null : [.. placed.MergedAway.Select(gone => gone.Value)],
                group.Members[0].Article == filed.Id ? null : own.Changes);
        }

        // Identifiers are kept a while longer than the index keeps their articles, then go in order.
        private void Remember(ArticleId id, string key)
        {
            if (_keys.TryAdd(id, key))
                _order.Enqueue(id);
            while (_order.Count > 2L * window)
                _keys.Remove(_order.Dequeue());
        }

        private void Keep(FiledArticle lead)
        {
            if (!_leads.ContainsKey(lead.Id))
                _leadOrder.Enqueue(lead.Id);
            _leads[lead.Id] = lead;
            if (_leadOrder.Count > Math.Min(window, LeadsKept))
                _leads.Remove(_leadOrder.Dequeue());
        }

        private static LocalDate? Claimed(FiledArticle filed) => (filed.Dates.PageDate ?? filed.Dates.Published)?.Earliest.InUtc().Date;

        private static List<string>? Named(IEnumerable<StoryId> ids) => ids.Select(id => id.Value).ToList() is { Count: > 0 } named ? named : null;
    }

    /// <summary>The standing as the API writes it.</summary>
    internal static string StandingName(DateStanding standing) => standing switch
    {
        DateStanding.NotGiven => "not-given",
        DateStanding.Agrees => "agrees",
        DateStanding.Doubtful => "doubtful",
        DateStanding.Contradicted => "contradicted",
        _ => "unchecked",
    };

    private sealed record GroupLine(string Id, string Group, int Copies, string Reason, StoryLine Story, OriginLine Origin, DateLine Date, IReadOnlyList<string>? MergedAway, IReadOnlyList<string>? Changes);

    private sealed record OriginLine(string? Name, string? Article, string Sentence);

    private sealed record StoryLine(
        string Id, int Reports, string Reason, IReadOnlyList<string>? MergedAway, IReadOnlyList<string>? Changed, IReadOnlyList<string>? Saga);

    private sealed record DateLine(string? Best, string Standing, string Sentence, string? ByWords, string? WordsSay);
}
