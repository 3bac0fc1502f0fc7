using System.IO.Compression;
using System.Text;
using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Pages;

namespace Dateline.Eval.Training;

/// <summary>One annotated page with a label per line of its galley.</summary>
internal sealed class TrainingPage
{
    public required ExtractPage Page { get; init; }

    public required string Host { get; init; }

    public required PageTree Tree { get; init; }

    public required PageClaims Claims { get; init; }

    /// <summary>Per line: 1 story, 0 furniture, -1 not known.</summary>
    public required float[] Labels { get; set; }

    /// <summary>Per line: how much it counts.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Per line: its words as the scorer cuts them.</summary>
    public required List<string>[] Tokens { get; init; }

    /// <summary>Per line: hashes of its words and pairs of words.</summary>
    public required uint[][] Talk { get; init; }

    public int Fold { get; set; }

    public static TrainingPage? Load(string folder, ExtractPage page)
    {
        if (page.Gold is not { } gold || (gold.Body is null or "" && gold.With is null or []))
            return null;
        using var file = File.OpenRead(Path.Combine(folder, page.Html));
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        var tree = PageParser.Tree(reader.ReadToEnd());
        var claims = PageClaims.Read(PageMarkup.Scan(tree));
        using var galley = BodyFinder.Set(tree, claims, TokenScores.None, TokenScores.None);
        var tokens = new List<string>[galley.Count];
        var talk = new uint[galley.Count][];
        var texts = new string[galley.Count];
        for (var i = 0; i < galley.Count; i++)
        {
            texts[i] = LineText.Of(galley, i);
            talk[i] = [.. WordSet.Talk(texts[i]).All()];
            tokens[i] = ExtractTokens.Words(texts[i]);
        }
        var labels = LineLabels.Of(gold, tokens, texts);
        var weights = new float[galley.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = labels[i] < 0 ? 0 : (6 + tokens[i].Count);
        if (gold.Body is { Length: > 0 })
        {
            var all = weights.Where((_, i) => labels[i] >= 0.5f).Sum();
            if (all < 1)
                return null;
            var scale = 1 / all * Trust(page.Dataset);
            for (var i = 0; i < weights.Length; i++)
                weights[i] = Math.Min(weights[i] * scale, 0.5f) + 0.002f * (weights[i] > 0 ? 1 : 0);
        }
        else
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = weights[i] > 0 ? 0.05f : 0;
        }
        return new TrainingPage { Page = page, Host = HostOf(page), Tree = tree, Claims = claims, Labels = labels, Weights = weights, Tokens = tokens, Talk = talk };
    }

    /// <summary>The site a page is from, without its <c>www</c>.</summary>
    public static string HostOf(ExtractPage page)
    {
        var host = Uri.TryCreate(page.Url, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : page.Url ?? page.Id;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>How far a source's annotation is news by hand; the others teach the shapes of the web at large.</summary>
    public static float Trust(string dataset) => dataset switch
    {
        "fundus" or "fundus-eval" or "aeb" => 1.5f,
        "readability" or "newspaper4k" => 0.4f,
        _ => 0.7f,
    };
}
