using System.Text;
using Dateline.Pages;

namespace Dateline.Core.Tests.Pages;

public sealed class NamedValuesTests
{
    [Fact]
    public void Equal_names_share_a_number_whatever_attribute_bears_them()
    {
        var tree = PageParser.Tree("<p class='lead story' id=lead><p class='lead story' href=lead><p role='lead story' class=lead>");

        var names = Named(tree);

        Assert.Equal(["lead story", "lead", "lead story", "lead story", "lead"], names.Select(name => name.Value));
        Assert.Equal([0, 1, 0, 0, 1], names.Select(name => name.Number));
        Assert.Equal(2, tree.Values.Count);
    }

    [Fact]
    public void Every_name_of_a_large_page_has_the_number_of_its_first_bearer_and_no_other_name_has_it()
    {
        var page = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
            page.Append("<i class='box box-").Append(i % 3_000).Append("'>");
        var names = Named(PageParser.Tree(page.ToString()));

        var values = names.GroupBy(name => name.Number).Select(group => group.Select(name => name.Value).Distinct(StringComparer.Ordinal).ToList()).ToList();

        Assert.Equal(20_000, names.Count);
        Assert.All(values, value => Assert.Single(value));
        // A value may get a second number where its corner of the table is full, seldom.
        Assert.InRange(values.Count, 3_000, 3_100);
    }

    [Fact]
    public void A_question_is_put_once_to_each_name_and_answered_for_all_its_bearers()
    {
        var tree = PageParser.Tree("<p class=byline><p class=teaser><p class=byline title=byline>");
        var asked = new List<string>();
        using var memo = new NameMemo(tree, name =>
        {
            asked.Add(name.ToString());
            return name is "byline";
        });

        var answers = Attributes(tree).Select(attribute => memo.Of(attribute)).ToList();

        Assert.Equal([true, false, true, false], answers);
        Assert.Equal(["byline", "teaser"], asked);
    }

    [Theory]
    [InlineData(" \n\t ", true)]
    [InlineData(" &#32; ", false)]
    [InlineData("\u00A0", false)]
    [InlineData(" a ", false)]
    public void A_text_of_nothing_but_white_space_is_known_as_blank(string text, bool isBlank)
    {
        var tree = PageParser.Tree($"<p>x</p>{text}<p>y</p>");

        var between = Enumerable.Range(0, tree.Count).Where(i => tree[i].IsText).ElementAt(1);

        Assert.Equal(isBlank, tree.IsBlank(between));
        Assert.Equal(text.Replace("&#32;", " ", StringComparison.Ordinal), tree[between].Text);
    }

    private static List<(string Value, int Number)> Named(PageTree tree) =>
        [.. Attributes(tree).Where(attribute => tree.Values[attribute] >= 0).Select(attribute => (tree.AttributeSpan(attribute).ToString(), tree.Values[attribute]))];

    private static IEnumerable<int> Attributes(PageTree tree) =>
        Enumerable.Range(0, tree.Count).SelectMany(i => Enumerable.Range(tree.Row(i).Start, tree.Row(i).AttributeCount));
}
