using System.Globalization;
using Dateline.Model;
using Dateline.Readership;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>All that is made of the log: the same lines in the same order always give the same book. Not for more than one caller at a time.</summary>
/// <param name="articles">How many articles are followed: <see cref="ReaderOptions.Articles"/>.</param>
internal sealed class ReadingBook(int articles)
{
    private readonly ReadingState _state = new(new ReadingBounds { Articles = articles });
    private readonly HashSet<ArticleId> _published = [];

    public OpenTally Tally { get; } = new();

    public ListFigures Figures { get; } = new();

    /// <summary>The row of the article published last.</summary>
    public long LastRow { get; private set; }

    /// <summary>Readers' events taken in, and those since the last lesson.</summary>
    public long Events { get; private set; }

    /// <inheritdoc cref="Events"/>
    public long EventsSinceLesson { get; private set; }

    /// <summary>When it was last learned; <c>null</c> never.</summary>
    public Instant? LearnedAt { get; private set; }

    /// <summary>When there was last something taken down to learn from; <c>null</c> never.</summary>
    public Instant? StudiedAt { get; private set; }

    /// <summary>How many articles are followed.</summary>
    public int Articles { get; } = articles;

    public ReadingState State => _state;

    public bool Knows(ArticleId article) => _published.Contains(article);

    /// <summary>The lesson a line of the kind "studied" has taken down. Not part of the book: it is taken once.</summary>
    public Func<byte[]>? Lesson { get; private set; }

    public Func<byte[]>? TakeLesson()
    {
        var lesson = Lesson;
        Lesson = null;
        return lesson;
    }

    /// <summary>Takes in a line.</summary>
    public EventOutcome Apply(ReaderLine line)
    {
        var (at, received) = (Instant.FromUnixTimeTicks(line.At), Instant.FromUnixTimeTicks(line.Received));
        switch (line.Kind)
        {
            case ReaderLine.Published:
                var id = ArticleId.Parse(line.Article!, CultureInfo.InvariantCulture);
                _published.Add(id);
                LastRow = Math.Max(LastRow, line.Row);
                _state.Publish(id, at, line.Section, BytePrint.Read(line.Body));
                return EventOutcome.Counted;
            case ReaderLine.Withdrawn:
                var withdrawn = ArticleId.Parse(line.Article!, CultureInfo.InvariantCulture);
                Tally.Withdraw(withdrawn, at);
                return _state.Withdraw(withdrawn, at, received) ? EventOutcome.Counted : EventOutcome.UnknownArticle;
            case ReaderLine.Studied:
                StudiedAt = at;
                EventsSinceLesson = 0;
                Lesson = _state.Study(at);
                return EventOutcome.Counted;
            case ReaderLine.Learned:
                if (_state.Adopt(line.Body!))
                    LearnedAt = at;
                return EventOutcome.Counted;
            default:
                Events++;
                EventsSinceLesson++;
                return Note(line, at, received);
        }
    }

    private EventOutcome Note(ReaderLine line, Instant at, Instant received)
    {
        switch (line.Kind)
        {
            case ReaderLine.Opened:
                var article = ArticleId.Parse(line.Article!, CultureInfo.InvariantCulture);
                var opened = new ReaderEvent.Opened(at, line.Visit!, null, article);
                var outcome = _state.Note(opened, received);
                if (outcome == EventOutcome.UnknownArticle && Knows(article))
                {
                    // Forgotten to make room; somebody reads it again.
                    _state.Publish(article, at);
                    outcome = _state.Note(opened, received);
                }
                if (outcome != EventOutcome.Counted)
                    return outcome;
                Tally.Add(article, at);
                if (line.List is { } list)
                    Figures.Opened(list, line.Place, at);
                return outcome;
            case ReaderLine.Shown:
                foreach (var (name, articles) in line.Lists!)
                {
                    if (name.Length > 0)
                        Figures.Shown(name, articles.Length, at);
                }
                ArticleId? on = line.On is null ? null : ArticleId.Parse(line.On, CultureInfo.InvariantCulture);
                return _state.Note(new ReaderEvent.Shown(at, line.Visit!, null, [.. line.Lists.Values.SelectMany(ids => ids).Distinct(StringComparer.Ordinal).Select(id => ArticleId.Parse(id, CultureInfo.InvariantCulture))], on), received);
            case ReaderLine.Read:
                return _state.Note(new ReaderEvent.Read(at, line.Visit!, null, ArticleId.Parse(line.Article!, CultureInfo.InvariantCulture), line.Seconds, line.Scrolled), received);
            case ReaderLine.Marked:
                return _state.Note(new ReaderEvent.Marked(at, line.Visit!, null, ArticleId.Parse(line.Article!, CultureInfo.InvariantCulture), line.Liked), received);
            default:
                throw new InvalidDataException($"The log of readers holds a line of the kind \"{line.Kind}\".");
        }
    }
}
