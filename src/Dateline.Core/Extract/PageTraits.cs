using System.Globalization;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>A page looked at as a whole: its address, what it is built of, how its prose and its links lie. What tells an article from a shop, a forum, a list.</summary>
internal sealed class PageTraits
{
    /// <summary>Numbers in a page's row. Their order is part of the model's version.</summary>
    public const int Count = AddressTraits.Count + PageTally.Count + Own + Claimed;

    private const int Own = 34 + StoryTalk.Count;
    private const int Claimed = 13;
    private const float LinkedLine = 0.8f;
    private const int CardWords = 4;
    private const int NearHeadline = 10;

    private readonly Galley _galley;
    private readonly PageClaims _claims;
    private readonly AddressTraits _address;
    private float _words, _linkWords, _storyWords, _storyLines, _storyHeadings, _sureWords, _storyLinkWords, _prose, _questions, _opinion, _afterProse;
    private float _shortStory, _longStory;
    private StoryTalk _talk;
    private int _linkedLines, _gaps, _datedLines, _clockLines, _priceLines, _numberLinks, _templates;

    public PageTraits(Galley galley, PageClaims claims, ReadOnlySpan<bool> story, ReadOnlySpan<float> weights, Uri? url)
    {
        _galley = galley;
        _claims = claims;
        _address = AddressTraits.Of(url);
        Tally = PageTally.Read(galley.Names);
        ReadLines(story, weights);
    }

    public PageTally Tally { get; }

    public AddressTraits Address => _address;

    /// <summary>Lines that are links of a headline's length, in the template that has most of them.</summary>
    public int Cards { get; private set; }

    /// <summary>Words in the longest stretch of running text.</summary>
    public float LongestProse { get; private set; }

    /// <summary>Lines with a sum of money.</summary>
    public int Prices => _priceLines;

    /// <summary>Times and dates by which a page of posts parts them.</summary>
    public int Moments => Math.Max(Tally.Times, _clockLines);

    public float StoryWords => _storyWords;

    /// <summary>Whether a year stands right under or over the headline.</summary>
    public bool IsDated { get; private set; }

    /// <summary>Whether anything at all says when the page was published, or that it is an article: what pages that sell or explain seldom say.</summary>
    public bool IsPublished => IsDated || Tally.NamesPublication || _claims.StructuredTypes.Any(StructuredNews.IsArticle);

    public void Fill(Span<float> row)
    {
        _address.Fill(row);
        Tally.Fill(row[AddressTraits.Count..]);
        FillOwn(row.Slice(AddressTraits.Count + PageTally.Count, Own));
        FillClaims(row.Slice(AddressTraits.Count + PageTally.Count + Own, Claimed));
    }

    private void ReadLines(ReadOnlySpan<bool> story, ReadOnlySpan<float> weights)
    {
        var cards = new Dictionary<uint, int>();
        var run = 0f;
        var last = -1;
        for (var i = 0; i < _galley.Count; i++)
        {
            ref readonly var line = ref _galley.Lines[i];
            var around = _galley.Around[line.Block];
            _words += line.Words;
            _linkWords += line.Words * line.LinkShare;
            _opinion += weights[i] * line.Words;
            if (line.LinkShare > LinkedLine)
            {
                _numberLinks += line.Letters == 0 ? 1 : 0;
                if (line.Words >= CardWords)
                {
                    _linkedLines++;
                    ref var card = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(cards, _galley.Paths[line.Block].Template, out _);
                    Cards = Math.Max(Cards, ++card);
                }
            }
            else if (line.Words < 30)
            {
                _datedLines += (line.Marks & 32) != 0 ? 1 : 0;
                _clockLines += (line.Marks & 48) != 0 && line.Words < 12 ? 1 : 0;
                _priceLines += line.Digits > 0 && line.Signs > 0 && HoldsMoney(i) ? 1 : 0;
            }
            if (_galley.HeadlineLine >= 0 && Math.Abs(i - _galley.HeadlineLine) <= NearHeadline && line.Words < 30)
                IsDated |= (line.Marks & 32) != 0 || (around & Surroundings.Time) != 0;
            if (line.IsProse)
            {
                _prose += line.Words;
                run += line.Words;
                LongestProse = Math.Max(LongestProse, run);
                if (last >= 0 && !story[i])
                    _afterProse += line.Words;
            }
            else if (line.Words > 3 || line.LinkShare > LinkedLine)
            {
                run = 0;
            }
            if (!story[i])
                continue;
            if (last >= 0 && i - last > 3)
                _gaps++;
            last = i;
            _talk.Read(_galley, i);
            _storyLines++;
            _storyWords += line.Words;
            _storyLinkWords += line.Words * line.LinkShare;
            _sureWords += weights[i] > 0.9f ? line.Words : 0;
            _storyHeadings += (around & Surroundings.Heading) != 0 ? 1 : 0;
            _questions += line.LastChar is '?' or '？' ? 1 : 0;
            _shortStory += line.Words < 12 ? 1 : 0;
            _longStory += line.Words >= 40 ? 1 : 0;
        }
        _templates = cards.Count;
    }

    private bool HoldsMoney(int index)
    {
        ref readonly var line = ref _galley.Lines[index];
        for (var i = line.First; i <= line.Last; i++)
        {
            if (_galley.Tree.Row(i).Tag != Tag.Text || (_galley.Around[i] & Surroundings.Skipped) != 0)
                continue;
            foreach (var c in _galley.Tree.TextSpan(i))
            {
                if (c is '$' or '£' or '¥' or '€' || (c >= '\u20A0' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol))
                    return true;
            }
        }
        return false;
    }

    private void FillOwn(Span<float> row)
    {
        var lines = Math.Max(1, _galley.Count);
        var k = 0;
        row[k++] = _words;
        row[k++] = _galley.Count;
        row[k++] = _linkWords / Math.Max(1, _words);
        row[k++] = _storyWords;
        row[k++] = _storyLines;
        row[k++] = _storyWords / Math.Max(1, _words);
        row[k++] = _storyWords / Math.Max(1, _storyLines);
        row[k++] = _storyHeadings;
        row[k++] = _storyHeadings / Math.Max(1, _storyLines);
        row[k++] = _sureWords / Math.Max(1, _storyWords);
        row[k++] = _storyLinkWords / Math.Max(1, _storyWords);
        row[k++] = _opinion / Math.Max(1, _words);
        row[k++] = _prose / Math.Max(1, _words);
        row[k++] = _prose;
        row[k++] = LongestProse;
        row[k++] = LongestProse / Math.Max(1, _prose);
        row[k++] = _afterProse / Math.Max(1, _prose);
        row[k++] = _questions;
        row[k++] = _shortStory / Math.Max(1, _storyLines);
        row[k++] = _longStory;
        row[k++] = _gaps;
        row[k++] = Cards;
        row[k++] = (float)Cards / lines;
        row[k++] = _linkedLines;
        row[k++] = (float)_linkedLines / lines;
        row[k++] = _templates;
        row[k++] = _datedLines;
        row[k++] = _clockLines;
        row[k++] = _priceLines;
        row[k++] = _numberLinks;
        row[k++] = IsDated ? 1 : 0;
        row[k++] = _galley.HeadlineLine < 0 ? -1 : _galley.HeadlineLine;
        row[k++] = _storyWords / (_storyHeadings + 1);
        row[k++] = LongestProse / Math.Max(1, _words);
        _talk.Fill(row[k..]);
    }

    private void FillClaims(Span<float> row)
    {
        int news = 0, post = 0, shop = 0, forum = 0, list = 0, place = 0, page = 0, faq = 0;
        foreach (var type in _claims.StructuredTypes)
        {
            if (type.EndsWith("NewsArticle", StringComparison.Ordinal) || type is "Report" or "LiveBlogPosting")
                news = 1;
            else if (StructuredNews.IsArticle(type))
                post = 1;
            else if (type is "Product" or "ProductGroup" or "Offer" or "AggregateOffer")
                shop = 1;
            else if (type is "QAPage" or "DiscussionForumPosting" or "Question" or "Comment")
                forum = 1;
            else if (type is "CollectionPage" or "ItemList" or "SearchResultsPage" or "Blog" or "OfferCatalog")
                list = 1;
            else if (type is "LocalBusiness" or "Service" or "SoftwareApplication" or "Course" or "JobPosting" or "Organization" or "Corporation" or "WebApplication" or "ProfessionalService")
                place = 1;
            else if (type is "WebPage" or "WebSite")
                page = 1;
            else if (type is "FAQPage" or "HowTo" or "TechArticle")
                faq = 1;
        }
        var k = 0;
        row[k++] = _claims.OgType?.ToLowerInvariant() switch { null => 0, "article" => 1, "website" => 2, var t when t.StartsWith("product", StringComparison.Ordinal) => 3, _ => 4 };
        row[k++] = news;
        row[k++] = post;
        row[k++] = shop;
        row[k++] = forum;
        row[k++] = list;
        row[k++] = place;
        row[k++] = page;
        row[k++] = faq;
        row[k++] = _claims.TitleWords.Count;
        row[k++] = _claims.Section is null ? 0 : 1;
        row[k++] = _claims.BodyShingles.Count > 20 ? 1 : 0;
        row[k++] = Program(_claims.Generator);
    }

    // The program that made the page, by what it is made for.
    internal static int Program(string? generator)
    {
        if (generator is null)
            return 0;
        foreach (var name in (ReadOnlySpan<string>)["discourse", "vbulletin", "phpbb", "xenforo", "vanilla", "flarum", "mybb"])
        {
            if (generator.Contains(name, StringComparison.OrdinalIgnoreCase))
                return 4;
        }
        foreach (var name in (ReadOnlySpan<string>)["docusaurus", "mediawiki", "dokuwiki", "sphinx", "mkdocs", "vitepress", "docutils", "hugo-book"])
        {
            if (generator.Contains(name, StringComparison.OrdinalIgnoreCase))
                return 3;
        }
        foreach (var name in (ReadOnlySpan<string>)["woocommerce", "shopify", "prestashop", "magento", "shopware"])
        {
            if (generator.Contains(name, StringComparison.OrdinalIgnoreCase))
                return 2;
        }
        return 1;
    }
}
