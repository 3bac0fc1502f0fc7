namespace Dateline.Eval.Training;

/// <summary>The candidates of one page for one question, as numbers, and which of them are right.</summary>
internal sealed record CandidateRows
{
    public required string Id { get; init; }

    public required string Dataset { get; init; }

    /// <summary>The page's site: pages of one site never stand on both sides of a test.</summary>
    public required string Host { get; init; }

    public required float[][] Rows { get; init; }

    /// <summary>Per candidate: 1 right, 0 wrong.</summary>
    public required float[] Labels { get; init; }

    /// <summary>How far the answers of this page's source are to be learned from.</summary>
    public required float Trust { get; init; }

    /// <summary>A site by the last two or three labels of its name.</summary>
    public static string Site(string? url, string id)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            return id;
        var labels = address.Host.Split('.');
        var keep = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels.TakeLast(keep));
    }
}
