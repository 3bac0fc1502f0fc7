using System.Globalization;
using Dateline.Web.Tests.Desk;
using Microsoft.Playwright;

namespace Dateline.Web.Tests.Browser;

public sealed class JourneyTests(Paper paper, Chromium chromium) : IClassFixture<Paper>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task A_reader_goes_from_the_front_page_to_search_without_a_fault(int width, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(paper.Root, width, 800, scheme);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);

        await page.GotoAsync("/");
        await FitsAsync(page);
        await FollowAsync(page, ".lead h2 a");
        await FitsAsync(page);
        Assert.Contains("independent reports", await page.Locator(".tally").InnerTextAsync(), StringComparison.Ordinal);

        await FollowAsync(page, ".report h2 a");
        await FitsAsync(page);
        await page.Locator(".provenance summary").Last.ClickAsync();
        Assert.True(await page.Locator(".provenance .evidence").Last.IsVisibleAsync(), "the date opens its evidence in place");

        var button = page.Locator("button[data-kind=very-good]");
        var before = await CountAsync(button);
        await button.ClickAsync();
        Assert.Equal(before + 1, await CountAsync(button));
        Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));
        await page.ReloadAsync();
        Assert.Equal(before + 1, await CountAsync(button));

        await FollowAsync(page, "section[aria-labelledby=related] ol a");
        await FitsAsync(page);
        await page.Locator("#q").FillAsync("crayfish");
        await page.Locator("#q").PressAsync("Enter");
        await page.WaitForURLAsync("**/search?*");
        await FitsAsync(page);
        Assert.Equal("crayfish", (await page.Locator("mark").First.InnerTextAsync()).ToLowerInvariant());
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_text_and_shows_where_it_is()
    {
        var page = await chromium.OpenAsync(paper.Root, 1280, 800, ColorScheme.Light);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        var skip = await page.EvaluateAsync<string>("document.activeElement.className + ' ' + getComputedStyle(document.activeElement).outlineStyle");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/#main");
        var isLead = false;
        for (var presses = 0; presses < 4 && !isLead; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            isLead = await page.EvaluateAsync<bool>("document.activeElement.closest('.lead h2') !== null");
        }

        Assert.Equal("skip solid", skip);
        Assert.True(isLead, "the lead's headline is four steps from the top at most");
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Right_to_left_text_starts_at_the_right()
    {
        var page = await chromium.OpenAsync(paper.Root, 1280, 800, ColorScheme.Light);

        await page.GotoAsync(await paper.PathOfAsync(Newsroom.BarrageArabic));

        Assert.Equal("rtl", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.body')).direction"));
        Assert.Equal("ltr", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.provenance')).direction"));
        await page.Context.CloseAsync();
    }

    // A click returns before the page it leads to stands: measured then, it would still be without its style sheet.
    private static async Task FollowAsync(IPage page, string link)
    {
        var from = page.Url;
        await page.Locator(link).First.ClickAsync();
        await page.WaitForURLAsync(url => url != from);
    }

    private static async Task FitsAsync(IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var widest = over <= 0 ? "" : await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 160)).join('\\n')");
        Assert.True(over <= 0, $"{page.Url} is {over} pixels wider than the screen: {widest}");
    }

    private static async Task<int> CountAsync(ILocator button) =>
        int.Parse(await button.Locator(".count").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
