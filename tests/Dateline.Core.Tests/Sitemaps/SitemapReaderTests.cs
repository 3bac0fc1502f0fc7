using System.IO.Compression;
using System.Text;
using Dateline.Sitemaps;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Sitemaps;

public sealed class SitemapReaderTests
{
    private const string News = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc> https://courier.example/ferry </loc><lastmod>2026-11-20T10:00:00Z</lastmod>
        <image:image><image:loc>https://courier.example/ferry.jpg</image:loc></image:image>
        <n:news><n:publication><n:name>Tollmere Courier</n:name><n:language>en</n:language></n:publication><n:publication_date>2026-11-20</n:publication_date><n:title>Ferry all winter</n:title></n:news></url>
        </urlset>
        """;

    [Fact]
    public void A_news_sitemap_tells_of_its_articles()
    {
        var entry = Assert.Single(SitemapReader.Read(Encoding.UTF8.GetBytes(News))!.Entries);

        Assert.Equal(("https://courier.example/ferry", Instant.FromUtc(2026, 11, 20, 10, 0)), (entry.Address, entry.Changed));
        Assert.Equal(("Ferry all winter", "Tollmere Courier", "en", Instant.FromUtc(2026, 11, 20, 0, 0)), (entry.News!.Title, entry.News.Publication, entry.News.Language, entry.News.Published));
    }

    [Fact]
    public void A_packed_sitemap_reads_as_the_plain_one_and_a_damaged_one_as_far_as_it_goes()
    {
        var packed = Pack(Encoding.UTF8.GetBytes(News));

        Assert.Single(SitemapReader.Read(packed)!.Entries);
        Assert.Null(SitemapReader.Read(packed.AsMemory(0, 4)));
    }

    [Fact]
    public void A_sitemap_that_unpacks_without_end_is_none() => Assert.Null(SitemapReader.Read(Pack(new byte[60 * 1024 * 1024])));

    [Fact]
    public void An_index_names_sitemaps_and_a_list_pages()
    {
        Assert.True(SitemapReader.Read("<sitemapindex><sitemap><loc>https://courier.example/1.xml</loc></sitemap></sitemapindex>"u8.ToArray())!.IsIndex);
        Assert.Equal(2, SitemapReader.Read("https://courier.example/a\r\nhttps://courier.example/b\r\n"u8.ToArray())!.Entries.Count);
        Assert.Null(SitemapReader.Read("https://courier.example/a\nis worth reading"u8.ToArray()));
    }

    [Fact]
    public void No_bytes_make_it_throw() => Prop.ForAll<byte[], string>((bytes, text) =>
    {
        SitemapReader.Read(bytes ?? []);
        SitemapReader.Read(new byte[] { 0x1F, 0x8B }.Concat(bytes ?? []).ToArray());
        SitemapReader.Read(Encoding.UTF8.GetBytes("<urlset><url><loc>" + text));
    }).QuickCheckThrowOnFailure();

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
