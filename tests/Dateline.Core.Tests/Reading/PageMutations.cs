using System.Text;

namespace Dateline.Core.Tests.Reading;

/// <summary>Makes a page into one that nobody would serve on purpose: cut, swapped, doubled, nested, with noise in bytes and references, and a lying charset.</summary>
internal static class PageMutations
{
    private static readonly Func<Random, byte[], byte[]>[] All = [Cut, Swap, Double, Nest, Noise, References, Charset, Nuls, Unclose];

    private static readonly string[] Wraps = ["<div>", "<b><i>", "<table><tr>", "<table>", "<a href=/x>", "<nobr>", "<font>", "<select>", "<svg>", "<template>", "<p><b>", "<noscript>", "<button>"];

    private static readonly string[] Entities = ["&amp", "&#x110000;", "&#0;", "&notit;", "&;", "&#xD800;", "&CounterClockwiseContourIntegral;", "&#99999999999;", "&quot;", "&lt;script&gt;"];

    private static readonly string[] Charsets = ["utf-16", "shift_jis", "iso-2022-jp", "gb18030", "x-user-defined", "utf-7", "nonsense", "big5", "windows-1251", "replacement"];

    /// <summary>One to four changes, drawn from <paramref name="random"/>.</summary>
    public static byte[] Of(Random random, byte[] page)
    {
        for (var i = random.Next(1, 5); i > 0 && page.Length > 0; i--)
            page = All[random.Next(All.Length)](random, page);
        return page;
    }

    private static (int Start, int Length) Piece(Random random, byte[] page, int most)
    {
        var start = random.Next(page.Length);
        return (start, random.Next(Math.Min(most, page.Length - start) + 1));
    }

    private static byte[] Cut(Random random, byte[] page)
    {
        var (start, length) = Piece(random, page, random.Next(4) == 0 ? page.Length : 400);
        return [.. page[..start], .. page[(start + length)..]];
    }

    private static byte[] Swap(Random random, byte[] page)
    {
        var (a, b) = (random.Next(page.Length), random.Next(page.Length));
        var (first, second) = (Math.Min(a, b), Math.Max(a, b));
        var middle = first + ((second - first) / 2);
        return [.. page[..first], .. page[middle..second], .. page[first..middle], .. page[second..]];
    }

    private static byte[] Double(Random random, byte[] page)
    {
        var (start, length) = Piece(random, page, 300);
        var piece = page[start..(start + length)];
        return [.. page[..start], .. Enumerable.Repeat(piece, random.Next(2, 8)).SelectMany(one => one), .. page[start..]];
    }

    private static byte[] Nest(Random random, byte[] page)
    {
        var at = random.Next(page.Length);
        return [.. page[..at], .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Wraps[random.Next(Wraps.Length)], random.Next(1, 200)))), .. page[at..]];
    }

    private static byte[] Noise(Random random, byte[] page)
    {
        var copy = page.ToArray();
        for (var i = random.Next(1, 30); i > 0; i--)
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    private static byte[] References(Random random, byte[] page)
    {
        var at = random.Next(page.Length);
        return [.. page[..at], .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Entities[random.Next(Entities.Length)]))), .. page[at..]];
    }

    private static byte[] Charset(Random random, byte[] page) =>
        random.Next(6) == 0 ? [.. (byte[])(random.Next(2) == 0 ? [0xFF, 0xFE] : [0xEF, 0xBB, 0xBF]), .. page] : [.. Encoding.ASCII.GetBytes($"<meta charset={Charsets[random.Next(Charsets.Length)]}>"), .. page];

    private static byte[] Nuls(Random random, byte[] page)
    {
        var at = random.Next(page.Length);
        return [.. page[..at], .. new byte[random.Next(1, 64)], .. page[at..]];
    }

    // Takes the ends of one kind of tag, or of everything after a place.
    private static byte[] Unclose(Random random, byte[] page)
    {
        var from = random.Next(page.Length);
        var copy = page.ToList();
        for (var i = from; i + 1 < copy.Count; i++)
        {
            if (copy[i] == '<' && copy[i + 1] == '/')
                copy[i + 1] = (byte)'x';
        }
        return [.. copy];
    }
}
