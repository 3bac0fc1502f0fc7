using System.Text;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>The words of a line as one string, white space squashed, a line break as a space; with the links inside when asked.</summary>
internal static class LineText
{
    public static string Of(Galley galley, int index)
    {
        ref readonly var line = ref galley.Lines[index];
        if (line.First == line.Last)
            return Text.Whitespace.Squash(galley.Tree.Text(line.First)!);
        var text = new StringBuilder(line.Chars + line.Chars / 4);
        for (var i = line.First; i <= line.Last; i++)
        {
            ref readonly var row = ref galley.Tree.Row(i);
            if (row.Tag == Tag.Br)
                text.Append(' ');
            else if ((galley.Around[i] & Surroundings.Skipped) == 0 && row.Tag == Tag.Text)
                text.Append(galley.Tree.TextSpan(i));
        }
        return Text.Whitespace.Squash(text.ToString());
    }

    /// <summary>The line cut at its single line breaks: a byline over a date is two statements.</summary>
    public static IEnumerable<string> Parts(Galley galley, int index)
    {
        var line = galley.Lines[index];
        if (line.Breaks == 0)
            return [Of(galley, index)];
        var parts = new List<string>();
        var text = new StringBuilder();
        for (var i = line.First; i <= line.Last; i++)
        {
            ref readonly var row = ref galley.Tree.Row(i);
            if (row.Tag == Tag.Br)
            {
                parts.Add(Text.Whitespace.Squash(text.ToString()));
                text.Clear();
            }
            else if (row.Tag == Tag.Text && (galley.Around[i] & Surroundings.Skipped) == 0)
            {
                text.Append(galley.Tree.TextSpan(i));
            }
        }
        parts.Add(Text.Whitespace.Squash(text.ToString()));
        return parts;
    }

    /// <summary>Only the words of the line that lie in the link <paramref name="anchor"/>: an entry without the date or rank beside it.</summary>
    public static string OfLink(Galley galley, int index, int anchor)
    {
        ref readonly var line = ref galley.Lines[index];
        var text = new StringBuilder(line.Chars + line.Chars / 4);
        for (var i = line.First; i <= line.Last; i++)
        {
            ref readonly var row = ref galley.Tree.Row(i);
            if (row.Tag == Tag.Text && (galley.Around[i] & Surroundings.Skipped) == 0 && Anchor(galley, i) == anchor)
                text.Append(galley.Tree.TextSpan(i));
        }
        return Text.Whitespace.Squash(text.ToString());
    }

    /// <summary>The text with its links as ranges of it.</summary>
    public static Paragraph WithLinks(Galley galley, int index, Addresses addresses)
    {
        ref readonly var line = ref galley.Lines[index];
        return line.LinkChars == 0 ? new Paragraph(Of(galley, index)) : WithLinks(galley, line.First, line.Last, addresses);
    }

    /// <summary>
    /// The line as paragraphs: writers who part paragraphs by single line breaks mean it, unless the next begins with a small letter, as a hard-wrapped
    /// sentence goes on.
    /// </summary>
    public static IEnumerable<Paragraph> Paragraphs(Galley galley, int index, Addresses addresses)
    {
        var line = galley.Lines[index];
        if (line.Breaks == 0)
            return [WithLinks(galley, index, addresses)];
        var parts = new List<Paragraph>();
        var first = line.First;
        for (var i = line.First; i <= line.Last; i++)
        {
            if (galley.Tree.Row(i).Tag != Tag.Br || char.IsLower(FirstLetter(galley, i, line.Last)))
                continue;
            AddPart(first, i);
            first = i + 1;
        }
        AddPart(first, line.Last);
        return parts;

        void AddPart(int from, int to)
        {
            if (WithLinks(galley, from, to, addresses) is { Text.Length: > 0 } part)
                parts.Add(part);
        }
    }

    private static char FirstLetter(Galley galley, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (galley.Tree.Row(i).Tag == Tag.Text && (galley.Around[i] & Surroundings.Skipped) == 0 && galley.Tree.TextSpan(i).TrimStart() is { Length: > 0 } text)
                return text[0];
        }
        return ' ';
    }

    private static Paragraph WithLinks(Galley galley, int first, int last, Addresses addresses)
    {
        var text = new StringBuilder();
        var links = new List<TextLink>();
        var anchor = -1;
        var start = 0;
        var space = false;
        for (var i = first; i <= last; i++)
        {
            ref readonly var row = ref galley.Tree.Row(i);
            if (row.Tag == Tag.Br)
                space = text.Length > 0;
            if (row.Tag != Tag.Text || (galley.Around[i] & Surroundings.Skipped) != 0)
                continue;
            var owner = (galley.Around[i] & Surroundings.Link) == 0 ? -1 : Anchor(galley, i);
            if (owner != anchor)
            {
                Close(galley.Tree, anchor, text, start, links, addresses);
                anchor = owner;
                start = -1;
            }
            foreach (var c in galley.Tree.TextSpan(i))
            {
                if (Text.Whitespace.IsInvisible(c))
                    continue;
                if (char.IsWhiteSpace(c))
                {
                    space = text.Length > 0;
                    continue;
                }
                if (space)
                    text.Append(' ');
                space = false;
                if (start < 0)
                    start = text.Length;
                text.Append(c);
            }
        }
        Close(galley.Tree, anchor, text, start, links, addresses);
        return new Paragraph(text.ToString(), links.Count == 0 ? null : links);
    }

    private static void Close(PageTree tree, int anchor, StringBuilder text, int start, List<TextLink> links, Addresses addresses)
    {
        if (anchor >= 0 && start >= 0 && text.Length > start && addresses.Resolve(tree[anchor].Attribute("href")) is { } url)
            links.Add(new TextLink(start, text.Length - start, url));
    }

    /// <summary>The link around a text; -1 when there is none.</summary>
    public static int Anchor(Galley galley, int text) => galley.Paths[galley.Tree.Row(text).Parent].Link is > 0 and var link ? link : -1;
}
