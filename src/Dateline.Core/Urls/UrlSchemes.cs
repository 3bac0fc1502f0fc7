namespace Dateline.Urls;

/// <summary>The schemes the standard knows (URL Standard §4.2), and the drive letters of file URLs.</summary>
internal static class UrlSchemes
{
    public static bool IsSpecial(string scheme) => scheme is "http" or "https" or "file" or "ftp" or "ws" or "wss";

    public static int? PortOf(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => null,
    };

    public static bool IsDrive(string text, bool normalized) => text.Length == 2 && char.IsAsciiLetter(text[0]) && (text[1] == ':' || (!normalized && text[1] == '|'));

    public static bool StartsWithDrive(string text) =>
        text.Length >= 2 && IsDrive(text[..2], normalized: false) && (text.Length == 2 || text[2] is '/' or '\\' or '?' or '#');
}
