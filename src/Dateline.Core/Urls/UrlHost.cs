using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Urls;

/// <summary>Hosts (URL Standard §3.5): domains in ASCII, IPv4 in all its ways of writing, IPv6, and opaque ones.</summary>
internal static class UrlHost
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <returns><c>null</c> when it is no host.</returns>
    public static string? Parse(string written, bool isSpecial)
    {
        if (written.StartsWith('['))
            return written.EndsWith(']') && UrlIpv6.Parse(written[1..^1]) is { } address ? $"[{address}]" : null;
        if (!isSpecial)
            return written.AsSpan().ContainsAny(Forbidden) ? null : UrlPercent.Encode(written, UrlPercent.Control);
        if (Ascii(Encoding.UTF8.GetString(UrlPercent.Decode(written))) is not { Length: > 0 } domain)
            return null;
        foreach (var c in domain)
        {
            if (c <= ' ' || c == '%' || c == '\x7F' || Forbidden.Contains(c))
                return null;
        }
        return UrlIpv4.EndsInNumber(domain) ? UrlIpv4.Parse(domain) : domain;
    }

    // Domain to ASCII (UTS 46), a label at a time: the framework refuses empty labels, the standard does not.
    private static string? Ascii(string domain)
    {
        // In ASCII nothing is mapped; what Punycode stands for is the resolver's question.
        if (System.Text.Ascii.IsValid(domain))
            return domain.ToLowerInvariant();
        if (domain.Contains('\uFFFD', StringComparison.Ordinal))
            return null;
        var labels = domain.Split('.', '\u3002', '\uFF0E', '\uFF61');
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Length == 0)
                continue;
            if (Label(labels[i]) is not { } label)
                return null;
            labels[i] = label;
        }
        return string.Join('.', labels);
    }

    private static string? Label(string label)
    {
        if (System.Text.Ascii.IsValid(label))
            return label.ToLowerInvariant();
        try
        {
            var mapped = label.Normalize(NormalizationForm.FormKC).Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
            return mapped.Length == 0 ? "" : System.Text.Ascii.IsValid(mapped) ? mapped.ToLowerInvariant() : Idn.GetAscii(mapped).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
