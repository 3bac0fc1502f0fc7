using System.Collections.Frozen;
using System.Text;

namespace Dateline.Pages;

/// <summary>The labels of the WHATWG Encoding Standard (§4.2) and the encodings they stand for.</summary>
internal static class Charsets
{
    // name: code page: labels beside the name. Encodings .NET has no table for (ISO-8859-10, -14, -16) are left out and then detected.
    private const string Table = """
        utf-8:65001:unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8
        ibm866:866:866 cp866 csibm866
        iso-8859-2:28592:csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
        iso-8859-3:28593:csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
        iso-8859-4:28594:csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
        iso-8859-5:28595:csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
        iso-8859-6:28596:arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
        iso-8859-7:28597:csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
        iso-8859-8:28598:csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual
        iso-8859-8-i:38598:csiso88598i logical
        iso-8859-13:28603:iso8859-13 iso885913
        iso-8859-15:28605:csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
        koi8-r:20866:cskoi8r koi koi8 koi8_r
        koi8-u:21866:koi8-ru
        macintosh:10000:csmacintosh mac x-mac-roman
        windows-874:874:dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
        windows-1250:1250:cp1250 x-cp1250
        windows-1251:1251:cp1251 x-cp1251
        windows-1252:1252:ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252
        windows-1253:1253:cp1253 x-cp1253
        windows-1254:1254:cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254
        windows-1255:1255:cp1255 x-cp1255
        windows-1256:1256:cp1256 x-cp1256
        windows-1257:1257:cp1257 x-cp1257
        windows-1258:1258:cp1258 x-cp1258
        x-mac-cyrillic:10007:x-mac-ukrainian
        gbk:936:chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk cp936
        gb18030:54936:gb18030-2000
        big5:950:big5-hkscs cn-big5 csbig5 x-x-big5
        euc-jp:51932:cseucpkdfmtjapanese x-euc-jp
        iso-2022-jp:50220:csiso2022jp
        shift_jis:932:csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932
        euc-kr:949:cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cp949 uhc
        utf-16le:1200:csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16
        utf-16be:1201:unicodefffe
        utf-32le:12000:utf-32
        utf-32be:12001:
        utf-7:0:
        """;

    private static readonly FrozenDictionary<string, string> NameOf = Labels();
    private static readonly FrozenDictionary<string, Encoding> Encodings = All();

    /// <summary>The encoding's name for a label; <c>null</c> when it is none we can read.</summary>
    public static string? Find(string? label)
    {
        if (label is null)
            return null;
        var name = NameOf.GetValueOrDefault(label.Trim(' ', '\t', '\n', '\f', '\r', '"', '\'').ToLowerInvariant());
        return name is not null && Encodings.ContainsKey(name) ? name : null;
    }

    /// <summary>The encoding of a name given by <see cref="Find"/>; malformed bytes become U+FFFD.</summary>
    public static Encoding Of(string name) => Encodings[name];

    private static FrozenDictionary<string, string> Labels() => (
        from row in Table.Split('\n')
        let parts = row.Split(':', 3)
        from label in parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(parts[0])
        select KeyValuePair.Create(label, parts[0])).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, Encoding> All()
    {
        var all = new Dictionary<string, Encoding>(StringComparer.Ordinal);
        foreach (var row in Table.Split('\n'))
        {
            var parts = row.Split(':', 3);
            if (parts[1] != "0" && Make(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)) is { } encoding)
                all[parts[0]] = encoding;
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The provider is asked directly: registering it would change the whole process.
    private static Encoding? Make(int codePage)
    {
        var replace = new DecoderReplacementFallback("\uFFFD");
        return codePage is 65001 or 1200 or 1201 or 12000 or 12001
            ? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, replace)
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, replace);
    }
}
