using System.Globalization;
using System.Text;
using Dateline.Model;

namespace Dateline.Eval.Claims;

/// <summary>One invented passage against what is read from it.</summary>
internal sealed class OwnScore
{
    private readonly OwnPassage _passage;
    private readonly IReadOnlyList<IReadOnlyList<Statement>> _found;
    private readonly List<Statement?> _match;

    /// <param name="passage">The passage as marked by hand.</param>
    /// <param name="found">What was read from each of its texts.</param>
    public OwnScore(OwnPassage passage, IReadOnlyList<IReadOnlyList<Statement>> found)
    {
        (_passage, _found) = (passage, found);
        _match = [.. passage.Statements.Select(one => Match(one.Cue, found[one.Text]))];
    }

    /// <summary>What to count under which name.</summary>
    public IEnumerable<(string Name, OwnTally Count)> Counts()
    {
        yield return ("cue", new(_match.Count(one => one is not null), _found.Sum(text => text.Count(IsCounted(text))), _passage.Statements.Count));
        yield return ("chains", Chains());
        yield return ("denials", Denials());
        yield return ("denials-of-found", DenialsOfFound());
        yield return ("accounts", Accounts());
        yield return ("sources", Sources(isShort: true));
        yield return ("names", Sources(isShort: false));
        // Whom the source means where the statement itself is found: the finder of speakers alone.
        yield return ("sources-of-found", SourcesOfFound());
    }

    // What is thought or wished is not marked in the passages unless it is a link of one: such a finding is neither right nor wrong.
    private Func<Statement, bool> IsCounted(IReadOnlyList<Statement> text) => one => one.Continues is null && (one.IsReporting || _match.Exists(match => ReferenceEquals(match, text[one.Number])));

    private OwnTally Chains()
    {
        var gold = _passage.Statements.Select((one, i) => (one, i)).Where(pair => pair.one.Within is not null).ToList();
        var right = gold.Count(pair => _match[pair.i] is { Within: { } within } && within == _match[pair.one.Within!.Value]?.Number);
        return new(right, _found.Sum(text => text.Where(IsCounted(text)).Count(one => one.Within is not null)), gold.Count);
    }

    // Links inside one text; a target told twice in one chain ("the paper said, citing a clerk") is met by either link of it. A link that is marked as another account is no wrong denial.
    private OwnTally Denials()
    {
        var gold = Within(one => one.Denies);
        var accounts = Within(one => one.Opposes).Count(IsLinked);
        return new(gold.Count(IsLinked), _found.Sum(text => text.Count(one => one.Denies is not null && one.Continues is null)) - accounts, gold.Count);
    }

    // The joining alone: where both statements of the link are found.
    private OwnTally DenialsOfFound()
    {
        var gold = Within(one => one.Denies).Where(pair => _match[pair.By] is not null && Targets(pair.Of).Any(target => _match[target] is not null)).ToList();
        return new(gold.Count(IsLinked), gold.Count(pair => _match[pair.By]!.Denies is not null), gold.Count);
    }

    private OwnTally Accounts()
    {
        var gold = Within(one => one.Opposes);
        return new(gold.Count(IsLinked), gold.Count(pair => _match[pair.By]?.Denies is not null), gold.Count);
    }

    private List<(int By, int Of)> Within(Func<OwnStatement, int?> link) =>
        [.. _passage.Statements.Select((one, i) => (By: i, Of: link(one) ?? -1)).Where(pair => pair.Of >= 0 && _passage.Statements[pair.Of].Text == _passage.Statements[pair.By].Text)];

    private bool IsLinked((int By, int Of) pair) => _match[pair.By] is { Denies: { } denied } && Targets(pair.Of).Any(target => _match[target]?.Number == denied);

    private IEnumerable<int> Targets(int target)
    {
        yield return target;
        for (var i = 0; i < _passage.Statements.Count; i++)
        {
            if (_passage.Statements[target].Within == i || _passage.Statements[i].Within == target)
                yield return i;
        }
    }

    private OwnTally Sources(bool isShort)
    {
        var gold = _passage.Statements.Select((one, i) => (one, i)).Where(pair => pair.one.Speaker is not null && pair.one.IsShort(_passage.Texts[pair.one.Text]) == isShort).ToList();
        var right = gold.Count(pair => IsNamed(_match[pair.i], pair.one.Speaker!));
        var found = gold.Count(pair => _match[pair.i]?.Speaker.Name is not null);
        // A name from elsewhere for a source that has none is a wrong one.
        if (isShort)
            found += _passage.Statements.Where((one, i) => one.Speaker is null && _match[i] is { Speaker.NameAt: { } at } said && !said.Source.Any(span => span.Start <= at.Start && at.End <= span.End)).Count();
        return new(right, found, gold.Count);
    }

    private OwnTally SourcesOfFound()
    {
        var gold = _passage.Statements.Select((one, i) => (one, i)).Where(pair => pair.one.IsShort(_passage.Texts[pair.one.Text]) && _match[pair.i] is { } said && Meets(said.Source, pair.one.Source)).ToList();
        return new(gold.Count(pair => IsNamed(_match[pair.i], pair.one.Speaker!)), gold.Count(pair => _match[pair.i]?.Speaker.Name is not null), gold.Count);
    }

    private static bool Meets(IReadOnlyList<TextSpan> source, Span? marked) => marked is { } gold && source.Any(span => span.Start < gold.End && gold.Start < span.End);

    private static bool IsNamed(Statement? found, string name) => found?.Speaker.Name is { } told && Bare(told) == Bare(name);

    // An article in front is no part of a name, nor is the mark of possession behind it.
    private static string Bare(string name)
    {
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    private static Statement? Match(Span cue, IReadOnlyList<Statement> found) =>
        found.Where(one => one.Cue.Any(span => span.Start < cue.End && cue.Start < span.End) && one.Continues is null).OrderBy(one => one.Cue[0].End - one.Cue[0].Start).FirstOrDefault();

    /// <summary>The passage, its marks, and beside each what was found; then what was found besides.</summary>
    public string Shown()
    {
        var shown = new StringBuilder();
        shown.AppendLine(CultureInfo.InvariantCulture, $"== {_passage.Id}");
        for (var text = 0; text < _passage.Texts.Count; text++)
        {
            shown.AppendLine(CultureInfo.InvariantCulture, $"   {_passage.Texts[text].Replace('\n', '/')}");
            for (var i = 0; i < _passage.Statements.Count; i++)
            {
                var one = _passage.Statements[i];
                if (one.Text == text)
                    shown.AppendLine(CultureInfo.InvariantCulture, $"  {(IsWhole(one, i) ? ' ' : '!')}{i + 1}: {Slice(one, one.Source)} [{one.Speaker}] | {Slice(one, one.Cue)} | {string.Join(" … ", one.Content.Select(span => Slice(one, span)))} | <{one.Within + 1} !{one.Denies + 1} ~{one.Opposes + 1}")
                        .AppendLine(CultureInfo.InvariantCulture, $"      {Told(_match[i])}");
            }
            foreach (var other in _found[text].Where(one => !_match.Contains(one)))
                shown.AppendLine(CultureInfo.InvariantCulture, $"  +   {Told(other)}");
        }
        return shown.ToString();
    }

    // Whether source, chain and denial inside the text came out as marked.
    private bool IsWhole(OwnStatement one, int i) => _match[i] is { } found
        && (one.Speaker is null || IsNamed(found, one.Speaker))
        && (one.Within is { } outer ? found.Within is not null && found.Within == _match[outer]?.Number : found.Within is null)
        && (one.Denies is not { } target || _passage.Statements[target].Text != one.Text || (found.Denies is { } denied && Targets(target).Any(each => _match[each]?.Number == denied)));

    private string Slice(OwnStatement one, Span? span) => span is { } at ? _passage.Texts[one.Text][at.Start..at.End] : "";

    private static string Told(Statement? one) => one is null ? "(not found)"
        : $"{one.Number}: {string.Join(" … ", one.Source.Select(span => span.Words))} [{one.Speaker.Name}, {one.Speaker.Kind}] | {one.Cue[0].Words} ({one.Stance}{(one.IsReporting ? "" : ", no report")}) | {string.Join(" … ", one.Content.Select(span => span.Words))} | within {one.Within} denies {one.Denies}";
}
