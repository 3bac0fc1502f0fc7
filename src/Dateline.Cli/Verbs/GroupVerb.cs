using System.CommandLine;
using System.Globalization;
using Dateline.Copies;
using Dateline.Model;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline group</c>: lines of articles in, for each its group of copies, origin and date out; memory bounded by a window.</summary>
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
        var command = new Command("group", "Groups articles with their copies, line by line, and says of each whose report it is and what its date is worth.") { what, window, firstOnly };
        command.SetAction(async (parsed, cancel) =>
        {
            var desk = new GroupFilter(parsed.GetValue(window));
            var failed = await LineFilter.RunAsync(parsed.GetRequiredValue(what), desk.Answer, cancel, parsed.GetValue(firstOnly) ? answer => answer is GroupLine { Copies: 0 } : null);
            return failed == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    /// <summary>The window: the index of copies, and the lines' own identifiers.</summary>
    private sealed class GroupFilter(int window)
    {
        private readonly CopyIndex _index = new(window);
        private readonly Dictionary<ArticleId, string> _keys = [];
        private readonly Queue<ArticleId> _order = [];

        public GroupLine Answer(ArticleLine line, long number)
        {
            var filed = line.File(number);
            Remember(filed.Id, line.Key(number));
            var placed = _index.Place(filed);
            var group = placed.Group;
            var own = group.Members.First(member => member.Article == filed.Id);
            return new GroupLine(
                line.Key(number), group.Id.Value, group.Members.Count - 1, own.Reason,
                new OriginLine(group.Origin.Name, group.Origin.Article is { } first ? _keys.GetValueOrDefault(first) : null, group.Origin.Sentence),
                new DateLine(own.DateVerdict.Best?.Written, StandingName(own.DateVerdict.Standing), own.DateVerdict.Sentence),
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

    private sealed record GroupLine(string Id, string Group, int Copies, string Reason, OriginLine Origin, DateLine Date, IReadOnlyList<string>? MergedAway, IReadOnlyList<string>? Changes);

    private sealed record OriginLine(string? Name, string? Article, string Sentence);

    private sealed record DateLine(string? Best, string Standing, string Sentence);
}
