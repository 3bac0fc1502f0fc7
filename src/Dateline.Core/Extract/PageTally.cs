using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>What a page is built of, counted in one pass over its tree: fields, prices, headings, posts.</summary>
internal sealed class PageTally
{
    /// <summary>How many numbers <see cref="Fill"/> writes.</summary>
    public const int Count = 24 + NameGroups.Count + NameGroups.Count;

    public int Forms, Fields, Passwords, Choices, TextAreas, Buttons, Code, Tables, Frames, Players, Times, H1, Headings, LinkedHeadings, Images, Articles, Items, Widgets, Calls, Letters;

    /// <summary>How often a name of each group stands on an element.</summary>
    private readonly int[] _names = new int[NameGroups.Count];

    /// <summary>Which groups the body element's own names belong to.</summary>
    private int _body;

    /// <summary>Whether a meta element names a moment of publication, an author, or a price.</summary>
    private bool _published, _author, _price;

    /// <summary>Elements whose names are of <paramref name="group"/>.</summary>
    public int Of(NameGroup group) => _names[(int)group];

    public bool NamesPublication => _published;

    public bool NamesPrice => _price;

    /// <summary>Counts the page that <paramref name="cuts"/> are of.</summary>
    public static PageTally Read(NameCuts cuts)
    {
        var tree = cuts.Tree;
        var tally = new PageTally();
        var tokens = new NameTokens(stackalloc uint[48]);
        var linkEnd = 0;
        for (var i = 0; i < tree.Count; i++)
        {
            ref readonly var row = ref tree.Row(i);
            if (row.Tag == Tag.Text)
                continue;
            tally.CountElement(tree, i, row, ref linkEnd);
            if (row.AttributeCount == 0 || row.Tag is Tag.Script or Tag.Style or Tag.Link or Tag.Img or Tag.Svg)
                continue;
            if (row.Tag == Tag.Meta)
            {
                tally.ReadMeta(tree, i);
                continue;
            }
            tokens.Read(cuts, i);
            var groups = tokens.Groups;
            if (row.Tag is Tag.Body or Tag.Html)
                tally._body |= groups;
            for (var g = 0; groups != 0; g++, groups >>= 1)
                tally._names[g] += groups & 1;
        }
        return tally;
    }

    public void Fill(Span<float> row)
    {
        var k = 0;
        row[k++] = Forms;
        row[k++] = Fields;
        row[k++] = Passwords;
        row[k++] = Choices;
        row[k++] = TextAreas;
        row[k++] = Buttons;
        row[k++] = Code;
        row[k++] = Tables;
        row[k++] = Frames;
        row[k++] = Players;
        row[k++] = Times;
        row[k++] = H1;
        row[k++] = Headings;
        row[k++] = LinkedHeadings;
        row[k++] = Images;
        row[k++] = Articles;
        row[k++] = Items;
        row[k++] = Widgets;
        row[k++] = Calls;
        row[k++] = Letters;
        row[k++] = _published ? 1 : 0;
        row[k++] = _author ? 1 : 0;
        row[k++] = _price ? 1 : 0;
        row[k++] = Headings == 0 ? 0 : (float)LinkedHeadings / Headings;
        for (var g = 0; g < NameGroups.Count; g++)
            row[k++] = _names[g];
        for (var g = 0; g < NameGroups.Count; g++)
            row[k++] = _body >> g & 1;
    }

    private void CountElement(PageTree tree, int i, in NodeRow row, ref int linkEnd)
    {
        switch (row.Tag)
        {
            case Tag.A:
                linkEnd = row.End;
                CountAddress(tree, i);
                break;
            case Tag.Form:
                Forms++;
                break;
            case Tag.Input:
                switch (tree.Attribute(i, "type")?.ToLowerInvariant())
                {
                    case "hidden":
                        break;
                    case "password":
                        Passwords++;
                        break;
                    case "checkbox" or "radio":
                        Choices++;
                        break;
                    case "submit" or "button":
                        Buttons++;
                        break;
                    default:
                        Fields++;
                        break;
                }
                break;
            case Tag.Select:
                Choices++;
                break;
            case Tag.Textarea:
                TextAreas++;
                break;
            case Tag.Button:
                Buttons++;
                break;
            case Tag.Pre or Tag.Code:
                Code++;
                break;
            case Tag.Table:
                Tables++;
                break;
            case Tag.Iframe:
                Frames++;
                break;
            case Tag.Video or Tag.Audio:
                Players++;
                break;
            case Tag.Time:
                Times++;
                break;
            case Tag.H1:
                H1++;
                break;
            case Tag.H2 or Tag.H3 or Tag.H4:
                Headings++;
                if (i < linkEnd || HoldsLink(tree, i, row.End))
                    LinkedHeadings++;
                break;
            case Tag.Img:
                Images++;
                break;
            case Tag.Article:
                Articles++;
                break;
            case Tag.Li:
                Items++;
                break;
            case Tag.Details or Tag.Dialog:
                Widgets++;
                break;
        }
    }

    // A page that wants to be called says where.
    private void CountAddress(PageTree tree, int i)
    {
        var address = tree.AttributeSpan(i, "href");
        Calls += address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        Letters += address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private static bool HoldsLink(PageTree tree, int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end, from + 6); i++)
        {
            if (tree.Row(i).Tag == Tag.A)
                return true;
        }
        return false;
    }

    private void ReadMeta(PageTree tree, int i)
    {
        switch ((tree.Attribute(i, "property") ?? tree.Attribute(i, "name") ?? tree.Attribute(i, "itemprop"))?.ToLowerInvariant())
        {
            case "article:published_time" or "datepublished" or "date" or "dc.date" or "dc.date.issued" or "parsely-pub-date" or "publish-date" or "pubdate":
                _published = true;
                break;
            case "author" or "article:author" or "parsely-author" or "dc.creator":
                _author = true;
                break;
            case "product:price:amount" or "og:price:amount" or "price" or "pricecurrency":
                _price = true;
                break;
        }
    }
}
