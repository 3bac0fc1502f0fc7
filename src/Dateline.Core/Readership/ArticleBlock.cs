namespace Dateline.Readership;

/// <summary>Where a list of articles lies in an <see cref="ArticleBlocks{T}"/>; the default is an empty list that takes no room.</summary>
internal readonly record struct ArticleBlock
{
    private readonly int _room;

    public ArticleBlock(int place, int size, int count) => (Place, _room, Count) = (place, size + 1, count);

    /// <summary>The first entry's place.</summary>
    public int Place { get; init; }

    /// <summary>How often its room was doubled.</summary>
    public int Size
    {
        get => _room - 1;
        init => _room = value + 1;
    }

    public int Count { get; init; }

    /// <summary>Whether it has no room yet.</summary>
    public bool IsNone => _room == 0;
}
