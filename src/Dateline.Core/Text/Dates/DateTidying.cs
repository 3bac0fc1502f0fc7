using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Text.Dates;

/// <summary>A date as written, cleared of what stands in the way of reading it.</summary>
/// <param name="Text">Without comments, with East Asian units as separators.</param>
/// <param name="IsAfternoon">What a half of the day before the time says; <c>null</c> when there is none.</param>
/// <param name="IsKorean">Korean words without a zone: one country, one zone.</param>
internal readonly partial record struct DateTidying(string Text, bool? IsAfternoon, bool IsKorean)
{
    public static DateTidying Of(string written)
    {
        var text = written.Contains('(', StringComparison.Ordinal) ? WithoutComments(written) : written;
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u2E7F'))
            return new DateTidying(text, null, false);
        var half = Halves().Match(text);
        var isKorean = text.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3');
        text = half.Success ? text.Remove(half.Index, half.Length) : text;
        text = Units().Replace(text, static unit => unit.Value switch
        {
            "年" or "년" or "月" or "월" => "-",
            "時" or "时" or "시" or "点" => ":",
            "分" or "분" => "",
            _ => " ",
        });
        text = TwoSpaces().Replace(text.Replace("- ", "-", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal), " ").Trim();
        return new DateTidying(text, half.Success ? half.Value is "오후" or "午後" or "下午" : null, isKorean);
    }

    // RFC 5322 §3.2.2: comments nest, a backslash quotes.
    private static string WithoutComments(string text)
    {
        var bare = new StringBuilder(text.Length);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && depth > 0)
                i++;
            else if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && depth > 0)
                bare.Append(--depth == 0 ? " " : "");
            else if (depth == 0)
                bare.Append(text[i]);
        }
        // A parenthesis that never closes is no comment.
        return depth > 0 ? text : Whitespace.Squash(bare.ToString());
    }

    [GeneratedRegex("오전|오후|午前|午後|上午|下午", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();

    [GeneratedRegex("[年년月월日일時时시点分분秒초]", RegexOptions.CultureInvariant)]
    private static partial Regex Units();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex TwoSpaces();
}
