using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Writes the story's lines as typed blocks, with its pictures where they stood.</summary>
internal sealed class BlockWriter(Galley galley, Addresses addresses, IReadOnlyList<(int Time, int First)>? entries = null)
{
    private const int FarthestClimb = 100;
    private const int LongestTime = 80;
    private readonly List<Block> _blocks = [];
    private readonly List<string> _items = [];
    private readonly List<string> _quoted = [];
    private int _list = -1;
    private int _item = -1;
    private int _quote = -1;
    private int _table = -1;

    /// <summary>Where the entries given begin among the blocks written.</summary>
    public List<LiveEntry> Entries { get; } = [];

    /// <param name="story">Per line: whether it is part of the story.</param>
    /// <param name="pictures">The story's pictures by the node they stand at, in page order.</param>
    public List<Block> Write(ReadOnlySpan<bool> story, IReadOnlyList<(int Node, Figure Figure)> pictures)
    {
        var next = 0;
        for (var i = 0; i < story.Length; i++)
        {
            if (!story[i])
                continue;
            ref readonly var line = ref galley.Lines[i];
            for (; next < pictures.Count && pictures[next].Node < line.First; next++)
            {
                CloseAll();
                _blocks.Add(pictures[next].Figure);
            }
            if (entries is not null && Entries.Count < entries.Count && entries[Entries.Count].First == i)
            {
                CloseAll();
                var time = LineText.Of(galley, entries[Entries.Count].Time);
                Entries.Add(new LiveEntry(time.Length <= LongestTime ? time : time[..LongestTime], _blocks.Count));
            }
            WriteLine(i, line);
        }
        CloseAll();
        for (; next < pictures.Count; next++)
            _blocks.Add(pictures[next].Figure);
        return _blocks;
    }

    private void WriteLine(int index, in GalleyLine line)
    {
        var around = galley.Around[line.Block];
        var table = StoryTables.Around(galley, line.Block);
        if (table >= 0)
        {
            if (table != _table)
            {
                CloseAll();
                _blocks.Add(TableReader.Read(galley.Tree, table));
                _table = table;
            }
            return;
        }
        var tag = galley.Tree.Row(line.Block).Tag;
        if ((around & Surroundings.Quote) != 0)
        {
            var quote = Nearest(line.Block, Tag.Blockquote);
            if (quote != _quote)
                CloseAll();
            _quote = quote;
            _quoted.Add(LineText.Of(galley, index));
            return;
        }
        if ((around & Surroundings.Heading) != 0)
        {
            CloseAll();
            var level = tag is >= Tag.H1 and <= Tag.H6 ? tag - Tag.H1 + 1 : 3;
            _blocks.Add(new Heading(LineText.Of(galley, index), Math.Clamp(level, 2, 6)));
            return;
        }
        if ((around & Surroundings.List) != 0 && Nearest(line.Block, Tag.Li) is >= 0 and var item)
        {
            var list = galley.Tree.Row(item).Parent;
            if (list != _list)
                CloseAll();
            _list = list;
            if (item == _item)
                _items[^1] += " " + LineText.Of(galley, index);
            else
                _items.Add(LineText.Of(galley, index));
            _item = item;
            return;
        }
        CloseAll();
        _blocks.AddRange(LineText.Paragraphs(galley, index, addresses));
    }

    private void CloseAll()
    {
        if (_items.Count > 0)
            _blocks.Add(new BulletList([.. _items], galley.Tree.Row(_list).Tag == Tag.Ol));
        if (_quoted.Count > 0)
            _blocks.Add(new Quote(string.Join('\n', _quoted)));
        _items.Clear();
        _quoted.Clear();
        _list = _item = _quote = _table = -1;
    }

    private int Nearest(int node, Tag tag)
    {
        for (var (i, steps) = (node, 0); i >= 0 && steps < FarthestClimb; i = galley.Tree.Row(i).Parent, steps++)
        {
            if (galley.Tree.Row(i).Tag == tag)
                return i;
        }
        return -1;
    }
}
