using System.Collections.Frozen;
using System.Text;

namespace Dateline.Sourcing;

/// <summary>Takes a byline apart into names: "By Dr. Ada Berg, Science Editor, and Jon Vale" is Ada Berg and Jon Vale.</summary>
internal static class PersonNames
{
    private static readonly string[] Leads =
    [
        "view all posts by ", "view posts by ", "all posts by ", "posts by ", "show all articles of ", "zeige alle beiträge von ", "alle beiträge von ", "alle artikel von ", "voir tous les articles de ", "ver todas las entradas de ", "veröffentlicht von ", "by:", "by ", "written by ", "story by ", "words by ", "text by ", "reported by ", "report by ", "reporting by ", "posted by ", "published by ", "author:", "author ", "authors:", "from ", "editor:", "von ", "von:", "ein beitrag von ", "ein kommentar von ", "eine analyse von ", "ein gastbeitrag von ", "ein artikel von ", "autor:", "autorin:", "autoren:", "autor ", "text:", "par ", "par:", "auteur:", "écrit par ", "publié par ", "propos recueillis par ", "por ", "por:", "escrito por ", "publicado por ", "texto:", "di ", "a cura di ", "da ", "scritto da ", "door ", "door:", "av ", "av:", "af ", "text ", "tekst:", "skrevet av ", "przez ", "autor: ", "oleh ", "oleh:", "penulis:", "автор:", "автор ", "текст:", "بقلم:", "بقلم ", "كتب ", "كتب:", "كتبت ", "記者", "文/", "文／", "文|", "作者：", "作者:", "作者", "撰文：", "글 ", "por: ", "di: ", "gepostet von ", "verfasst von ", "geschrieben von ", "erstellt von ", "interview von ", "ein interview von ", "interview: ", "redaktion: ", "reportage: ", "protokoll: ", "words: ", "intervista di ", "entretien : ", "著者：", "著者:", "作者 ", "autorin/autor ", "autor/in ", "autorin ", "autor*in ", "author(s):",
    ];

    private static readonly string[] Titles =
    [
        "dr. ", "dr ", "prof. ", "prof ", "mr. ", "mrs. ", "ms. ", "sir ", "dame ", "rev. ", "hon. ", "mag. ", "dipl.-ing. ", "ing. ", "professor ", "m.a. ",
    ];

    // Words that show a part to be a post, an outlet or a hint, not a name.
    private static readonly FrozenSet<string> NotNames = new[]
    {
        "editor", "editors", "reporter", "reporters", "correspondent", "correspondents", "writer", "writers", "journalist", "journalists", "producer", "contributor", "contributors", "contributing", "columnist", "staff", "newsroom", "bureau", "desk", "newsdesk", "team", "redaktion", "redakteur", "redakteurin", "onlineredaktion", "korrespondent", "korrespondentin", "journaliste", "rédaction", "redacción", "redacao", "redação", "redazione", "redactie", "redaksjon", "redaktionen", "toimitus", "redakcja", "agencies", "agency", "agenturen", "agencias", "agences", "agentur", "published", "updated", "posted", "subscribe", "follow", "minutes", "min", "read", "share", "shares", "photo", "photos", "foto", "fotos", "image", "images", "video", "comments", "freelance", "freelancer", "special", "digital", "managing", "senior", "chief", "director", "manager", "specialist", "analyst", "fellow", "author", "authors", "autor", "view", "profile", "posts", "all", "more", "email", "twitter", "facebook", "instagram", "linkedin", "copyright", "politics", "business", "sport", "sports", "news", "nachrichten", "newspaper", "magazine", "magazin", "times", "media", "press", "presse", "tribune", "gmbh", "inc", "llc", "ltd", "verlag", "zeitung", "university", "universität", "institut", "institute", "phd", "md", "content", "sponsored", "meteorologist", "anchor", "investigative", "archive", "biography", "bio", "contact", "guest", "gastautor", "weather", "online", "web", "blog", "admin", "administrator", "webmaster", "wordpressadmin", "unknown", "anonymous", "support", "pressestelle", "welle", "network", "radio", "tv", "channel", "today", "daily", "post", "by", "stand", "uhr", "tags", "publiziert", "veröffentlicht", "aktualisiert", "gepostet", "publié", "publicado", "pubblicato", "podcast", "link", "search", "subscribers", "newsletter", "login", "signup", "sign", "menu", "home", "jobs", "abonnieren", "購読申込", "categories", "category", "comment",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] NeverInNames = ["http", "www.", "@", "©", ".com", ".de", ".org", ".net", ".at", ".ch", "ph.d", "m.d.", "redaktion", "newsroom"];

    private static readonly string[] Joints = [" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " & ", " with ", " mit ", " avec ", " con ", " i ", " ja ", " dan ", " и ", " і ", " و "];

    /// <summary>The names in <paramref name="byline"/>, in order, agencies left out.</summary>
    /// <param name="byline">One byline as written.</param>
    /// <param name="agencies">Receives the agencies named, as written.</param>
    public static List<string> Split(string byline, List<string> agencies)
    {
        var names = new List<string>();
        var text = Unlabelled(Unbracketed(Resolved(byline)).Trim());
        // "By Ada Berg, in News, Tarn": where it was filed.
        if (text.IndexOf(", in ", StringComparison.Ordinal) is > 1 and var filed)
            text = text[..filed];
        if (LastFirst(text) is { } turned)
            return [turned];
        foreach (var part in text.Split([',', ';', '|', '/', '、', '，', '·', '•', '⋅', '●', '\n', '،', '；', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var piece in Joined(part))
                Add(piece, names, agencies);
        }
        return names;
    }

    /// <summary>The byline without "By" and its like in other languages.</summary>
    public static string Unlabelled(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            // "ByAda Berg": the space was between two elements.
            foreach (var glued in (string[])["Veröffentlicht von", "Written by", "Posted by", "By", "Von", "von"])
            {
                if (text.Length > glued.Length + 2 && text.StartsWith(glued, StringComparison.Ordinal) && char.IsUpper(text[glued.Length]) && char.IsLower(text[glued.Length + 1]))
                    text = text[glued.Length..];
            }
            foreach (var lead in Leads)
            {
                if (text.Length > lead.Length && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                {
                    // "Di Marco" and "Von Stein" are names when nothing else follows.
                    if (lead is "di " or "da " or "von " or "e " or "from " or "por " or "par " && char.IsUpper(text[0]) && text.IndexOf(' ', lead.Length) < 0 && lead is not ("von " or "por " or "par "))
                        continue;
                    text = text[lead.Length..].TrimStart(' ', ':', '：', '/');
                    again = true;
                    break;
                }
            }
        }
        return text;
    }

    /// <summary>Whether the text is nothing but a byline's first words: "By", "Written by".</summary>
    public static bool IsLead(string text)
    {
        foreach (var lead in Leads)
        {
            if (text.AsSpan().TrimEnd(" :".AsSpan()).Equals(lead.AsSpan().TrimEnd(" :".AsSpan()), StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether the line begins as a byline does.</summary>
    public static bool HasLead(string line)
    {
        foreach (var lead in Leads)
        {
            if (line.Length > lead.Length && line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="text"/> has the shape of a person's name and nothing else.</summary>
    public static bool LooksLikePerson(string text)
    {
        if (text.Length is < 2 or > 48 || text.Any(char.IsDigit) || IsNoName(text))
            return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
            return text.Length is >= 2 and <= 5 && text.All(c => c is >= '\u4e00' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3');
        return words.Length <= 5 && words.Count(word => char.IsUpper(word[0]) || !char.IsLower(word[0])) >= words.Length - 2 && char.IsLetter(text[0]) && !char.IsLower(words[^1][0])
            && text.IndexOfAny([':', '?', '!', '"', '“', '>', '|', '/', '#', '$', '%', '+', '=']) < 0;
    }

    /// <summary>Whether the name is a company's or a society's by its legal form.</summary>
    public static bool IsBody(string text)
    {
        var last = text.AsSpan()[(text.AsSpan().TrimEnd('.').LastIndexOf(' ') + 1)..].TrimEnd('.');
        return last.Length < text.Length && (last is "e.V" or "eV" or "GmbH" or "AG" or "SE" or "KG" or "Inc" or "Ltd" or "LLC" or "plc" or "PLC" or "S.A" or "SA" or "B.V" or "BV" or "Oy" or "AB" or "ASA" or "SpA" or "S.p.A" or "V");
    }

    /// <summary>Whether the words say post, outlet or hint.</summary>
    public static bool IsNoName(string text)
    {
        foreach (var range in text.AsSpan().SplitAny([' ', '-', '.', '/', '(', ')', '\'', '’', ':', '&']))
        {
            if (NotNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(range)))
                return true;
        }
        foreach (var part in NeverInNames)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return text.Count(char.IsDigit) > 2 || !text.Any(char.IsLetter);
    }

    // Names in meta elements and structured data are often escaped once more.
    private static string Resolved(string text) => text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;

    // "Berg, Ada"
    private static string? LastFirst(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        return comma > 1 && text.LastIndexOf(',') == comma && text.Length < 40 && text.Count(c => c == ' ') == 1 && text.All(c => char.IsLetter(c) || c is ',' or ' ' or '-' or '\'')
            && char.IsUpper(text[0]) && char.IsUpper(text[comma + 2]) && text.Any(char.IsLower) && !IsNoName(text) && NewsAgencies.Of(text[(comma + 2)..]) is null && NewsAgencies.Of(text[..comma]) is null
            && Dateline.Text.MonthNames.Of(text.AsSpan(0, comma), null) == 0
            ? $"{text[(comma + 2)..]} {text[..comma]}" : null;
    }

    private static List<string> Joined(string part)
    {
        var pieces = new List<string> { part };
        foreach (var joint in Joints)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                var at = pieces[i].IndexOf(joint, StringComparison.OrdinalIgnoreCase);
                // A single letter joins two names only between whole names ("Ana e Rui Costa" stays doubtful, and is split).
                if (at > 1 && at + joint.Length < pieces[i].Length - 1 && (joint.Length > 3 || joint == " & " || char.IsUpper(pieces[i][at + joint.Length])))
                {
                    pieces.Insert(i + 1, pieces[i][(at + joint.Length)..].Trim());
                    pieces[i] = pieces[i][..at].Trim();
                }
            }
        }
        return pieces;
    }

    private static void Add(string piece, List<string> names, List<string> agencies)
    {
        var name = Unlabelled(Dateline.Text.Whitespace.Squash(piece).Trim(' ', '.', ':', '-', '*', '"', '(', ')', '\u00a0', '“', '”'));
        // "capital von Ada Berg": an outlet in small letters, then the author.
        foreach (var by in (string[])[" von ", " by ", " par "])
        {
            if (name.IndexOf(by, StringComparison.Ordinal) is > 0 and var at && (char.IsLower(name[0]) || IsNoName(name[..at])) && name.Length - at - by.Length > 4)
                name = name[(at + by.Length)..];
        }
        foreach (var title in Titles)
        {
            if (name.Length > title.Length + 3 && name.StartsWith(title, StringComparison.OrdinalIgnoreCase))
                name = name[title.Length..];
        }
        if (name.StartsWith('@') || name.Contains("://", StringComparison.Ordinal) || (name.Contains('@', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)))
            return;
        if (name.Length is < 2 or > 60 || name.Count(c => c == ' ') > 6)
            return;
        if (NewsAgencies.Of(name) is { } agency)
        {
            // A broadcaster's service is an outlet beside a person.
            if (agency != "CNN")
                agencies.Add(name);
            return;
        }
        if (!names.Exists(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)))
            names.Add(name);
    }

    // "Jane Vale (she/her)", "Jon Berg [mail protected]".
    private static string Unbracketed(string text)
    {
        if (text.IndexOfAny(['(', '[', '<']) < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '[' or '<')
                depth++;
            else if (c is ')' or ']' or '>')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                plain.Append(c);
        }
        return plain.Length < 2 ? text.Trim('(', ')', '[', ']') : plain.ToString();
    }
}
