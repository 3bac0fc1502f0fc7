using Dateline.Engine.Store;
using Dateline.Lists;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Weighs stories anew as they age and are read; without it yesterday's news would keep yesterday's weight.</summary>
internal sealed class WeighingDesk(IStoryStore stories, IReaderStore readers, IClock clock)
{
    private static readonly Duration Fresh = Duration.FromDays(3);
    private static readonly Duration Pause = Duration.FromMinutes(5);

    // What stands on top with an old weight is weighed too and sinks, and with it, turn by turn, all that is old.
    private const int Top = 200;
    private const int Most = 2_000;

    private Instant _last = Instant.MinValue;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (_last != Instant.MinValue && now - _last < Pause)
            return;
        _last = now;
        var found = new Dictionary<Dateline.Model.StoryId, StoredStory>();
        string? after = null;
        do
        {
            var page = await stories.SinceAsync(now - Fresh, after, Top, cancel);
            foreach (var story in page.Items)
                found[story.Story.Id] = story;
            after = page.Next;
        }
        while (after is not null && found.Count < Most);
        foreach (var story in (await stories.ListAsync(new StoryQuery(null, StoryOrder.Weight), null, Top, cancel)).Items)
            found[story.Story.Id] = story;
        var reading = await readers.StoryReadersAsync(now - StoryComposer.ReadersOver, cancel);
        var weighed = found.Values.Select(story =>
        {
            var outlets = (int)story.Weight.Features.GetValueOrDefault("outlets", story.Reports);
            var (score, reason) = NewsLists.Weigh(outlets, story.Last, reading.GetValueOrDefault(story.Story.Id), now);
            return story with { Score = score, Weight = reason };
        }).ToList();
        if (weighed.Count > 0)
            await stories.WeighAsync(weighed, cancel);
    }
}
