namespace Dateline.Web.Site.Words;

/// <summary>In which direction a language is written.</summary>
internal static class Script
{
    // Languages whose ordinary script runs from right to left (Unicode CLDR, script direction).
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi",
    };

    /// <summary>"rtl", "ltr", or "auto" when the language is not known.</summary>
    public static string Direction(string? language) =>
        language is null ? "auto" : RightToLeft.Contains(language) ? "rtl" : "ltr";
}
