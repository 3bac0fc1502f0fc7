using System.Globalization;
using System.Text;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Sets an answer as text for a person: headline, where it comes from, the story, the page's lists.</summary>
internal static class AnswerText
{
    public static string Write(PageAnswer answer, int width)
    {
        var text = new StringBuilder();
        if (answer.Breadcrumb.Count > 0)
            Line(text, string.Join(" > ", answer.Breadcrumb), width);
        if (answer.Headline is { } headline)
        {
            Line(text, headline, width);
            text.Append('=', Math.Min(width, Math.Max(1, Math.Min(Widths.Of(headline), width)))).Append('\n');
        }
        if (answer.Standfirst is { } standfirst)
            Paragraph(text, standfirst, width);
        Facts(text, answer, width);
        if (answer.Refusal is { } refusal)
            Paragraph(text, $"Not an article: {refusal.Detail}.", width);
        foreach (var block in answer.Blocks)
            Set(text, block, width);
        if (answer.Reactions.Count > 0)
            Paragraph(text, string.Join(" · ", answer.Reactions.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Label} {r.Count}"))), width);
        foreach (var list in answer.Lists)
        {
            text.Append('\n');
            Line(text, list.Name, width);
            foreach (var item in list.Items)
                Wrap(text, item.Text, width, "  - ", "    ");
        }
        return text.ToString();
    }

    private static void Facts(StringBuilder text, PageAnswer answer, int width)
    {
        var facts = new List<string>();
        if (answer.Dateline is { } line)
            facts.Add(line.Country is { } country && !line.Place.Contains(country, StringComparison.OrdinalIgnoreCase) ? $"{line.Place}, {country}" : line.Place);
        if (answer.Agency is { } agency)
            facts.Add(agency);
        if (answer.Bylines.Count > 0)
            facts.Add($"by {string.Join(", ", answer.Bylines)}");
        if (answer.Site is { } site)
            facts.Add($"on {site}");
        facts.Add(answer.Published is { } published ? $"{published.Written} ({Spoken(published.Witness)}: \"{published.Quote}\")" : "date not given");
        if (answer.Updated is { } updated)
            facts.Add($"updated {updated.Written}");
        text.Append('\n');
        Line(text, string.Join(" · ", facts), width);
        foreach (var note in answer.Notes)
            Line(text, note, width);
    }

    private static string Spoken(DateWitness witness) => witness switch
    {
        DateWitness.JsonLd => "JSON-LD",
        DateWitness.Meta => "meta element",
        DateWitness.Microdata => "microdata",
        DateWitness.TimeElement => "time element",
        DateWitness.VisibleText => "shown on the page",
        DateWitness.Url => "address",
        DateWitness.Feed => "feed",
        DateWitness.Dateline => "dateline",
        DateWitness.Script => "script",
        DateWitness.Copy => "another copy",
        _ => "editor",
    };

    private static void Set(StringBuilder text, Block block, int width)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Paragraph(text, paragraph.Text, width);
                break;
            case Heading heading:
                Paragraph(text, heading.Text.ToUpper(CultureInfo.InvariantCulture), width);
                break;
            case Quote quote:
                text.Append('\n');
                foreach (var line in quote.Text.Split('\n'))
                    Wrap(text, line, width, "  | ", "  | ");
                if (quote.Cite is { } cite)
                    Wrap(text, $"({cite})", width, "  | ", "  | ");
                break;
            case BulletList list:
                text.Append('\n');
                for (var i = 0; i < list.Items.Count; i++)
                    Wrap(text, list.Items[i], width, list.Ordered ? string.Create(CultureInfo.InvariantCulture, $" {i + 1,2}. ") : "  - ", "     "[..(list.Ordered ? 5 : 4)]);
                break;
            case Figure { Caption: { } caption } figure:
                Paragraph(text, figure.Credit is { } credit ? $"[{caption} ({credit})]" : $"[{caption}]", width);
                break;
            case Table table:
                text.Append('\n');
                foreach (var row in table.Rows)
                    text.Append("  ").AppendJoin(" | ", row).Append('\n');
                break;
        }
    }

    private static void Paragraph(StringBuilder text, string words, int width)
    {
        text.Append('\n');
        Line(text, words, width);
    }

    private static void Line(StringBuilder text, string words, int width) => Wrap(text, words, width, "", "");

    private static void Wrap(StringBuilder text, string words, int width, string first, string rest)
    {
        text.Append(first);
        var column = first.Length;
        var start = true;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            var wide = Widths.Of(word);
            if (!start && column + 1 + wide > width)
            {
                text.Append('\n').Append(rest);
                column = rest.Length;
                start = true;
            }
            if (!start)
            {
                text.Append(' ');
                column++;
            }
            start = false;
            column = Put(text, word, wide, column, width, rest);
        }
        text.Append('\n');
    }

    // Scripts without spaces may break between any two signs.
    private static int Put(StringBuilder text, ReadOnlySpan<char> word, int wide, int column, int width, string rest)
    {
        if (column + wide <= width || wide == word.Length)
        {
            text.Append(word);
            return column + wide;
        }
        foreach (var sign in word)
        {
            var signWide = Widths.Of([sign]);
            if (column + signWide > width)
            {
                text.Append('\n').Append(rest);
                column = rest.Length;
            }
            text.Append(sign);
            column += signWide;
        }
        return column;
    }

    private static class Widths
    {
        // East Asian wide signs take two columns (Unicode Standard Annex 11).
        public static int Of(ReadOnlySpan<char> text)
        {
            var width = 0;
            foreach (var c in text)
                width += c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60' ? 2 : 1;
            return width;
        }
    }
}
