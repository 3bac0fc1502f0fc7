using Dateline.Web.Site.Changes;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Web.Tests.Units;

public sealed class WordDiffTests
{
    [Fact]
    public void A_replaced_word_is_cut_then_added_between_what_stayed()
    {
        var runs = WordDiff.Compare(["The", "river", "rose", "six", "metres", "overnight"], ["The", "river", "rose", "seven", "metres", "overnight"]);

        Assert.Equal(
            ["Same: The river rose", "Cut: six", "Added: seven", "Same: metres overnight"],
            runs.Select(run => $"{run.Kind}: {string.Join(' ', run.Words)}"));
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_one_cut_and_one_addition()
    {
        var before = Enumerable.Range(0, 2000).Select(number => $"a{number}").ToArray();
        var after = Enumerable.Range(0, 2000).Select(number => $"b{number}").ToArray();

        var runs = WordDiff.Compare(before, after);

        Assert.Equal([DiffKind.Cut, DiffKind.Added], runs.Select(run => run.Kind));
    }

    [Fact]
    public void Both_texts_can_be_read_back_from_the_runs() =>
        Prop.ForAll<byte[], byte[]>((one, other) =>
        {
            // Few different words, so that much is shared.
            var before = (one ?? []).Select(value => $"w{value % 5}").ToArray();
            var after = (other ?? []).Select(value => $"w{value % 5}").ToArray();
            var runs = WordDiff.Compare(before, after);
            return runs.Where(run => run.Kind != DiffKind.Added).SelectMany(run => run.Words).SequenceEqual(before)
                && runs.Where(run => run.Kind != DiffKind.Cut).SelectMany(run => run.Words).SequenceEqual(after)
                && runs.Zip(runs.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
        }).QuickCheckThrowOnFailure();
}
