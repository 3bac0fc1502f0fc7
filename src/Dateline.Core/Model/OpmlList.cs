namespace Dateline.Model;

/// <summary>A list of subscriptions (OPML 1.0 to 2.0): what readers hand each other when a person moves.</summary>
public sealed record OpmlList
{
    /// <summary>The list's title; <c>null</c> when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Folders and feeds, in order.</summary>
    public IReadOnlyList<OpmlOutline> Outlines { get; init; } = [];

    /// <summary>Prefixes of the namespaces its own attributes stand in, with their addresses.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong in it, by line; the rest is read all the same.</summary>
    public IReadOnlyList<OpmlFault> Faults { get; init; } = [];

    /// <summary>What is wrong with its form as XML; empty for a well-formed list.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Every feed of it, with the folders it lies in, outermost first.</summary>
    public IEnumerable<(OpmlOutline Outline, IReadOnlyList<string> Folders)> Feeds()
    {
        var open = new Stack<(OpmlOutline Outline, IReadOnlyList<string> Folders)>(Outlines.Reverse().Select(outline => (outline, (IReadOnlyList<string>)[])));
        while (open.TryPop(out var at))
        {
            if (at.Outline.Feed is not null)
                yield return at;
            IReadOnlyList<string> inside = at.Outline.Feed is null && at.Outline.Title is { } folder ? [.. at.Folders, folder] : at.Folders;
            foreach (var child in at.Outline.Outlines.Reverse())
                open.Push((child, inside));
        }
    }
}

/// <summary>A folder or a feed of a list.</summary>
public sealed record OpmlOutline
{
    /// <summary>What it is called: its <c>title</c>, else its <c>text</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the feed (<c>xmlUrl</c>), as written; <c>null</c> for a folder.</summary>
    public string? Feed { get; init; }

    /// <summary>Address of the site (<c>htmlUrl</c>), as written; <c>null</c> when not said.</summary>
    public string? Site { get; init; }

    /// <summary>Its other attributes, as written and in order: other programs keep their settings there.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>What it holds.</summary>
    public IReadOnlyList<OpmlOutline> Outlines { get; init; } = [];

    /// <summary>The line it stands on, from 1; 0 when it was not read from a file.</summary>
    public int Line { get; init; }
}

/// <summary>Something of a list that cannot be taken in.</summary>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="What">What is wrong, in words.</param>
public sealed record OpmlFault(int Line, string What);
