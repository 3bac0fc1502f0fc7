namespace Dateline.Extract;

/// <summary>The page cut at its headings: what stands below one heading, up to the next, is one section.</summary>
internal sealed class PageSections
{
    private readonly int[] _of;
    private readonly List<Section> _sections = [];

    public PageSections(Galley galley)
    {
        var lines = galley.Lines;
        _of = new int[lines.Length];
        var section = new Section();
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            if ((galley.Around[line.Block] & Surroundings.Heading) != 0)
            {
                _sections.Add(section);
                var tag = galley.Tree.Row(line.Block).Tag;
                section = new Section
                {
                    First = i,
                    Level = tag is >= Pages.Tag.H1 and <= Pages.Tag.H6 ? tag - Pages.Tag.H1 + 1 : 7,
                    HeadingTalk = line.Talk,
                    HeadingWords = line.Words,
                };
            }
            else
            {
                section.Lines++;
                section.Chars += line.Chars;
                section.LinkChars += line.LinkChars;
                section.LinkedLines += line.LinkShare > 0.8f ? 1 : 0;
                if (line.IsProse)
                    section.Prose += line.Chars - line.LinkChars;
            }
            _of[i] = _sections.Count;
        }
        _sections.Add(section);
    }

    /// <summary>The section line <paramref name="index"/> stands in.</summary>
    public ref readonly Section this[int index] => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sections)[_of[index]];

    /// <summary>Which section line <paramref name="index"/> stands in.</summary>
    public int Of(int index) => _of[index];

    public int Count => _sections.Count;
}

/// <summary>Text below one heading.</summary>
internal struct Section
{
    /// <summary>The heading's line, its level (1 to 6, 7 unknown, 0 before the first heading), its words and what they lean to.</summary>
    public int First, Level;

    public float HeadingWords, HeadingTalk;

    public int Lines, Chars, LinkChars, Prose, LinkedLines;
}
