using Dateline.Web.Tests.Desk;
using Microsoft.Playwright;

namespace Dateline.Web.Tests.Browser;

/// <summary>Pictures of the pages, for a person to look at: written to the folder <c>DATELINE_SCREENS</c> names.</summary>
public sealed class ScreenTests(Paper paper, SampleDesk samples, Chromium chromium) : IClassFixture<Paper>, IClassFixture<SampleDesk>, IClassFixture<Chromium>
{
    private static readonly (int Width, int Height)[] Sizes = [(360, 780), (768, 1024), (1440, 900)];

    [Fact]
    public async Task Screens_are_taken_at_every_width_light_and_dark()
    {
        // Without a folder to fill, one width into a temporary one: that pictures can be taken is tested all the same.
        var wanted = Environment.GetEnvironmentVariable("DATELINE_SCREENS");
        var folder = string.IsNullOrEmpty(wanted) ? Directory.CreateTempSubdirectory("dateline-screens-").FullName : Path.GetFullPath(wanted);
        Directory.CreateDirectory(folder);

        foreach (var (width, height) in string.IsNullOrEmpty(wanted) ? Sizes[..1] : Sizes)
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                await TakeAsync(folder, width, height, scheme);
        }

        await TakePairAsync(folder);

        Assert.NotEmpty(Directory.GetFiles(folder, "*.png"));
        if (string.IsNullOrEmpty(wanted))
            Directory.Delete(folder, recursive: true);
    }

    private async Task TakeAsync(string folder, int width, int height, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(paper.Root, width, height, scheme);
        var ending = $"{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png";

        await page.GotoAsync("/");
        await ShootAsync(page, Path.Combine(folder, $"front-{ending}"));
        await page.Locator(".lead h2 a").ClickAsync();
        await page.WaitForURLAsync("**/story/**");
        await ShootAsync(page, Path.Combine(folder, $"story-{ending}"));
        await page.Locator(".copies summary").First.ClickAsync();
        await page.Locator(".copies a[href*='/article/']").Last.ClickAsync();
        await page.WaitForURLAsync("**/article/**");
        await ShootAsync(page, Path.Combine(folder, $"article-{ending}"));
        await page.GotoAsync("/search?q=ostra");
        await ShootAsync(page, Path.Combine(folder, $"search-{ending}"));
        await page.GotoAsync("/section/world");
        await ShootAsync(page, Path.Combine(folder, $"section-{ending}"));
        await page.Context.CloseAsync();

        var sample = await chromium.OpenAsync(samples.Root, width, height, scheme);
        await sample.GotoAsync("/");
        await ShootAsync(sample, Path.Combine(folder, $"samples-{ending}"));
        await sample.Context.CloseAsync();
    }

    // The pair the README opens with: a content farm's page as found, and the same text as this desk shows it.
    private async Task TakePairAsync(string folder)
    {
        var farm = Path.Combine(SampleDesk.Folder, "fundivex", "ostrevia-rockets.html");
        var found = System.Text.Json.JsonDocument.Parse(await samples.Http.GetStringAsync(new Uri("/api/v1/articles?limit=200", UriKind.Relative))).RootElement.GetProperty("items").EnumerateArray()
            .Single(article => article.TryGetProperty("url", out var url) && url.GetString()!.Contains("fundivex", StringComparison.Ordinal)
                && article.GetProperty("headline").GetString()!.Contains("Volan", StringComparison.Ordinal));
        var page = await chromium.OpenAsync(samples.Root, 1100, 1150, ColorScheme.Light);
        await page.GotoAsync($"/article/{found.GetProperty("id").GetString()}");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "as-shown.png") });
        await page.SetContentAsync(await File.ReadAllTextAsync(farm));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "as-found.png") });
        await page.Context.CloseAsync();
    }

    private static Task<byte[]> ShootAsync(IPage page, string path) => page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
}
