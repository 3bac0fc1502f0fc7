using System.Text;
using Dateline.Model;
using Dateline.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Pages;

public sealed class PageDecoderTests
{
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    [Fact]
    public void The_mark_beats_the_header_and_the_header_the_page()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. "<meta charset=koi8-r>Å"u8];

        Assert.Equal("utf-8", Decode(marked, "text/html; charset=windows-1251").Charset);
        Assert.Equal("windows-1251", Decode(Cyrillic.GetBytes("<meta charset=koi8-r>мост"), "text/html; charset=\"Windows-1251\"").Charset);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<!-- <meta charset=koi8-r> --><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=cp1251'>")]
    public void The_page_may_name_its_own_charset(string meta)
    {
        var (text, charset) = Decode(Cyrillic.GetBytes(meta + "мост закрыт"), "text/html");

        Assert.Equal("windows-1251", charset);
        Assert.EndsWith("мост закрыт", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_that_calls_itself_latin_is_read_as_utf8()
    {
        var (text, _) = Decode(Encoding.UTF8.GetBytes("<p>Café, Straße</p>"), "text/html; charset=iso-8859-1");

        Assert.Equal("<p>Café, Straße</p>", text);
    }

    [Fact]
    public void Old_russian_that_names_nothing_is_told_by_its_letters()
    {
        const string words = "Совет порта в четверг вечером решил закрыть старый разводной мост на одиннадцать месяцев, пока меняют его опоры.";

        Assert.Equal(words, Decode(Cyrillic.GetBytes(words), null).Text);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Prop.ForAll<byte[], string>((bytes, type) => Decode(bytes ?? [], type).Text is not null).QuickCheckThrowOnFailure();

    private static (string Text, string Charset) Decode(byte[] bytes, string? contentType) =>
        PageDecoder.Decode(new RawPage(bytes, default) { ContentType = contentType });
}
