using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Extract;

/// <summary>Sets a page's text into a <see cref="Galley"/>: one pass down for lines and surroundings, one pass up for sums. No recursion.</summary>
internal static class GalleySetter
{
    private const int MaxTokens = 48;

    public static Galley Set(PageTree tree, TokenScores names, TokenScores talk, WordSet title, WordSet description, WordSet witness)
    {
        var galley = new Galley(tree, names);
        var around = galley.Around;
        var paths = galley.Paths;
        around.Clear();
        galley.Sums.Clear();
        paths.Clear();
        MarkBlockHolders(tree, paths);

        var tokens = new NameTokens(stackalloc uint[MaxTokens]);
        using var unseen = new ScreenReaderText(tree);
        var scan = new LineScan();
        scan.Begin(title, description, witness, talk: talk);
        var block = -1;
        var breaks = 0;
        var first = -1;
        var last = -1;
        galley.LastImage = -99;
        var counts = new PassedElements();

        for (var i = 0; i < tree.Count; i++)
        {
            ref readonly var row = ref tree.Row(i);
            var above = row.Parent < 0 ? Surroundings.None : around[row.Parent];
            if (row.Tag == Tag.Text)
            {
                around[i] = above;
                var home = paths[row.Parent].Block;
                if (home != block)
                {
                    Flush(galley, ref scan, block, ref first, last, ref counts, title, description, witness, talk);
                    block = home;
                    breaks = 0;
                }
                if (row.Form == TextForm.Blank)
                {
                    scan.Space();
                    continue;
                }
                var before = scan.Line.Chars;
                scan.Read(tree.TextSpan(i), (above & Surroundings.Link) != 0, (above & Surroundings.Emphasis) != 0);
                if (scan.Line.Chars == before)
                    continue;
                around[i] |= Surroundings.Taken;
                if (first < 0)
                    first = i;
                last = i;
                breaks = 0;
                continue;
            }
            if (IsSkipped(row.Tag) || (row.AttributeCount > 0 && unseen.Is(i)))
            {
                around[i] = above | Surroundings.Skipped;
                for (var below = i + 1; below < row.End; below++)
                {
                    around[below] = around[i];
                    paths[below] = default;
                    paths[below].Block = block;
                }
                i = row.End - 1;
                continue;
            }
            if (row.Tag == Tag.Br)
            {
                around[i] = above;
                paths[i].Block = row.Parent < 0 ? 0 : paths[row.Parent].Block;
                scan.Break();
                if (++breaks >= 2 || TouchesFont(tree, i))
                {
                    Flush(galley, ref scan, block, ref first, last, ref counts, title, description, witness, talk);
                    breaks = 0;
                }
                continue;
            }
            Enter(galley.Names, i, ref tokens, above, around, paths);
            if (row.Tag is Tag.Img or Tag.Picture)
                PassPicture(galley, i);
            if (paths[i].Block == i)
            {
                Flush(galley, ref scan, block, ref first, last, ref counts, title, description, witness, talk);
                block = i;
                breaks = 0;
            }
            counts.Pass(row.Tag);
        }
        Flush(galley, ref scan, block, ref first, last, ref counts, title, description, witness, talk);
        SumUp(galley);
        return galley;
    }

    private static void PassPicture(Galley galley, int node)
    {
        galley.LastImage = node;
        galley.Sums[galley.Paths[node].Block].Images++;
        if (galley.Tree[node].Attribute("alt") is not { Length: > 8 } alt)
            return;
        var scan = new LineScan();
        scan.Begin(null, null, null, collect: 3);
        scan.Read(alt.Length > 60 ? alt[..60] : alt, false, false);
        galley.LastImageWords = scan.End().FirstPair;
    }

    // Pages laid out before style sheets set each line of their head in a font of its own and part them by single breaks.
    private static bool TouchesFont(PageTree tree, int br)
    {
        var parent = tree.Row(br).Parent;
        for (var before = br - 1; before > parent; before--)
        {
            while (tree.Row(before).Parent != parent)
                before = tree.Row(before).Parent;
            if (tree.Row(before).Tag == Tag.Font)
                return true;
            if (tree.Row(before).Tag != Tag.Text || !tree.TextSpan(before).IsWhiteSpace())
                break;
        }
        var after = tree.Row(br).End;
        while (after < tree.Count && tree.Row(after).Parent == parent && tree.Row(after).Tag == Tag.Text && tree.TextSpan(after).IsWhiteSpace())
            after = tree.Row(after).End;
        return after < tree.Count && tree.Row(after).Parent == parent && tree.Row(after).Tag == Tag.Font;
    }

    /// <summary>Whether an element starts a new line: a block by its tag, or a custom element that holds blocks.</summary>
    private static bool StartsLine(Tag tag, in NodePath path) => Tags.IsBlock(tag) || (tag == Tag.Other && path.HoldsBlock);

    private static void MarkBlockHolders(PageTree tree, Span<NodePath> paths)
    {
        for (var i = tree.Count - 1; i > 0; i--)
        {
            ref readonly var row = ref tree.Row(i);
            if (paths[i].HoldsBlock || Tags.IsBlock(row.Tag))
                paths[row.Parent].HoldsBlock = true;
        }
    }

    private static bool IsSkipped(Tag tag) => tag switch
    {
        Tag.Head or Tag.Script or Tag.Style or Tag.Template or Tag.Noscript or Tag.Svg or Tag.Select or Tag.Button or Tag.Iframe or Tag.Textarea
            or Tag.Canvas or Tag.Object or Tag.Audio or Tag.Video or Tag.Map or Tag.Progress or Tag.Meter => true,
        _ => false,
    };

    private static void Enter(NameCuts names, int i, ref NameTokens tokens, Surroundings above, Span<Surroundings> around, Span<NodePath> paths)
    {
        var tree = names.Tree;
        ref readonly var row = ref tree.Row(i);
        ref var path = ref paths[i];
        var hash = (uint)row.Tag + 0x1001;
        var min = 0f;
        var max = 0f;
        if (row.AttributeCount > 0)
        {
            tokens.Read(names, i);
            // An id names one element; lines of a template share the rest.
            for (var t = 0; t < tokens.Shared; t++)
                hash = WordHash.Join(hash, tokens[t]);
            (min, max) = (tokens.Low, tokens.High);
            above |= FromAttributes(tree, row);
        }
        around[i] = above | FromTag(row.Tag);
        path.OwnMin = min;
        path.OwnMax = max;
        path.Own = hash;
        path.Shape = (uint)row.Tag + 1;
        if (row.Parent < 0)
        {
            path.Block = i;
            path.Template = hash;
            return;
        }
        ref readonly var parent = ref paths[row.Parent];
        path.Depth = parent.Depth + 1;
        path.Link = row.Tag == Tag.A ? i : parent.Link;
        path.Article = row.Tag == Tag.Article ? i : parent.Article;
        path.Min = Math.Min(parent.Min, min);
        path.Max = Math.Max(parent.Max, max);
        path.Sum = parent.Sum * 0.7f + min + max;
        if (StartsLine(row.Tag, path))
        {
            path.Block = i;
            ref readonly var outer = ref paths[parent.Block];
            path.Shape = WordHash.Join(paths[parent.Block].Shape, (uint)row.Tag + 1);
            path.Template = WordHash.Join(WordHash.Join(hash, outer.Own), tree.Row(parent.Block).Parent is >= 0 and var grand ? paths[paths[grand].Block].Own : 0);
        }
        else
        {
            path.Block = parent.Block;
            path.Template = parent.Template;
            path.Shape = parent.Shape;
        }
    }

    private static Surroundings FromTag(Tag tag) => tag switch
    {
        Tag.Nav => Surroundings.Nav,
        Tag.Header => Surroundings.Header,
        Tag.Footer => Surroundings.Footer,
        Tag.Aside => Surroundings.Aside,
        Tag.Article => Surroundings.Article,
        Tag.Main => Surroundings.Main,
        Tag.Figure or Tag.Picture => Surroundings.Figure,
        Tag.Figcaption => Surroundings.Caption,
        Tag.Form or Tag.Fieldset or Tag.Label => Surroundings.Form,
        Tag.Table => Surroundings.Table,
        Tag.Ul or Tag.Ol or Tag.Dl => Surroundings.List,
        Tag.Blockquote => Surroundings.Quote,
        Tag.A => Surroundings.Link,
        Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 => Surroundings.Heading,
        Tag.Pre => Surroundings.Preformatted,
        Tag.B or Tag.Strong or Tag.Em or Tag.I => Surroundings.Emphasis,
        Tag.Section => Surroundings.Section,
        Tag.Time => Surroundings.Time,
        Tag.Dialog => Surroundings.Dialog,
        Tag.Small => Surroundings.Small,
        _ => Surroundings.None,
    };

    private static Surroundings FromAttributes(PageTree tree, in NodeRow row)
    {
        var flags = Surroundings.None;
        var end = row.Start + Math.Min(row.AttributeCount, 32);
        for (var i = row.Start; i < end; i++)
        {
            switch (tree.AttributeNumber(i))
            {
                case AttributeName.Hidden:
                    flags |= Surroundings.Hidden;
                    break;
                case AttributeName.AriaHidden when tree.AttributeSpan(i) is "true":
                    flags |= Surroundings.Hidden;
                    break;
                case AttributeName.Style when Hides(tree.AttributeSpan(i)):
                    flags |= Surroundings.Hidden;
                    break;
                case AttributeName.ItemProperty when tree.AttributeSpan(i).Contains("articleBody", StringComparison.OrdinalIgnoreCase):
                    flags |= Surroundings.BodyProp;
                    break;
                case AttributeName.ItemType when tree.AttributeSpan(i).EndsWith("Comment", StringComparison.Ordinal):
                    flags |= Surroundings.Comment;
                    break;
                case AttributeName.Role:
                    flags |= FromRole(tree.AttributeSpan(i));
                    break;
            }
        }
        return flags;
    }

    private static Surroundings FromRole(ReadOnlySpan<char> role) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" => Surroundings.Nav,
        "complementary" => Surroundings.Aside,
        "contentinfo" => Surroundings.Footer,
        "banner" => Surroundings.Header,
        "main" => Surroundings.Main,
        "article" => Surroundings.Article,
        "dialog" or "alertdialog" => Surroundings.Dialog,
        "heading" => Surroundings.Heading,
        _ => Surroundings.None,
    };

    private static bool Hides(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style[(at + 7)..].TrimStart();
        return rest.Length > 0 && rest[0] == ':' && rest[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static void Flush(
        Galley galley, ref LineScan scan, int block, ref int first, int last, ref PassedElements counts,
        WordSet title, WordSet description, WordSet witness, TokenScores talk)
    {
        if (scan.Any)
        {
            var line = scan.End();
            line.First = first;
            line.Last = last;
            line.Block = block;
            line.ImageDistance = Math.Clamp(first - galley.LastImage, 0, 99);
            line.RepeatsPicture = galley.LastImageWords != 0 && galley.LastImageWords == line.FirstPair;
            counts.Note(ref line);
            galley.Add(line);
            ref var sums = ref galley.Sums[block];
            sums.Chars += line.Chars;
            sums.LinkChars += line.LinkChars;
            sums.Lines++;
            if (line.IsProse)
            {
                sums.Prose += line.Chars - line.LinkChars;
                sums.ProseLines++;
            }
        }
        first = -1;
        scan.Begin(title, description, witness, talk: talk);
    }

    private static void SumUp(Galley galley)
    {
        var sums = galley.Sums;
        for (var i = galley.Tree.Count - 1; i > 0; i--)
        {
            ref readonly var from = ref sums[i];
            if (from.Lines == 0 && from.Images == 0)
                continue;
            ref var to = ref sums[galley.Tree.Row(i).Parent];
            to.Chars += from.Chars;
            to.LinkChars += from.LinkChars;
            to.Prose += from.Prose;
            to.Lines += from.Lines;
            to.ProseLines += from.ProseLines;
            to.Images += from.Images;
        }
    }
}
