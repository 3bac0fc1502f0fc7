using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Gathers every text of a page that may be its headline: headings, what meta elements and structured data claim, and their parts.</summary>
internal sealed class HeadlineCandidates
{
    private const int LongestTitle = 1000;
    private const int MostCandidates = 80;
    private const int MostHeadings = 6;
    private const int HeadingNodes = 60;

    // A part shorter than this, letters and digits, is a section or a name.
    private const int LeastHeading = 12;

    private static readonly string[] Joints = [" | ", "|", " - ", " – ", " — ", ": ", " » ", " « ", " :: ", " // ", " · ", " • ", " › ", " / ", "--", "_", "－", "｜", " : ", "-"];

    private readonly Dictionary<string, HeadlineCandidate> _byForm = new(StringComparer.Ordinal);
    private readonly SiteNames _site;
    private readonly PageClaims _claims;

    public HeadlineCandidates(PageMarkup markup, Galley galley, PageClaims claims, SiteNames site)
    {
        _site = site;
        _claims = claims;
        Heading = galley.HeadlineLine < 0 ? null : Short(HeadingOf(galley, claims));
        AddMeta(claims.OgTitle, HeadlinePlaces.OpenGraph, HeadlinePlaces.OpenGraphCut);
        AddMeta(claims.Headline, HeadlinePlaces.Structured, HeadlinePlaces.StructuredCut);
        AddHeadings(markup);
        if (Heading is not null)
            Add(Heading, HeadlinePlaces.HeadlineLine, null);
        AddMeta(claims.TwitterTitle, HeadlinePlaces.Twitter, HeadlinePlaces.TwitterCut);
        AddMeta(claims.Title, HeadlinePlaces.Title, HeadlinePlaces.TitleCut);
        foreach (var other in claims.OtherTitles)
            AddMeta(other, HeadlinePlaces.OtherMeta, HeadlinePlaces.OtherMeta);
        AddMicrodata(markup);
        AddParts(claims.OgTitle, HeadlinePlaces.MetaPrefix, HeadlinePlaces.MetaSuffix);
        AddParts(claims.Headline, HeadlinePlaces.MetaPrefix, HeadlinePlaces.MetaSuffix);
        AddParts(claims.Title, HeadlinePlaces.TitlePrefix, HeadlinePlaces.TitleSuffix);
        AddParts(Heading, HeadlinePlaces.HeadingPrefix, HeadlinePlaces.HeadingSuffix);
    }

    public List<HeadlineCandidate> All { get; } = [];

    /// <summary>The line the extractor takes for the main heading; <c>null</c> when there is none.</summary>
    public string? Heading { get; }

    /// <summary>The text of the first main heading; <c>null</c> when there is none.</summary>
    public string? FirstHeading { get; private set; }

    /// <summary>How many main headings the page has.</summary>
    public int Headings { get; private set; }

    public bool IsSite(string text) => _site.IsSite(text);

    /// <summary>Quotes, dashes, case, spacing and outer marks do not make another headline.</summary>
    public static string Form(string text)
    {
        var form = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            form.Append(c switch
            {
                '“' or '”' or '„' or '«' or '»' => '"',
                '‘' or '’' or '`' => '\'',
                '–' or '—' => '-',
                _ => char.ToLowerInvariant(c),
            });
        }
        return form.ToString().Trim(' ', '.', '"', '\'', '|', '-');
    }

    private void Add(string? text, HeadlinePlaces place, string? rest)
    {
        if (text is null || text.Length > LongestTitle)
            return;
        text = Text.Whitespace.Squash(text);
        var form = Form(text);
        if (form.Length == 0)
            return;
        if (!_byForm.TryGetValue(form, out var candidate))
        {
            if (All.Count >= MostCandidates || Headlines.Key(text) is not { Length: > 0 } key)
                return;
            candidate = new HeadlineCandidate(text, key);
            _byForm.Add(form, candidate);
            All.Add(candidate);
        }
        candidate.Places |= place;
        if (rest is not null && (candidate.Rest is null || rest.Length < candidate.Rest.Length))
            candidate.Rest = rest;
    }

    // Of a line that holds crumbs, headline and byline the part that the page's title holds.
    private static string HeadingOf(Galley galley, PageClaims claims)
    {
        if (galley.IsMixed(galley.HeadlineLine) && Headlines.Key(claims.Title ?? "") is { Length: > 0 } title)
        {
            foreach (var part in LineText.Parts(galley, galley.HeadlineLine).OrderByDescending(part => part.Length))
            {
                if (Headlines.Key(part) is { Length: >= LeastHeading } key && title.Contains(key, StringComparison.Ordinal))
                    return part;
            }
        }
        return LineText.Of(galley, galley.HeadlineLine);
    }

    private void AddMeta(string? text, HeadlinePlaces whole, HeadlinePlaces cut)
    {
        text = Short(text);
        if (text is null)
            return;
        Add(text, whole, null);
        if (TitleCut.WithoutSite(text, _site, Heading) is not { } shorter || shorter == text)
            return;
        if (_byForm.TryGetValue(Form(Text.Whitespace.Squash(text)), out var longer))
            longer.HasCut = true;
        Add(shorter, cut, text.Length > shorter.Length ? text.Replace(shorter, "", StringComparison.Ordinal) : null);
    }

    private void AddHeadings(PageMarkup markup)
    {
        foreach (var index in markup.Headings)
        {
            if (Headings == MostHeadings || markup.Tree.Row(index).End - index > HeadingNodes || markup.Tree[index].TextContent() is not { Length: > 1 } text)
                continue;
            FirstHeading ??= text;
            Add(text, Headings++ == 0 ? HeadlinePlaces.FirstHeading | HeadlinePlaces.MainHeading : HeadlinePlaces.MainHeading, null);
            AddPieces(markup.Tree[index]);
        }
        var seen = 0;
        var title = HeadlineWords.Of(_claims.Title ?? "");
        for (var i = 0; i < markup.Tree.Count && seen < 12; i++)
        {
            if (markup.Tree.Row(i).Tag is not (Tag.H2 or Tag.H3) || markup.Tree.Row(i).End - i > HeadingNodes)
                continue;
            seen++;
            if (markup.Tree[i].TextContent() is { Length: > 1 } text && (seen == 1 || HeadlineWords.Likeness(HeadlineWords.Of(text), title) > 0.3f))
                Add(text, HeadlinePlaces.LowerHeading, null);
        }
    }

    // A kicker and the headline in elements of their own inside one heading.
    private void AddPieces(PageNode heading)
    {
        var node = heading;
        List<PageNode> parts;
        while ((parts = [.. node.Children().Where(child => child.TextContent().Length > 0)]).Count == 1 && !parts[0].IsText)
            node = parts[0];
        if (parts.Count is < 2 or > 5)
            return;
        var texts = parts.ConvertAll(part => part.TextContent());
        Add(texts[^1], HeadlinePlaces.HeadingTail, string.Join(' ', texts.SkipLast(1)));
        Add(texts[0], HeadlinePlaces.HeadingStart, string.Join(' ', texts.Skip(1)));
        if (parts.Count > 2)
        {
            Add(string.Join(' ', texts.Skip(1)), HeadlinePlaces.HeadingTail, texts[0]);
            Add(string.Join(' ', texts.SkipLast(1)), HeadlinePlaces.HeadingStart, texts[^1]);
        }
    }

    private void AddMicrodata(PageMarkup markup)
    {
        var seen = 0;
        foreach (var (name, index) in markup.Properties)
        {
            if (name is "headline" && seen++ < 2 && markup.Tree.Row(index).End - index < HeadingNodes)
                Add(markup.Tree[index].Attribute("content") ?? markup.Tree[index].TextContent(), HeadlinePlaces.Microdata, null);
        }
    }

    private void AddParts(string? text, HeadlinePlaces prefix, HeadlinePlaces suffix)
    {
        if (text is null || text.Length > 400)
            return;
        foreach (var joint in Joints)
        {
            var cuts = 0;
            for (var at = text.IndexOf(joint, StringComparison.Ordinal); at > 0 && cuts < 4; at = text.IndexOf(joint, at + joint.Length, StringComparison.Ordinal), cuts++)
            {
                var (left, right) = (text[..at].Trim(), text[(at + joint.Length)..].Trim());
                // A lone hyphen parts a word unless the site's name follows.
                if (left.Length == 0 || right.Length == 0 || (joint is "-" or "_" && !_site.IsSite(right)))
                    continue;
                Add(left, prefix, right);
                if (joint is not ("-" or "_"))
                    Add(right, suffix, left);
            }
        }
    }

    private static string? Short(string? text) => text is { Length: > LongestTitle } ? text[..LongestTitle] : text;
}
