using Dateline.Model;

namespace Dateline.Copies;

/// <summary>What editors decided, asked of the groups as they stand.</summary>
internal sealed class CopyTies(CopyShelf shelf)
{
    public DecidedKin Kin { get; set; } = DecidedKin.None;

    /// <summary>Whether an article may never stand in a group.</summary>
    public bool Bars(ArticleId article, CopyFile file) =>
        Kin.Apart.TryGetValue(article, out var apart) && apart.Any(other => shelf.Find(other, out var number) && shelf[number].File == file);

    /// <summary>Whether two groups hold articles that may never stand together.</summary>
    public bool Part(CopyFile a, CopyFile b) =>
        Kin.Apart.Keys.Any(article => shelf.Find(article, out var number) && (shelf[number].File == a && Bars(article, b) || shelf[number].File == b && Bars(article, a)));

    /// <summary>The groups that hold articles this one always stands with.</summary>
    public List<CopyFile> Of(ArticleId article)
    {
        var files = new List<CopyFile>();
        if (!Kin.Together.TryGetValue(article, out var together))
            return files;
        foreach (var other in together)
        {
            if (other != article && shelf.Find(other, out var number) && shelf[number].File is { } file && !files.Contains(file) && !Bars(article, file))
                files.Add(file);
        }
        return files;
    }
}
