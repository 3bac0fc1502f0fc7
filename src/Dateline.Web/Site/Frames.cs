using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>Makes the frame of a page: paper, sections, time.</summary>
internal sealed class Frames(IStoryStore stories, SavedPictures saved, PictureProxy proxy, IClock clock, IOptions<WebOptions> options)
{
    public async Task<PageFrame> ForAsync(HttpRequest request, CancellationToken cancel)
    {
        var counts = await stories.SectionCountsAsync(cancel);
        return Bare(request) with
        {
            Sections = SectionWords.Sort(counts.Where(pair => pair.Value > 0).Select(pair => pair.Key)),
            Pictures = new Pictures(await saved.ByUrlAsync(cancel), options.Value.Pictures, proxy),
        };
    }

    /// <summary>A frame that asks no store, for when the stores may be what failed.</summary>
    public PageFrame Bare(HttpRequest request) => new()
    {
        Paper = options.Value.Title,
        Root = options.Value.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}",
        Now = clock.GetCurrentInstant(),
    };
}
