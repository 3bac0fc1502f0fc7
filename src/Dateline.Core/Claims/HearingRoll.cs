using System.Text;
using Dateline.Model;
using NodaTime;

namespace Dateline.Claims;

/// <summary>The statements of a story's texts, each once: the same words by the same source are one.</summary>
internal sealed class HearingRoll
{
    private const string Gap = " … ";

    private readonly Dictionary<(ArticleId Article, int Statement), int> _numbers = [];

    public HearingRoll(IReadOnlyList<HeardText> texts)
    {
        var names = new StoryNames(texts.SelectMany(text => text.Places).SelectMany(place => place.Statements).Select(statement => statement.Speaker.Name).OfType<string>());
        var found = new Dictionary<string, List<Heard>>(StringComparer.Ordinal);
        var order = new List<List<Heard>>();
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var place in texts[text].Places)
            {
                foreach (var statement in Told(place.Statements))
                {
                    var source = Source(statement, names);
                    var key = $"{(int)statement.Stance}\n{source?.ToLowerInvariant()}\n{Plain(statement)}";
                    if (!found.TryGetValue(key, out var places))
                    {
                        order.Add(places = []);
                        found.Add(key, places);
                    }
                    places.Add(new Heard(text, place.Article, statement, source, IsOfMention(place.Statements, statement)));
                }
            }
        }
        Statements = [.. order.Select((places, number) => Join(places, number, texts))];
        for (var number = 0; number < order.Count; number++)
        {
            foreach (var heard in order[number])
                _numbers[(heard.Article, heard.Statement.Number)] = number;
        }
        Own = [.. order.SelectMany((places, number) => places.Where(heard => heard.Statement.Denies is not null).Select(heard => (number, heard.Article, heard.Statement.Denies!.Value, heard.DeniesMention)))];
    }

    /// <summary>Each statement once.</summary>
    public IReadOnlyList<HeardStatement> Statements { get; }

    /// <summary>Denials whose own text has what they deny: the denial, the article, the denied statement's number there, and whether the denial itself is all
    /// that tells of it ("denied the minister's claim that ...").</summary>
    public IReadOnlyList<(int By, ArticleId Article, int Of, bool IsMention)> Own { get; }

    /// <summary>The number a place's statement is heard under; <c>null</c> when it is none of the roll.</summary>
    public int? NumberOf(ArticleId article, int statement) => _numbers.TryGetValue((article, statement), out var number) ? number : null;

    /// <summary>What is said, as compared: letters and digits in small, parted by single spaces.</summary>
    public static string Plain(Statement statement)
    {
        var plain = new StringBuilder();
        foreach (var piece in statement.Content)
        {
            plain.Append(' ');
            foreach (var c in piece.Words)
            {
                if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '%' or '$' or '€' or '£')
                    plain.Append(char.ToLowerInvariant(c));
                else if (c is not ('\'' or '’') && plain[^1] != ' ')
                    plain.Append(' ');
            }
        }
        return plain.ToString().Trim();
    }

    // Who denies is heard even where the word is not one of saying ("rejected"), and so is what is denied.
    private static IEnumerable<Statement> Told(IReadOnlyList<Statement> statements)
    {
        var denied = statements.Where(statement => statement.Denies is not null).Select(statement => statement.Denies!.Value).ToHashSet();
        return statements.Where(statement => statement.IsReporting || statement.Stance == Stance.Denies || denied.Contains(statement.Number));
    }

    private static bool IsOfMention(IReadOnlyList<Statement> statements, Statement denial) =>
        denial.Denies is { } denied && statements.Any(statement => statement.Number == denied && statement.Within == denial.Number);

    private static string? Source(Statement statement, StoryNames names) => statement.Speaker.Name is { } name
        ? names.Fullest(name)
        : statement.Source.Count == 0 ? null : string.Join(' ', statement.Source.Select(span => span.Words));

    private static HeardStatement Join(List<Heard> places, int number, IReadOnlyList<HeardText> texts)
    {
        var ordered = places.OrderBy(heard => texts[heard.Text].Published?.Earliest ?? Instant.MaxValue).ThenBy(heard => heard.Text).ToList();
        var first = ordered[0];
        var published = texts[first.Text].Published;
        return new HeardStatement
        {
            Number = number,
            Source = first.Source,
            IsNamed = first.Statement.Speaker.Name is not null,
            Kind = places.GroupBy(heard => heard.Statement.Speaker.Kind).MaxBy(group => group.Count())!.Key,
            Office = ordered.Select(heard => heard.Statement.Speaker.Office).FirstOrDefault(office => office is not null),
            Words = string.Join(Gap, first.Statement.Content.Select(span => span.Words)),
            Cue = string.Join(Gap, first.Statement.Cue.Select(span => span.Words)),
            Directness = first.Statement.Directness,
            Stance = first.Statement.Stance,
            Places = [.. ordered.Select(heard => new StatementPlace(heard.Article, heard.Statement.Number)).Distinct()],
            First = published,
            IsFirstSure = published is not null && ordered.TrueForAll(heard => heard.Text == first.Text || texts[heard.Text].Published?.Earliest >= published.Latest),
        };
    }

    private sealed record Heard(int Text, ArticleId Article, Statement Statement, string? Source, bool DeniesMention);
}
