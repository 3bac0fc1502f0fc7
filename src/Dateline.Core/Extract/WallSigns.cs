using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Marks that programs for paywalls, consent questions, sign-ins and bot checks leave in a page's structure, in whatever language it speaks.</summary>
internal readonly record struct WallSigns
{
    private static readonly HashSet<uint> PayNames = Hashes("paywall regwall metered piano premium-wall subscriber-only paygate abowall");
    private static readonly HashSet<uint> ConsentNames = Hashes("didomi onetrust cookiebot usercentrics cookiewall cmpbox quantcast trustarc consent-manager consentmanager cmp gdpr consent");
    private static readonly HashSet<uint> MissingNames = Hashes("notfound pagenotfound error-page errorpage page-error error-container");

    private static readonly string[] CheckScripts = ["challenge-platform", "cdn-cgi/challenge", "captcha", "datadome", "px-cloud", "perimeterx", "_incapsula_", "turnstile", "akam/", "kasada"];

    private const int MissingStatusLine = 60;

    public bool Pay { get; private init; }
    public bool Consent { get; private init; }
    public bool Check { get; private init; }
    public bool Password { get; private init; }
    public bool Missing { get; private init; }

    public static WallSigns Read(NameCuts cuts)
    {
        var tree = cuts.Tree;
        bool pay = false, consent = false, check = false, password = false, missing = false;
        var tokens = new NameTokens(stackalloc uint[48]);
        for (var i = 0; i < tree.Count; i++)
        {
            ref readonly var row = ref tree.Row(i);
            if (row.AttributeCount == 0)
                continue;
            if (row.Tag is Tag.Script or Tag.Iframe)
                check |= tree.Attribute(i, "src") is { } source && Holds(source);
            else if (row.Tag == Tag.Form)
                check |= tree.Attribute(i, "id") is { } id && id.StartsWith("challenge", StringComparison.OrdinalIgnoreCase);
            else if (row.Tag == Tag.Input)
                password |= string.Equals(tree.Attribute(i, "type"), "password", StringComparison.OrdinalIgnoreCase);
            if (row.Tag is Tag.Script or Tag.Link or Tag.Meta or Tag.Img)
                continue;
            tokens.Read(cuts, i);
            for (var t = 0; t < tokens.Count; t++)
            {
                pay |= PayNames.Contains(tokens[t]);
                consent |= ConsentNames.Contains(tokens[t]);
                missing |= MissingNames.Contains(tokens[t]);
            }
            // Some programs name the body after the status itself.
            missing |= row.Tag == Tag.Body && tree.Attribute(i, "class") is { } names && names.Contains("error404", StringComparison.OrdinalIgnoreCase);
        }
        return new WallSigns { Pay = pay, Consent = consent, Check = check, Password = password, Missing = missing };
    }

    /// <summary>Whether a heading is an error's number, alone or with a few words: "404", "Fehler 404", "500 – ...".</summary>
    public static bool IsStatus(string? title)
    {
        if (title is null || title.Length > MissingStatusLine)
            return false;
        foreach (var status in (ReadOnlySpan<string>)["404", "403", "410", "500", "502", "503"])
        {
            var at = title.IndexOf(status, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(title[at - 1])) || (at + 3 < title.Length && char.IsLetterOrDigit(title[at + 3])))
                continue;
            // A number opens or closes the words, or stands alone; inside a sentence it counts something.
            return at == 0 && (title.Length == 3 || title[3..].TrimStart() is [not (>= 'a' and <= 'z'), ..]) || at + 3 == title.Length && title.Count(c => c == ' ') <= 3;
        }
        return false;
    }

    private static bool Holds(string source)
    {
        foreach (var name in CheckScripts)
        {
            if (source.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // A name of two words is their pair, as NameCuts cuts it.
    private static HashSet<uint> Hashes(string names)
    {
        var hashes = new HashSet<uint>();
        foreach (var name in names.Split(' '))
        {
            var parts = name.Split('-');
            hashes.Add(parts.Length == 1 ? WordHash.Of(parts[0]) : WordHash.Close(WordHash.Join(WordHash.Of(parts[0]), WordHash.Of(parts[1]))));
        }
        return hashes;
    }
}
