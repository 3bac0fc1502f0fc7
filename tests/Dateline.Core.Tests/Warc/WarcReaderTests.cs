using System.IO.Compression;
using System.Text;
using Dateline.Model;
using Dateline.Warc;
using NodaTime;
using static Dateline.Core.Tests.Warc.InventedArchive;

namespace Dateline.Core.Tests.Warc;

/// <summary>Archives of every form and every kind of damage.</summary>
public sealed class WarcReaderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 0, 0);

    private readonly List<WarcWarning> _warnings = [];

    [Theory]
    [InlineData("WARC/0.9")]
    [InlineData("WARC/0.18")]
    [InlineData("WARC/1.0")]
    [InlineData("WARC/1.1")]
    public void A_record_of_any_version_gives_its_address_date_and_block(string version)
    {
        var record = Assert.Single(Read(Record("resource", Html, version: version)));

        Assert.Equal(version, record.Version);
        Assert.Equal("https://ansel.example/ferry", record.Target);
        Assert.Equal(Instant.FromUtc(2026, 11, 12, 7, 30), record.CapturedAt);
        Assert.Equal("urn:test:resource", record.Id);
        Assert.Equal(Html, Words(record.Block));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_member_a_record_and_one_member_for_all_give_the_same_records_and_the_first_tells_places()
    {
        byte[][] records = [Record("warcinfo", "software: a test\r\n", url: null), Page(), Record("request", "GET /ferry HTTP/1.1\r\n\r\n")];
        byte[][] members = [.. records.Select(record => Gzip(record))];

        var each = Read([.. members.SelectMany(member => member)]);
        var whole = Read(Gzip(records));

        Assert.Equal(["warcinfo", "response", "request"], each.Select(record => record.Type));
        Assert.Equal([0, members[0].Length, members[0].Length + members[1].Length], each.Select(record => record.Offset));
        Assert.Equal(each.Select(record => Words(record.Block)), whole.Select(record => Words(record.Block)));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Members_with_names_extra_fields_and_nothing_in_them_are_read()
    {
        byte[] named = [0x1F, 0x8B, 8, 4 | 8, 0, 0, 0, 0, 0, 3, 2, 0, 1, 2, (byte)'a', 0, .. Gzip(Page())[10..]];

        var records = Read([.. named, .. Gzip([]), .. Gzip([]), .. Gzip(Page())]);

        Assert.Equal(2, records.Count);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Members_cut_without_regard_to_records_are_joined()
    {
        byte[] all = [.. Page(), .. Page(Html + "<p>Second")];
        byte[] members = [.. all.Chunk(150).SelectMany(piece => Gzip(piece))];

        Assert.Equal(2, Read(members).Count);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void An_ARC_is_read_with_spaces_in_its_addresses_and_its_date_in_seconds()
    {
        var page = $"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n{Html}";
        const string Notes = "1 0 Ansel\nURL IP-address Archive-date Content-type Archive-length\n";
        var arc = $"filedesc://ansel.arc 0.0.0.0 20140216050221 text/plain {Notes.Length}\n{Notes}\n"
            + $"http://ansel.example/a b 192.0.2.7 20140216050223 text/html {page.Length}\n{page}\n";

        var records = Read(Encoding.ASCII.GetBytes(arc));

        Assert.Equal("http://ansel.example/a b", records[^1].Target);
        Assert.Equal("2014-02-16T05:02:23Z", records[^1].Date);
        Assert.Equal(Html, Words(WarcReader.Payload(records[^1]).Bytes));
    }

    [Fact]
    public void The_text_of_a_WET_record_is_a_page_of_plain_text_with_its_own_address_and_date()
    {
        var record = Assert.Single(Read(Gzip(Record("conversion", "Ferry sails again\nThe ferry sails.\n", extra: "Content-Type: text/plain\r\n"))));

        var page = WarcReader.Capture(record, Now).Page!;

        Assert.Equal(PageKind.Text, page.Kind);
        Assert.Equal(new Uri("https://ansel.example/ferry"), page.Url);
        Assert.Equal(Instant.FromUtc(2026, 11, 12, 7, 30), page.FetchedAt);
    }

    [Fact]
    public void A_WACZ_gives_the_records_of_its_archives_by_their_names()
    {
        var records = Read(Wacz(("archive/a.warc.gz", Gzip(Page())), ("pages/pages.jsonl", "{}"u8.ToArray()), ("archive/b.warc", Page())));

        Assert.Equal(["archive/a.warc.gz", "archive/b.warc"], records.Select(record => record.Entry));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    public void A_content_coding_is_undone(string coding)
    {
        var body = Encoding.UTF8.GetBytes(Html);
        foreach (var one in coding.Split(", "))
        {
            body = Squeeze(
                stream => one switch
                {
                    "gzip" => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true),
                    "deflate" => new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true),
                    "raw deflate" => new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true),
                    _ => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true),
                },
                body);
        }

        var payload = WarcReader.Payload(Read(Response($"Content-Encoding: {coding.Replace("raw ", "", StringComparison.Ordinal)}\r\n", body))[0]);

        Assert.Equal(Html, Words(payload.Bytes));
        Assert.Null(payload.Damage);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    public void A_head_that_speaks_of_a_coding_undone_already_does_no_harm(string coding)
    {
        var payload = WarcReader.Payload(Read(Response($"Content-Encoding: {coding}\r\nTransfer-Encoding: chunked\r\n", Encoding.UTF8.GetBytes(Html)))[0]);

        Assert.Equal(Html, Words(payload.Bytes));
        Assert.Null(payload.Damage);
    }

    [Fact]
    public void Chunks_are_joined_and_a_broken_one_is_told()
    {
        var whole = WarcReader.Payload(Read(Response("Transfer-Encoding: chunked\r\n", "5;a=b\r\nFerry\r\n6\r\n sails\r\n0\r\n\r\n"u8.ToArray()))[0]);
        var broken = WarcReader.Payload(Read(Response("Transfer-Encoding: chunked\r\n", "5\r\nFerry\r\nFF\r\n sails"u8.ToArray()))[0]);

        Assert.Equal("Ferry sails", Words(whole.Bytes));
        Assert.Null(whole.Damage);
        Assert.NotNull(broken.Damage);
    }

    [Fact]
    public void What_inflates_beyond_the_bound_is_refused_with_the_figure()
    {
        var bomb = Gzip(new byte[4_000_000]);

        var payload = WarcReader.Payload(Read(Response("Content-Encoding: gzip\r\n", bomb))[0], new WarcBounds { MaxPayloadBytes = 1_000_000 });

        Assert.True(payload.Bytes.IsEmpty);
        Assert.Contains("1000000", payload.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_beyond_the_bound_is_passed_over_and_the_next_record_read()
    {
        var records = WarcReader.Read(new MemoryStream([.. Record("resource", new string('x', 5_000)), .. Page()]), new WarcBounds { MaxBlockBytes = 1_000 }, _warnings.Add).ToList();

        Assert.Equal([true, false], records.Select(record => record.Damage is not null));
        Assert.Contains("5000 bytes", Assert.Single(_warnings).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_cut_short_is_read_to_the_last_whole_record_and_says_where(bool isCompressed)
    {
        var pages = Enumerable.Range(0, 3).Select(i => isCompressed ? Gzip(Page($"{Html}{i}")) : Page($"{Html}{i}")).ToList();
        byte[] cut = [.. pages[0], .. pages[1], .. pages[2][..(pages[2].Length - 30)]];

        var records = Read(cut);

        Assert.Equal(2, records.Count(record => record.Damage is null));
        Assert.All(_warnings, warning => Assert.Equal(pages[0].Length + pages[1].Length, warning.Offset));
        Assert.NotEmpty(_warnings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Damage_in_the_middle_costs_its_own_record_only(bool isCompressed)
    {
        var pages = Enumerable.Range(0, 3).Select(i => isCompressed ? Gzip(Page($"{Html}{i}", $"https://ansel.example/{i}")) : Page($"{Html}{i}", $"https://ansel.example/{i}")).ToList();
        if (isCompressed)
            Array.Fill(pages[1], (byte)0xFF, 12, 60);
        else
            Array.Fill(pages[1], (byte)'x', 0, 12);

        var whole = Read([.. pages.SelectMany(page => page)]).Where(record => record.Damage is null);

        Assert.Equal(["https://ansel.example/0", "https://ansel.example/2"], whole.Select(record => record.Target));
        Assert.Contains(_warnings, warning => warning.Offset == pages[0].Length);
    }

    [Fact]
    public void A_checksum_that_does_not_hold_is_told()
    {
        var member = Gzip(Page());
        member[^6] ^= 0x55;

        var records = Read([.. member, .. Gzip(Page(Html + "<p>Second"))]);

        Assert.Equal(2, records.Count);
        Assert.Contains("checksum", _warnings[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request", "GET / HTTP/1.1\r\n\r\n", WarcCaptureKind.Request)]
    [InlineData("warcinfo", "software: a test", WarcCaptureKind.Note)]
    [InlineData("revisit", "HTTP/1.1 200 OK\r\n\r\n", WarcCaptureKind.Revisit)]
    [InlineData("response", "HTTP/1.1 301 Moved\r\n\r\n", WarcCaptureKind.Redirect)]
    [InlineData("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No", WarcCaptureKind.Error)]
    [InlineData("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG", WarcCaptureKind.Media)]
    [InlineData("response", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np{}", WarcCaptureKind.Code)]
    [InlineData("response", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}", WarcCaptureKind.Other)]
    [InlineData("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", WarcCaptureKind.Empty)]
    public void What_is_no_page_is_named(string type, string block, WarcCaptureKind kind)
    {
        var capture = WarcReader.Capture(Read(Record(type, block))[0], Now);

        Assert.Equal(kind, capture.Kind);
        Assert.Null(capture.Page);
    }

    [Fact]
    public void A_pipe_is_read_like_a_file_and_a_WACZ_in_it_is_told()
    {
        using var pipe = new BufferedStream(new GZipStream(new MemoryStream(Gzip(Page())), CompressionMode.Decompress));
        using var zip = new GZipStream(new MemoryStream(Gzip(Wacz(("archive/a.warc", Page())))), CompressionMode.Decompress);

        Assert.Single(WarcReader.Read(pipe, null, _warnings.Add));
        Assert.Empty(WarcReader.Read(zip, null, _warnings.Add));
        Assert.Contains("from a file", Assert.Single(_warnings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_mutation_of_an_archive_makes_it_throw_or_run_on()
    {
        byte[][] seeds =
        [
            [.. Page(), .. Record("request", "GET / HTTP/1.1\r\n\r\n"), .. Page()],
            [.. Gzip(Page()), .. Gzip(Response("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", Gzip(Page())))],
            Gzip(Page(), Page()),
            Wacz(("archive/a.warc.gz", Gzip(Page())), ("archive/b.warc", Page())),
            Encoding.ASCII.GetBytes("filedesc://a.arc 0.0.0.0 20140216050221 text/plain 10\n1 0 Ansel\n\nhttp://ansel.example/ 192.0.2.7 20140216050223 text/html 5\nhello\n"),
        ];
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = seeds[round % seeds.Length].ToArray();
            for (var i = random.Next(1, 12); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0)
                bytes = bytes[..random.Next(bytes.Length)];

            foreach (var record in WarcReader.Read(new MemoryStream(bytes), null, _warnings.Add).Take(1_000))
                WarcReader.Capture(record, Now);
        }

        Assert.All(_warnings, warning => Assert.True(warning.Offset >= 0 && warning.Reason.Length > 0));
    }

    private List<WarcRecord> Read(byte[] archive) => [.. WarcReader.Read(new MemoryStream(archive), null, _warnings.Add)];

    private static string Words(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
