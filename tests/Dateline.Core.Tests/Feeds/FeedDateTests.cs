using Dateline.Text.Dates;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;

namespace Dateline.Core.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Sunday, 15-Nov-26 08:49:37 GMT", "2026-11-15T08:49:37Z")]
    [InlineData("Sun Nov 15 08:49:37 2026", "2026-11-15T08:49:37Z")]
    [InlineData("Do, 19 Nov 2026 10:30:00 Europe/Berlin", "2026-11-19T09:30:00Z")]
    [InlineData("jeu. 19 févr. 2026 10:30 +0100", "2026-02-19T09:30:00Z")]
    [InlineData("2026년 11월 19일 오후 6:30", "2026-11-19T09:30:00Z")]
    [InlineData("19(th) Nov(ember) 2026 10:30 pDt", "2026-11-19T17:30:00Z")]
    [InlineData("11/19/26 9:30 PM", "2026-11-19T21:30:00Z")]
    [InlineData("Nov. 2026", "2026-11-01T00:00:00Z")]
    [InlineData("2026-11-19T10:30:00+01:00Z", "2026-11-19T09:30:00Z")]
    [InlineData("261119", "2026-11-19T00:00:00Z")]
    public void A_date_is_read_in_all_its_forms(string written, string utc) => Assert.Equal(InstantPattern.ExtendedIso.Parse(utc).Value, FeedDate.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Thu, 32 Nov 2026 10:30:00 GMT")]
    [InlineData("2026-11-19T25:00:00Z")]
    [InlineData("Thu, 19 Nov 2026 10:30:00 +zz:00")]
    [InlineData("2026-13-19")]
    [InlineData("the meeting in November 2026 will decide on all that was left open")]
    public void What_is_no_date_is_none(string written) => Assert.Null(FeedDate.Read(written));

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll<string, int, int>((text, a, b) =>
    {
        FeedDate.Read(text);
        FeedDate.Read($"{text}, {a} Nov {b} {a}:{b} {text}/{text}");
        FeedDate.Read($"{a}-{b}-{a}T{b}:{a}:{b}+{a}:{b}");
    }).QuickCheckThrowOnFailure();
}
