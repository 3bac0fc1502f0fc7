using Dateline.Web.Tests.Desk;
using Microsoft.Playwright;

namespace Dateline.Web.Tests.Browser;

/// <summary>An editor at work in a real browser, without script: the site has none.</summary>
public sealed class EditorTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_editor_decides_and_takes_it_back_with_the_forms_of_the_site()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var page = await chromium.OpenAsync(paper.Host.Root, 1280, 900, ColorScheme.Light);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);

        await page.GotoAsync(await paper.PathAsync("farm"));
        await DecideAsync(page, "Set the date", "day", "2026-08-14", "The harbour's own record says so.");
        Assert.Contains("An editor (R. Ardel) set the date of", await page.Locator("#decisions li").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("14 Aug 2026", await page.Locator(".provenance").InnerTextAsync(), StringComparison.Ordinal);

        await DecideAsync(page, "Take it out of these copies", null, "", "A satire.");
        Assert.False(await paper.StandTogetherAsync("farm", "post"));
        await page.GotoAsync(await paper.StoryPathAsync("choir"));
        await DecideAsync(page, "Put it together with another story", "Address of the other story", paper.Host.Root + (await paper.StoryPathAsync("post"))[1..], "One feast, two reports.");
        Assert.Equal(await paper.StoryPathAsync("choir"), await paper.StoryPathAsync("post"));

        await page.GotoAsync("/decisions");
        var undo = page.Locator("#decision-2 .decide");
        await undo.Locator("summary").ClickAsync();
        await SendAsync(page, undo);
        Assert.Contains("taken back", await page.Locator("#decision-2").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await paper.StandTogetherAsync("farm", "post"));
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_forms_fit_the_screen_and_every_field_has_its_label(int width, ColorScheme scheme)
    {
        await using var paper = await EditedPaper.OpenAsync();
        var path = await paper.PathAsync("farm");
        using var decided = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "set-date", ["date"] = "2026-08-14", ["note"] = "The harbour’s own record says that the walkout began in August, and the paper’s archive has the page." });
        var page = await chromium.OpenAsync(paper.Host.Root, width, 800, scheme);
        var folder = Environment.GetEnvironmentVariable("DATELINE_SCREENS");

        foreach (var (address, name) in new[] { (path, "editor-article"), (await paper.StoryPathAsync("post"), "editor-story"), ("/decisions", "decisions"), ("/editor", "editor") })
        {
            await page.GotoAsync(address);
            foreach (var closed in await page.Locator("main details > summary").AllAsync())
                await closed.EvaluateAsync("summary => summary.parentElement.open = true");
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            var unlabelled = await page.EvaluateAsync<int>("[...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')].filter(e => !e.labels || e.labels.length === 0).length");
            Assert.Equal((address, 0, 0), (address, Math.Max(0, over), unlabelled));
            if (!string.IsNullOrEmpty(folder))
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png"), FullPage = true });
        }
        await page.Context.CloseAsync();
    }

    // Sent, answered by a redirect, and the page it leads to is there.
    private static async Task SendAsync(IPage page, ILocator form)
    {
        var answer = await page.RunAndWaitForResponseAsync(() => form.Locator("button").ClickAsync(), response => response.Request.IsNavigationRequest && response.Status != 303);
        Assert.True(answer.Ok, $"{answer.Status} {answer.Url}: {(answer.Ok ? "" : await page.Locator("main").InnerTextAsync())}");
        await page.WaitForLoadStateAsync();
    }

    private static async Task DecideAsync(IPage page, string title, string? label, string value, string note)
    {
        var form = page.Locator(".decide", new PageLocatorOptions { Has = page.Locator($"summary:text-is('{title}')") });
        await form.Locator("summary").ClickAsync();
        if (label == "day")
            await form.Locator("input[name=date]").FillAsync(value);
        else if (label is not null)
            await form.GetByLabel(label).FillAsync(value);
        await form.Locator("textarea").FillAsync(note);
        await form.Locator("input[name=editor]").FillAsync("R. Ardel");
        await SendAsync(page, form);
    }
}
