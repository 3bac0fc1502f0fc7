using System.Runtime.InteropServices;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>What the line model looks at: one row of numbers per line. Their order is part of the model's version.</summary>
internal sealed class LineFeatures
{
    /// <summary>Numbers per line.</summary>
    public const int Count = 157;

    // Pages nest without end; what is farther up says nothing more.
    private const int FarthestClimb = 60;

    // Longer lines that open alike do so by chance.
    private const float LongestRepeat = 40;

    private readonly Galley _galley;
    private readonly TokenScores _words;
    private readonly Dictionary<uint, TemplateSums> _templates = [];
    private readonly int _allProse;
    private readonly int _allChars;
    private readonly int _proseLines;
    private readonly int _titleWords;
    private readonly int _descriptionWords;
    private readonly bool _hasWitness;
    private readonly int _bestHolder;
    private readonly bool _hasBodyProp;
    private int _proseBefore;
    private int _charsBefore;
    private int _lastHeading = -1;
    private readonly HashSet<uint> _seen = [];
    private readonly PageSections _sections;
    private readonly Dictionary<uint, TemplateSums> _shapes = [];
    private readonly PageTells _tells;
    private readonly Dictionary<uint, TemplateSums> _openings = [];
    private readonly Witnessed _witnessed;

    public LineFeatures(Galley galley, TokenScores words, PageClaims claims)
    {
        _galley = galley;
        _words = words;
        _titleWords = claims.TitleWords.Count;
        _descriptionWords = claims.DescriptionWords.Count;
        _hasWitness = claims.BodyShingles.Count > 20;
        _allProse = Math.Max(1, galley.Sums[0].Prose);
        _allChars = Math.Max(1, galley.Sums[0].Chars);
        _proseLines = galley.Sums[0].ProseLines;
        _sections = new PageSections(galley);
        _tells = PageTells.Of(galley, claims);
        foreach (ref readonly var line in galley.Lines)
        {
            var parent = Outer(line.Block);
            var grand = Outer(parent);
            CollectionsMarshal.GetValueRefOrAddDefault(_templates, galley.Paths[line.Block].Template, out _).Add(line, parent, grand);
            CollectionsMarshal.GetValueRefOrAddDefault(_shapes, galley.Paths[line.Block].Shape, out _).Add(line, parent, grand);
            if (line.Words <= LongestRepeat)
                CollectionsMarshal.GetValueRefOrAddDefault(_openings, line.FirstPair, out _).Add(line, parent, grand);
            _hasBodyProp |= (galley.Around[line.Block] & Surroundings.BodyProp) != 0;
        }
        _bestHolder = BestHolder();
        _witnessed = Witnessed.Of(galley, claims);
    }

    /// <summary>The deepest node that still holds two thirds of the page's prose.</summary>
    private int BestHolder()
    {
        var best = 0;
        var tree = _galley.Tree;
        var sums = _galley.Sums;
        var end = tree.Count;
        for (var i = 1; i < end; i++)
        {
            if (sums[i].Prose * 3L >= _allProse * 2L)
            {
                best = i;
                end = tree.Row(i).End;
            }
            else
            {
                i = tree.Row(i).End - 1;
            }
        }
        return best;
    }

    /// <summary>Fills the row of line <paramref name="index"/>. Call for every line in order.</summary>
    public void Fill(int index, Span<float> row)
    {
        var lines = _galley.Lines;
        ref readonly var line = ref lines[index];
        var tree = _galley.Tree;
        var paths = _galley.Paths;
        var sums = _galley.Sums;
        ref readonly var path = ref paths[line.Block];
        var around = _galley.Around[line.Block];
        var parent = Outer(line.Block);
        var grand = Outer(parent);
        var great = Outer(grand);
        var k = 0;
        row[k++] = line.Words;
        row[k++] = line.Chars;
        row[k++] = line.LinkShare;
        row[k++] = line.Stops;
        row[k++] = line.Commas;
        row[k++] = Ending(line.LastChar);
        row[k++] = line.Letters == 0 ? 0 : (float)line.Uppers / line.Letters;
        row[k++] = (float)line.Digits / line.Chars;
        row[k++] = (float)line.EmphasisChars / line.Chars;
        row[k++] = (float)line.Signs / line.Chars;
        row[k++] = char.IsUpper(line.FirstChar) ? 1 : char.IsLower(line.FirstChar) ? 2 : char.IsDigit(line.FirstChar) ? 3 : char.IsLetter(line.FirstChar) ? 4 : 0;
        row[k++] = line.Breaks;
        row[k++] = line.Marks & 1;
        row[k++] = line.Marks & 2;
        row[k++] = line.Marks & 4;
        row[k++] = line.Marks & 8;
        row[k++] = line.Marks & 16;
        row[k++] = line.Marks & 32;
        row[k++] = line.Words / Math.Max(1, line.Stops);

        var tag = tree.Row(line.Block).Tag;
        row[k++] = tag == Tag.P ? 1 : 0;
        row[k++] = tag is >= Tag.H1 and <= Tag.H6 ? tag - Tag.H1 + 1 : 0;
        row[k++] = tag is Tag.Li or Tag.Dd or Tag.Dt ? 1 : 0;
        row[k++] = tag is Tag.Div or Tag.Section or Tag.Article or Tag.Main or Tag.Body ? 1 : 0;
        row[k++] = Has(around, Surroundings.Nav);
        row[k++] = Has(around, Surroundings.Header);
        row[k++] = Has(around, Surroundings.Footer);
        row[k++] = Has(around, Surroundings.Aside);
        row[k++] = Has(around, Surroundings.Article);
        row[k++] = Has(around, Surroundings.Main);
        row[k++] = Has(around, Surroundings.Figure) + Has(around, Surroundings.Caption);
        row[k++] = Has(around, Surroundings.Form);
        row[k++] = Has(around, Surroundings.Table);
        row[k++] = Has(around, Surroundings.List);
        row[k++] = Has(around, Surroundings.Quote);
        row[k++] = Has(_galley.Around[line.First], Surroundings.Link);
        row[k++] = Has(around, Surroundings.Hidden);
        row[k++] = _hasBodyProp ? 1 + Has(around, Surroundings.BodyProp) : 0;
        row[k++] = Has(around, Surroundings.Preformatted);
        row[k++] = Has(around, Surroundings.Section);
        row[k++] = Has(around, Surroundings.Comment) + Has(around, Surroundings.Dialog);
        row[k++] = Has(_galley.Around[line.First], Surroundings.Small);

        row[k++] = path.OwnMin;
        row[k++] = path.OwnMax;
        row[k++] = paths[parent].OwnMin;
        row[k++] = paths[parent].OwnMax;
        row[k++] = paths[grand].OwnMin;
        row[k++] = paths[grand].OwnMax;
        row[k++] = path.Min;
        row[k++] = path.Max;
        row[k++] = path.Sum;
        row[k++] = path.Depth;

        row[k++] = (float)index / lines.Length;
        row[k++] = (float)_proseBefore / _allProse;
        row[k++] = (float)_charsBefore / _allChars;
        row[k++] = _allProse;
        row[k++] = _proseLines;
        row[k++] = (float)sums[parent].Prose / _allProse;
        row[k++] = (float)sums[grand].Prose / _allProse;
        row[k++] = (float)sums[great].Prose / _allProse;
        row[k++] = Share(sums[parent]);
        row[k++] = Share(sums[grand]);
        row[k++] = sums[parent].Lines;
        row[k++] = sums[parent].ProseLines;
        row[k++] = (float)sums[parent].Chars / Math.Max(1, sums[parent].Lines);
        var inside = line.Block >= _bestHolder && line.Block < tree.Row(_bestHolder).End;
        row[k++] = inside ? path.Depth - paths[_bestHolder].Depth : -1;
        row[k++] = line.Block < _bestHolder ? 0 : inside ? 1 : 2;

        row[k++] = line.PlainWords == 0 ? 0 : (float)line.TitleWords / line.PlainWords;
        row[k++] = _titleWords == 0 ? 0 : Math.Min(2, (float)line.TitleWords / _titleWords);
        row[k++] = line.PlainWords == 0 ? 0 : (float)line.DescriptionWords / line.PlainWords;
        row[k++] = _descriptionWords == 0 ? 0 : Math.Min(2, (float)line.DescriptionWords / _descriptionWords);
        row[k++] = !_hasWitness ? -1 : line.Shingles == 0 ? -0.5f : (float)line.WitnessedShingles / line.Shingles;
        row[k++] = _galley.HeadlineLine < 0 ? -1000 : Math.Clamp(index - _galley.HeadlineLine, -50, 300);
        row[k++] = _words[line.FirstWord];
        row[k++] = _words[line.FirstPair];
        row[k++] = _words[WordHash.Join(line.LastWord, 7)];
        row[k++] = _words[WordHash.Join(line.Whole, 11)];

        ref readonly var template = ref CollectionsMarshal.GetValueRefOrNullRef(_templates, path.Template);
        row[k++] = template.Lines;
        row[k++] = (float)template.Prose / _allProse;
        row[k++] = (float)template.Chars / template.Lines;
        row[k++] = (float)template.LinkChars / template.Chars;

        row[k++] = index > 0 ? lines[index - 1].Words : -1;
        row[k++] = index > 0 ? lines[index - 1].LinkShare : -1;
        row[k++] = index + 1 < lines.Length ? lines[index + 1].Words : -1;
        row[k++] = index + 1 < lines.Length ? lines[index + 1].LinkShare : -1;
        row[k++] = index > 0 ? Ending(lines[index - 1].LastChar) : -1;
        row[k++] = index > 0 && Outer(lines[index - 1].Block) == parent ? 1 : 0;

        var (up, down) = FromHeadline(line.Block);
        row[k++] = up;
        row[k++] = down;
        row[k++] = line.ImageDistance;
        row[k++] = line.LastChar is ')' or '）' ? 1 : 0;
        row[k++] = _seen.Add(line.Whole) || line.Words < 6 ? 0 : 1;
        row[k++] = index > 0 ? Has(_galley.Around[lines[index - 1].Block], Surroundings.Heading) : 0;
        row[k++] = index + 1 < lines.Length ? Has(_galley.Around[lines[index + 1].Block], Surroundings.Heading) : 0;
        row[k++] = _lastHeading < 0 ? 99 : Math.Min(99, index - _lastHeading);
        row[k++] = _lastHeading < 0 ? 0 : Math.Min(_words[lines[_lastHeading].FirstWord], _words[WordHash.Join(lines[_lastHeading].Whole, 11)]);
        row[k++] = index > 0 ? Math.Min(_words[lines[index - 1].FirstWord], _words[WordHash.Join(lines[index - 1].Whole, 11)]) : 0;
        row[k++] = index > 0 && paths[lines[index - 1].Block].Template == path.Template ? 1 : 0;
        k = Inner(index, row, k);
        k = Area(index, row, k);
        if (Has(around, Surroundings.Heading) > 0)
            _lastHeading = index;

        _charsBefore += line.Chars;
        if (line.IsProse)
            _proseBefore += line.Chars - line.LinkChars;
        System.Diagnostics.Debug.Assert(k == Count, "the row is as long as it says");
    }

    /// <summary>Steps from the headline up to the box it shares with a node, and from there down to the node; -1 without a headline.</summary>
    private (int Up, int Down) FromHeadline(int node)
    {
        if (_galley.HeadlineLine < 0)
            return (-1, -1);
        var headline = _galley.Lines[_galley.HeadlineLine].Block;
        var tree = _galley.Tree;
        var shared = headline;
        for (var steps = 0; shared > 0 && steps < FarthestClimb && !(node >= shared && node < tree.Row(shared).End); steps++)
            shared = tree.Row(shared).Parent;
        return (_galley.Paths[headline].Depth - _galley.Paths[shared].Depth, _galley.Paths[node].Depth - _galley.Paths[shared].Depth);
    }

    private int Outer(int node)
    {
        var parent = _galley.Tree.Row(node).Parent;
        return parent < 0 ? node : _galley.Paths[parent].Block;
    }

    private static float Has(Surroundings around, Surroundings flag) => (around & flag) != 0 ? 1 : 0;

    private static float Share(in NodeSums sums) => sums.Chars == 0 ? 0 : (float)sums.LinkChars / sums.Chars;

    /// <summary>How a line ends: 3 as a sentence, 2 as a quotation, 1 in a colon, 0 otherwise.</summary>
    private static float Ending(char last) => last switch
    {
        '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' => 3,
        '"' or '”' or '“' or '»' or '«' or '」' or '』' or '’' or '\'' or ')' or '）' => 2,
        ':' or '：' => 1,
        _ => 0,
    };

    // What the inline elements around the words are called, and what the words themselves lean to.
    private int Inner(int index, Span<float> row, int k)
    {
        var lines = _galley.Lines;
        ref readonly var line = ref lines[index];
        var paths = _galley.Paths;
        var holder = _galley.Tree.Row(line.First).Parent;
        ref readonly var inner = ref paths[holder];
        row[k++] = holder == line.Block ? 0 : inner.OwnMin;
        row[k++] = holder == line.Block ? 0 : inner.OwnMax;
        row[k++] = inner.Min - paths[line.Block].Min;
        row[k++] = inner.Max - paths[line.Block].Max;
        row[k++] = inner.Sum;
        row[k++] = Has(_galley.Around[line.Last], Surroundings.Link);
        row[k++] = Has(_galley.Around[line.First], Surroundings.Emphasis) + Has(_galley.Around[line.Last], Surroundings.Emphasis);
        row[k++] = line.Talk;
        row[k++] = line.Talk / Math.Max(1, Math.Min(line.PlainWords, LineScan.TalkedWords));
        row[k++] = line.TalkLow;
        row[k++] = line.TalkHigh;
        row[k++] = index > 0 ? lines[index - 1].Talk : 0;
        row[k++] = index > 0 ? lines[index - 1].TalkLow : 0;
        row[k++] = index + 1 < lines.Length ? lines[index + 1].Talk : 0;
        row[k++] = index + 1 < lines.Length ? lines[index + 1].TalkLow : 0;
        row[k++] = index > 1 ? lines[index - 2].Words : -1;
        row[k++] = index + 2 < lines.Length ? lines[index + 2].Words : -1;
        row[k++] = index > 1 ? lines[index - 2].LinkShare : -1;
        row[k++] = index + 2 < lines.Length ? lines[index + 2].LinkShare : -1;
        row[k++] = line.RepeatsPicture ? 1 : 0;
        row[k++] = index + 1 < lines.Length ? Ending(lines[index + 1].LastChar) : -1;
        return k;
    }

    // The boxes around, the section below one heading, the elements that part stories, and what the page is.
    private int Area(int index, Span<float> row, int k)
    {
        ref readonly var line = ref _galley.Lines[index];
        var sums = _galley.Sums;
        var paths = _galley.Paths;
        var parent = Outer(line.Block);
        var grand = Outer(parent);
        var great = Outer(grand);
        var farther = Outer(great);
        row[k++] = Share(sums[great]);
        row[k++] = Share(sums[farther]);
        row[k++] = (float)sums[farther].Prose / _allProse;
        row[k++] = paths[great].OwnMin;
        row[k++] = paths[great].OwnMax;
        row[k++] = sums[line.Block].Images;
        row[k++] = sums[parent].Images;
        row[k++] = (float)sums[parent].Chars / (1 + sums[parent].Images);
        row[k++] = (float)sums[grand].Chars / (1 + sums[grand].Images);
        row[k++] = sums[grand].Lines;

        ref readonly var section = ref _sections[index];
        row[k++] = section.Lines;
        row[k++] = section.Chars == 0 ? 0 : (float)section.LinkChars / section.Chars;
        row[k++] = (float)section.Prose / _allProse;
        row[k++] = section.Level;
        row[k++] = section.HeadingTalk;
        row[k++] = section.HeadingWords;
        row[k++] = index - section.First;
        row[k++] = section.LinkedLines;

        var headline = _galley.HeadlineLine;
        ref readonly var start = ref _galley.Lines[Math.Max(0, headline)];
        row[k++] = headline < 0 ? -99 : Math.Clamp(line.Articles - start.Articles, -20, 20);
        row[k++] = headline < 0 ? -99 : Math.Clamp(line.MainHeadings - start.MainHeadings, -9, 9);
        row[k++] = headline < 0 ? -99 : Math.Clamp(line.Times - start.Times, -20, 40);
        row[k++] = headline < 0 ? -1 : Articles(paths[start.Block].Article, paths[line.Block].Article);
        row[k++] = paths[line.Block].Article == 0 ? 0 : (float)sums[paths[line.Block].Article].Prose / _allProse;
        row[k++] = _tells.Articles;
        row[k++] = _tells.Times;

        ref readonly var shape = ref CollectionsMarshal.GetValueRefOrNullRef(_shapes, paths[line.Block].Shape);
        row[k++] = shape.Lines;
        row[k++] = (float)shape.Prose / _allProse;
        row[k++] = (float)shape.LinkChars / shape.Chars;

        row[k++] = _tells.Kind;
        row[k++] = _tells.WordsPerProseLine;
        row[k++] = _tells.ProseInParagraphs;

        // A story's lines stand in one box; teasers and entries that share a template each in their own.
        ref readonly var template = ref CollectionsMarshal.GetValueRefOrNullRef(_templates, paths[line.Block].Template);
        row[k++] = template.Parents;
        row[k++] = template.Grands;
        row[k++] = (float)template.Lines / template.Parents;
        row[k++] = shape.Grands;
        ref readonly var opening = ref CollectionsMarshal.GetValueRefOrNullRef(_openings, line.FirstPair);
        var alone = System.Runtime.CompilerServices.Unsafe.IsNullRef(in opening) || line.Words > LongestRepeat;
        row[k++] = alone ? 1 : opening.Lines;
        row[k++] = alone || opening.Lines < 2 ? -1 : (float)opening.LinkChars / opening.Chars;
        row[k++] = _witnessed.Coverage < 0 ? -1 : index < _witnessed.First ? 0 : index > _witnessed.Last ? 2 : 1;
        row[k++] = _witnessed.Coverage;
        return k;
    }

    /// <summary>How a line's article element stands to the headline's: 4 the same, 3 one inside it, 2 one where the headline has none, 1 none for either, 0 another.</summary>
    private float Articles(int headline, int line) => line == headline ? headline == 0 ? 1 : 4
        : headline == 0 ? 2 : line > headline && line < _galley.Tree.Row(headline).End ? 3 : 0;

    private struct TemplateSums
    {
        public int Lines, Chars, LinkChars, Prose, Parents, Grands;

        private int _parent, _grand;

        public void Add(in GalleyLine line, int parent, int grand)
        {
            Parents += Lines == 0 || parent != _parent ? 1 : 0;
            Grands += Lines == 0 || grand != _grand ? 1 : 0;
            (_parent, _grand) = (parent, grand);
            Lines++;
            Chars += line.Chars;
            LinkChars += line.LinkChars;
            if (line.IsProse)
                Prose += line.Chars;
        }
    }
}
