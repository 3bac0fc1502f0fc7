using Dateline.Core.Tests.Reading;
using Dateline.Model;
using Dateline.Reading;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Lines;

public sealed class TextPageTests
{
    public static TheoryData<string> Cases => AnswerCase.Cases("lines");

    [Theory, MemberData(nameof(Cases))]
    public void Reads_from_lines_what_a_person_reads(string name) => AnswerCase.Matches("lines", name);

    [Fact]
    public void A_page_without_a_line_is_refused_as_empty()
    {
        var page = new RawPage(Array.Empty<byte>(), Instant.FromUtc(2026, 1, 1, 0, 0)) { Kind = PageKind.Text };

        var result = Assert.IsType<ExtractResult.Refused>(PageReader.Read(page).Result);

        Assert.Equal(RefusalReason.Empty, result.Reason);
    }

    [Fact]
    public void A_counter_of_comments_is_no_reaction()
    {
        var reading = Read(string.Join('\n', Enumerable.Repeat("The ferry company said on Monday that it will buy two quiet boats for the long route, and that the old ones will be sold.", 4)) + "\nComments (12)\ngood! (3)\n");

        Assert.Equal([new Reaction("good!", 3)], reading.Article.Reactions);
    }

    [Fact]
    public void No_lines_make_it_throw()
    {
        Prop.ForAll<string[]>(lines => Read(string.Join('\n', lines)).Article is not null).QuickCheckThrowOnFailure();
    }

    private static PageReading Read(string text) =>
        PageReader.Read(new RawPage(System.Text.Encoding.UTF8.GetBytes(text), Instant.FromUtc(2026, 1, 1, 0, 0)) { Kind = PageKind.Text });
}
