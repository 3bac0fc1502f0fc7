using Dateline.Engine.Store;
using Dateline.Ledger;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>
/// Dates articles by their words and by the dated articles on file. What is on file is learned beside the answers, newest first at the beginning and then as
/// it comes in, one article of each text; until then the words of time alone speak. An article is never dated by its own text or a copy of it.
/// </summary>
public sealed class TextDateDesk(IArticleStore articles, IStoryStore stories, IClock clock)
{
    // About 40 kB of memory for a hundred articles: the newest so many say what the papers spoke of when.
    private const int Beginning = 20_000;

    // Beyond so many it begins anew with the newest.
    private const int Most = 60_000;
    private const int Page = 100;
    private const int Kept = 500;
    private static readonly Duration Pause = Duration.FromMinutes(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<ArticleId, (PageId Page, TextDate? Answer)> _answers = [];
    private Dictionary<CopyGroupId, int> _learned = [];
    private TextDating _dating = new();
    private Instant _lookedAt = Instant.MinValue;
    private Task _learning = Task.CompletedTask;

    /// <summary>What the words of an article say of its day and of the day its page claims.</summary>
    /// <returns><c>null</c> when they tell neither the day nor anything of a claimed one.</returns>
    public TextDate? Of(StoredArticle article)
    {
        Refresh();
        lock (_gate)
        {
            if (_answers.TryGetValue(article.Filed.Id, out var known) && known.Page == article.Page)
                return known.Answer;
            var without = article.Group is { } group && _learned.TryGetValue(group, out var number) ? number : -1;
            var claimed = article.Filed.Dates.PageDate ?? article.Filed.Dates.Published;
            var answer = _dating.Read(article.Filed.Article, article.Filed.FirstSeen, claimed is null ? null : DayOf(claimed), without);
            if (answer is { TellsDay: false, Claim: DateStanding.NotGiven })
                answer = null;
            if (_answers.Count >= Kept)
                _answers.Clear();
            _answers[article.Filed.Id] = (article.Page, answer);
            return answer;
        }
    }

    /// <summary>Learns what has come in since it last looked; done by itself before an answer, but not waited for there.</summary>
    public async Task LearnAsync(CancellationToken cancel)
    {
        var isBeginning = false;
        lock (_gate)
        {
            if (_dating.Learned >= Most)
                (_dating, _learned) = (new TextDating(), []);
            isBeginning = _dating.Learned == 0;
        }
        string? after = null;
        for (var read = 0; read < Beginning;)
        {
            var page = await articles.ListAsync(after, Page, cancel);
            var groups = await stories.FindGroupsAsync([.. page.Items.Select(article => article.Group).OfType<CopyGroupId>().Distinct()], cancel);
            var news = Learn(page.Items, groups.ToDictionary(group => group.Id));
            read += page.Items.Count;
            after = page.Next;
            // The newest come first: a page of nothing new means that the rest is known.
            if (after is null || (news == 0 && !isBeginning))
                return;
        }
    }

    private static LocalDate DayOf(DateFinding finding) => finding.Middle().InUtc().Date;

    private void Refresh()
    {
        lock (_gate)
        {
            var now = clock.GetCurrentInstant();
            if (!_learning.IsCompleted || now < _lookedAt + Pause)
                return;
            _lookedAt = now;
            // A store that cannot be read now is asked again at the next look.
            _learning = Task.Run(() => LearnAsync(CancellationToken.None));
        }
    }

    // One article stands for a text, with the best date of all its copies; a day that something speaks against teaches nothing.
    private int Learn(IReadOnlyList<StoredArticle> some, Dictionary<CopyGroupId, CopyGroup> groups)
    {
        var news = 0;
        foreach (var article in some)
        {
            if (article.Group is not { } id || !groups.TryGetValue(id, out var group) || group.Published is not { Best: { } best, Standing: not (DateStanding.Doubtful or DateStanding.Contradicted) })
                continue;
            lock (_gate)
            {
                if (_learned.ContainsKey(id))
                    continue;
                _learned[id] = _dating.Learn(article.Filed.Article, DayOf(best));
                // What was answered with less is answered anew.
                _answers.Clear();
            }
            news++;
        }
        return news;
    }
}
