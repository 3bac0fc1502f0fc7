using System.Text;
using Dateline.Opml;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Opml;

public sealed class OpmlFileTests
{
    private const string List = """
        <?xml version="1.0"?>
        <opml version="2.0" xmlns:reader="urn:reader"><head><title>Ada's</title></head><body>
        <outline text="Coast">
          <outline text="Courier" title="Tollmere Courier" type="rss" xmlUrl="https://courier.example/feed.xml" htmlUrl="https://courier.example/" reader:mark="7"/>
          <outline text="Broken" type="rss"/>
        </outline>
        <outline text="Nowhere" type="rss" xmlUrl="not an address"/>
        </body></opml>
        """;

    [Fact]
    public void Folders_titles_and_the_attributes_of_other_programs_come_out_as_they_went_in()
    {
        var list = OpmlFile.Read(OpmlFile.Write(OpmlFile.Read(Bytes(List))!))!;

        var (outline, folders) = list.Feeds().First();
        Assert.Equal("Ada's", list.Title);
        Assert.Equal(["Coast"], folders);
        Assert.Equal(("Tollmere Courier", "https://courier.example/feed.xml", "https://courier.example/"), (outline.Title, outline.Feed, outline.Site));
        Assert.Equal("7", outline.Attributes.Single(attribute => attribute.Key == "reader:mark").Value);
        Assert.Empty(list.Warnings);
    }

    [Fact]
    public void What_is_bad_is_named_by_its_line()
    {
        var faults = OpmlFile.Read(Bytes(List))!.Faults;

        Assert.Equal([5, 7], faults.Select(fault => fault.Line));
        Assert.Contains("\"Broken\"", faults[0].What, StringComparison.Ordinal);
        Assert.Contains("not an address", faults[1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_cut_short_gives_what_stands_before_the_cut()
    {
        var list = OpmlFile.Read(Bytes(List[..List.IndexOf("<outline text=\"Broken\"", StringComparison.Ordinal)]))!;

        Assert.Single(list.Feeds());
        Assert.NotEmpty(list.Warnings);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Prop.ForAll<string>(text =>
    {
        var list = OpmlFile.Read(Bytes("<opml><body><outline text='" + text + "'>" + text));
        return list is null || OpmlFile.Read(OpmlFile.Write(list)) is { Warnings.Count: 0 };
    }).QuickCheckThrowOnFailure();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
