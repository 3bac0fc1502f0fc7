using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Counts the elements passed so far that part one story from the next.</summary>
internal struct PassedElements
{
    private int _articles, _times, _mainHeadings;

    public void Pass(Tag tag)
    {
        if (tag == Tag.Article)
            _articles++;
        else if (tag == Tag.Time)
            _times++;
        else if (tag == Tag.H1)
            _mainHeadings++;
    }

    public readonly void Note(ref GalleyLine line)
    {
        line.Articles = _articles;
        line.Times = _times;
        line.MainHeadings = _mainHeadings;
    }
}
