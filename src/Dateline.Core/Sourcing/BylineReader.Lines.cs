using Dateline.Model;

namespace Dateline.Sourcing;

/// <summary>The lines around the story that name who wrote it.</summary>
internal sealed partial class BylineReader
{
    private static readonly string[] FootLeads = ["autorin/autor", "autor/in", "autorin:", "autor:", "autoren:", "author:", "authors:", "auteur :", "auteur:", "text:", "texte:", "written by", "words by", "责任编辑", "责编", "責任編輯", "作者"];

    private void FromLines(Article article, bool isText)
    {
        for (var i = 0; i < article.HeadLines.Count; i++)
        {
            var line = article.HeadLines[i];
            if (line.Length > 160)
                continue;
            if (PersonNames.HasLead(line) && PersonNames.Unlabelled(line) is { Length: > 2 } bare && !char.IsLower(bare[0]) && !char.IsDigit(bare[0]))
                Claim([CutDate(line)], line, isText ? 80 : 72);
            else if (isText && !string.Equals(line, article.Site, StringComparison.OrdinalIgnoreCase) && !article.Breadcrumb.Contains(line, StringComparer.OrdinalIgnoreCase)
                && (PersonNames.LooksLikePerson(line) || (IsCapitalised(line) && i + 1 < article.HeadLines.Count && HasDay(article.HeadLines[i + 1]))))
                Claim([line], line, 60);
            else if (NameBeforeDay(line) is { } name)
                Claim([name], line, 58);
            else if (HasDay(line) && NameBesideDay(line) is { } beside)
                Claim([beside], line, 57);
        }
    }

    // "11.12.2026 - Ada Berg", "4.2.2026 | 13:10 | Ada Berg", "Posted on 4 March 2026 by Ada Berg": a name set off from a day.
    private static string? NameBesideDay(string line)
    {
        foreach (var part in line.Split(['|', '·', '•', '–', '—', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.LastIndexOf(" by ", StringComparison.Ordinal);
            var name = at > 0 && part.AsSpan(0, at).ContainsAnyInRange('0', '9') ? part[(at + 4)..] : PersonNames.Unlabelled(part);
            if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket)
                name = name[..bracket].TrimEnd();
            if (name.Contains(' ', StringComparison.Ordinal) && PersonNames.LooksLikePerson(name) && IsCapitalised(name))
                return name;
        }
        return null;
    }

    // A story that opens with "By Ada Berg", or with the day and the name, before its first real paragraph.
    private void FromOpening(Article article)
    {
        foreach (var block in article.Blocks.Take(4))
        {
            if (block is not Paragraph { Text: { Length: > 5 } text })
                continue;
            if (text.Length > 80)
                return;
            if (PersonNames.HasLead(text) && PersonNames.Unlabelled(text) is var name && name.Length < text.Length && PersonNames.LooksLikePerson(name) && IsCapitalised(name))
                Claim([name], text, 72);
            else if (HasDay(text) && NameBesideDay(text) is { } beside)
                Claim([beside], text, 57);
        }
    }

    // "Author: Ada Berg" after the story; "（责编：…）" names the editor in charge, where no one else is named.
    private void FromFoot(Article article)
    {
        foreach (var line in article.FootLines)
        {
            var text = line.Trim(' ', '(', ')', '（', '）', '[', ']');
            var lead = FootLeads.FirstOrDefault(lead => text.Length > lead.Length && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase));
            if (lead is not null && text.Length < 120 && PersonNames.Split(text[lead.Length..].Trim(' ', ':', '：'), []) is { Count: > 0 } names && names.TrueForAll(PersonNames.LooksLikePerson))
                Claim(names, line, 62);
        }
    }

    // "Ascending Horizon Date:2026-11-14 23:35:49": a name and a day on one line of the head, the day perhaps with a label.
    private static string? NameBeforeDay(string line)
    {
        var digit = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 5 || !HasDay(line))
            return null;
        var words = line[..digit].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words is [.., [.., ':']] ? words[..^1] : words);
        return IsCapitalised(name) && Dateline.Text.MonthNames.Of(words[^1].AsSpan().TrimEnd(".,:".AsSpan()), null) == 0 ? name : null;
    }

    // Two to four capitalised words alone on a line, right above the date: where content farms set the name they made up.
    private static bool IsCapitalised(string line)
    {
        var words = line.Split(' ');
        return words.Length is >= 2 and <= 4 && line.Length <= 40 && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLower(c) || c is '-' or '\''));
    }

    private static bool HasDay(string line) => line.Length <= 60 && line.Count(char.IsAsciiDigit) >= 5;

    // "By Ada Berg March 4, 2024": the date is not of the name.
    private static string CutDate(string line)
    {
        var digit = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 3)
            return line;
        var words = line[..digit].Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && (words[^1] is "am" or "on" or "vom" or "le" or "|" or "-" or "–" or "·" or "•" or "/" or "at" or "," or "(" || Dateline.Text.MonthNames.Of(words[^1].AsSpan().Trim(".,".AsSpan()), null) > 0 || Weekdays.Contains(words[^1].Trim('.', ','))))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(',', '|', '-', '–', ' ');
    }
}
