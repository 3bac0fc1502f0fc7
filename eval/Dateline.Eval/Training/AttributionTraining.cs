using Dateline.Claims;
using Dateline.Eval.Claims;

namespace Dateline.Eval.Training;

/// <summary>Learns the model of attributions from documents marked by hand.</summary>
/// <remarks>The second tagger is shown what the first says of texts it has not seen, as it will be in use: each part of the documents is judged by a first tagger learnt from the others.
/// The scorers are shown what both say of a part that neither has seen.</remarks>
internal sealed class AttributionTraining
{
    private const int Parts = 4;
    private const int RoleRows = 200_000;
    private const int LinkRows = 200_000;
    private const int Passes = 14;

    // The taggers that are shipped are learnt so often anew.
    private const int Times = 3;

    // The taggers that judge a part, each learnt from the other three, need not be as good as the one that is shipped.
    private const int PassesOfParts = 7;
    private const float Rate = 0.04f;
    private const float Shrink = 3e-3f;
    private const int Least = 2;

    // The taggers of links, and those that judge a part, are shown half of the features at a time; the tagger of roles is surer of the edges of cues when it sees all.
    private const float Shown = 0.5f;
    private const float ScorerRate = 0.05f;
    private const int ScorerPasses = 12;
    private const int ScorerWeights = 45_000;

    // The judge of whole frames.
    private const int TreeSeeds = 2;
    private const int TreeDepth = 5;
    private const int TreeCount = 300;
    private const float TreeRate = 0.05f;
    private const float TreeShrink = 4;
    private const float TreeColumns = 0.4f;
    private const float TreeRows = 0.6f;

    private readonly byte[] _clusters;
    private readonly WordClusters _table;

    public AttributionTraining(byte[] clusters)
    {
        _clusters = clusters;
        ReadOnlySpan<byte> bytes = clusters;
        _table = WordClusters.Read(ref bytes);
    }

    public byte[] Learn(IReadOnlyList<AttributedDocument> documents, IReadOnlyList<EvidentialDocument> reporting)
    {
        var chains = documents.Select(ChainsOf).ToList();
        var links = new List<LabelledChain>[Parts];
        var rolesOfParts = new byte[Parts][];
        var linksOfParts = new byte[Parts][];
        byte[] roles = [], linked = [];
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        Parallel.For(-1, Parts, two, part =>
        {
            if (part < 0)
            {
                roles = Kept("roles", () => LearnRoles([.. chains.SelectMany(each => each)], Passes, 1, Times));
                return;
            }
            rolesOfParts[part] = Kept($"roles-{part}", () => LearnRoles([.. chains.Where((_, i) => i % Parts != part).SelectMany(each => each)], PassesOfParts, Shown));
            links[part] = [.. PartOf(documents, part).SelectMany(document => LinkChains(document, ModelOf(rolesOfParts[part], Nothing)))];
        });
        chains = [];
        Parallel.For(-1, Parts, two, part =>
        {
            if (part < 0)
                linked = Kept("links", () => LearnLinks([.. links.SelectMany(each => each)], Passes, Times));
            else
                linksOfParts[part] = Kept($"links-{part}", () => LearnLinks([.. links.Where((_, i) => i != part).SelectMany(each => each)], PassesOfParts));
        });
        links = [];
        // What is learnt of a part's readings and frames is shown to the next judge as it looks from the other parts: nobody judges what he has learnt from.
        var none = LinearScorer.ToBytes([]);
        var contents = new List<(int[][] Keys, float[] Right)>[Parts];
        var sources = new List<(int[][] Keys, float[] Right)>[Parts];
        Parallel.For(0, Parts, two, part =>
        {
            var model = ModelOf(rolesOfParts[part], linksOfParts[part]);
            contents[part] = [.. PartOf(documents, part).SelectMany(document => FrameChoices.Choices(document, model, false))];
            sources[part] = [.. PartOf(documents, part).SelectMany(document => FrameChoices.Choices(document, model, true))];
        });
        var frames = new List<(int[][] Keys, float[] Right)>[Parts];
        var (contentsOfParts, sourcesOfParts) = (new byte[Parts][], new byte[Parts][]);
        Parallel.For(0, Parts, two, part =>
        {
            contentsOfParts[part] = LearnScorer(Others(contents, part));
            sourcesOfParts[part] = LearnScorer(Others(sources, part));
            var model = ModelOf(rolesOfParts[part], linksOfParts[part], contentsOfParts[part], sourcesOfParts[part]);
            frames[part] = [.. PartOf(documents, part).SelectMany(document => FrameChoices.Frames(document, model))];
        });
        var rows = new List<(float[] Numbers, float Right)>[Parts];
        Parallel.For(0, Parts, two, part =>
        {
            var model = ModelOf(rolesOfParts[part], linksOfParts[part], contentsOfParts[part], sourcesOfParts[part], LearnScorer(Others(frames, part)));
            rows[part] = [.. PartOf(documents, part).SelectMany(document => FrameChoices.Numbers(document, model))];
        });
        return ClaimModel.ToBytes(_clusters, roles, linked, ReportingTraining.Learn(reporting, _table), LearnScorer(Others(contents, -1)), LearnScorer(Others(sources, -1)), LearnScorer(Others(frames, -1)),
            TreeScorer.ToBytes(Grow([.. rows.SelectMany(each => each)])));
    }

    private static Dateline.Text.ObliviousTrees Grow(List<(float[] Numbers, float Right)> rows) =>
        Forest.Average([.. Enumerable.Range(1, TreeSeeds).Select(seed => new TreeGrower { Depth = TreeDepth, Trees = TreeCount, Rate = TreeRate, ColumnShare = TreeColumns, RowShare = TreeRows, Shrink = TreeShrink, Seed = seed }
            .Grow([.. rows.Select(row => row.Numbers)], [.. rows.Select(row => row.Right)], [.. rows.Select(_ => 1f)], FrameNumbers.Count))]);

    private static List<(int[][] Keys, float[] Right)> Others(List<(int[][] Keys, float[] Right)>[] parts, int part) => [.. parts.Where((_, i) => i != part).SelectMany(each => each)];

    /// <summary>Folder that keeps the taggers; <c>null</c> to learn them anew.</summary>
    public string? Keep { get; init; }

    private byte[] Kept(string name, Func<byte[]> learn)
    {
        if (Keep is null)
            return learn();
        var path = Path.Combine(Keep, name + ".bin");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Keep);
            File.WriteAllBytes(path, learn());
        }
        return File.ReadAllBytes(path);
    }

    private static byte[] Nothing => ChainTagger.ToBytes(new float[ChainTagger.Labels * ChainTagger.Labels], []);

    private static IEnumerable<AttributedDocument> PartOf(IReadOnlyList<AttributedDocument> documents, int part) => documents.Where((_, i) => i % Parts == part);

    private ClaimModel ModelOf(byte[] roles, byte[] links, byte[]? contents = null, byte[]? sources = null, byte[]? frames = null)
    {
        var none = LinearScorer.ToBytes([]);
        return ClaimModel.Read(ClaimModel.ToBytes(_clusters, roles, links, Nothing, contents ?? none, sources ?? none, frames ?? none, TreeScorer.ToBytes(null)));
    }

    internal static byte[] LearnScorer(List<(int[][] Keys, float[] Right)> choices) => new LinearTraining(ScorerRate, Shrink, ScorerPasses, ScorerWeights).Learn(choices);

    internal static byte[] LearnLinks(List<LabelledChain> chains, int passes, int times = 1) => new ChainTraining(LinkRows, Rate, Shrink, Least, Link.MayFollow, Shown).Learn(chains, passes, Link.First, times);

    internal static byte[] LearnRoles(List<LabelledChain> chains, int passes, float shown, int times = 1) => new ChainTraining(RoleRows, Rate, Shrink, Least, Role.MayFollow, shown).Learn(chains, passes, Role.First, times);

    internal List<LabelledChain> ChainsOf(AttributedDocument document)
    {
        var text = document.Cut;
        var labels = new byte[text.Count];
        foreach (var attribution in document.Attributions)
        {
            Mark(text, attribution.Content, Role.Content, labels);
            Mark(text, attribution.Source, Role.Source, labels);
            Mark(text, attribution.Cue, Role.Cue, labels);
        }
        foreach (var (from, to) in text.Paragraphs)
        {
            for (var i = from; i < to; i++)
            {
                // What was cut by another role begins anew.
                if (labels[i] is Role.CueOn or Role.SourceOn or Role.ContentOn && (i == from || !Role.MayFollow(labels[i - 1], labels[i])))
                    labels[i]--;
            }
        }
        return RoleChains.Of(text, labels, _table);
    }

    internal List<LabelledChain> LinkChains(AttributedDocument document, ClaimModel model)
    {
        var text = document.Cut;
        var finder = new FrameFinder(model, text);
        var features = new LinkFeatures(text, _table);
        var found = new List<LabelledChain>();
        Span<int> rows = stackalloc int[LinkFeatures.Most];
        var at = -1;
        foreach (var attribution in document.Attributions.Where(each => each.Cue.Count > 0).OrderBy(each => each.Cue[0].Start))
        {
            var cue = TokenSpans.Of(text, attribution.Cue);
            if (cue.Count == 0)
                continue;
            var paragraph = text.Words[cue[0].From].Paragraph;
            var (from, to) = text.Paragraphs[paragraph];
            if (paragraph != at)
                features.Enter(from, to, finder.Roles(from, to).Chances);
            at = paragraph;
            features.Turn(cue[0].From, cue[0].To);
            var left = Math.Max(from, cue[0].From - LinkFeatures.Reach);
            var right = Math.Min(to, cue[0].To + LinkFeatures.Reach);
            var labels = new byte[right - left];
            Mark(TokenSpans.Of(text, attribution.Content), left, cue[0], labels, Link.ContentFirst);
            Mark(TokenSpans.Of(text, attribution.Source), left, cue[0], labels, Link.SourceFirst);
            var all = new List<int>();
            var ends = new int[right - left];
            for (var i = left; i < right; i++)
            {
                all.AddRange(rows[..features.Write(i, rows)]);
                ends[i - left] = all.Count;
            }
            found.Add(new LabelledChain(labels, [.. all], ends));
        }
        return found;
    }

    private static void Mark(List<(int From, int To)> pieces, int left, (int From, int To) cue, byte[] labels, byte first)
    {
        foreach (var (from, to) in pieces)
        {
            var a = Math.Max(from - left, 0);
            var b = Math.Min(to - left, labels.Length);
            if (b <= a || (from < cue.To && cue.From < to))
                continue;
            if (labels.AsSpan(a, b - a).ContainsAnyExcept((byte)0))
                continue;
            if (b - a == 1)
            {
                labels[a] = first == Link.SourceFirst ? Link.SourceOnly : Link.ContentLast;
                continue;
            }
            labels.AsSpan(a, b - a).Fill((byte)(first + 1));
            labels[a] = first;
            labels[b - 1] = (byte)(first + 2);
        }
    }

    private static void Mark(ClaimText text, IReadOnlyList<Span> spans, byte first, byte[] labels)
    {
        foreach (var (from, to) in TokenSpans.Of(text, spans))
        {
            labels.AsSpan(from, to - from).Fill((byte)(first + 1));
            labels[from] = first;
        }
    }
}
