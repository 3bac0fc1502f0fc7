using System.Text.Json;
using Dateline.Markup;
using Microsoft.Playwright;

namespace Dateline.Web.Tests.Browser;

/// <summary>What the allow-list writes is given to a real browser, which tells when something ran or asked for anything but a picture.</summary>
public sealed class MarkupTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Uri Root = new("http://vectors.invalid/");

    // One of each kind; hundreds more where the benchmark folder is beside the checkout.
    private static readonly string[] Vectors =
    [
        "<script>ran()</script>", "<img src=x onerror=ran()>", "<svg onload=ran()>", "<svg><script>ran()</script></svg>", "<body onload=ran()>", "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=ran()&gt;\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>",
        "<noscript><p title=\"</noscript><img src=x onerror=ran()>\">", "<select><template><img src=x onerror=ran()></template></select>", "<details open ontoggle=ran()>", "<video><source onerror=ran()></video>",
        "<input autofocus onfocus=ran()>", "<a href='javascript:ran()' id=target>x</a>", "<object data='data:text/html,<script>parent.ran()</script>'></object>", "<style>@import 'http://elsewhere.invalid/a.css';</style>",
        "<link rel=stylesheet href=http://elsewhere.invalid/b.css>", "<base href=http://elsewhere.invalid/><script src=c.js></script>", "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
        "<textarea></textarea><img src=x onerror=ran()></textarea>", "<title><img src=x onerror=ran()></title>", "<xmp><img src=x onerror=ran()></xmp>", "<p style='background:url(http://elsewhere.invalid/d)'>x",
        "<!--><img src=x onerror=ran()>-->", "<![CDATA[<img src=x onerror=ran()>]]>", "<a title=\"`onmouseover=ran()`\" href=//x>y</a>", "<embed src=javascript:ran()>", "<marquee onstart=ran()>x</marquee>",
    ];

    [Fact]
    public async Task Nothing_that_is_written_runs_in_a_browser()
    {
        var page = await chromium.OpenAsync(Root, 800, 600, ColorScheme.Light);
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add("dialog " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (request.ResourceType != "image")
                asked.Add($"{request.ResourceType} {request.Url}");
        };
        await page.SetContentAsync("<!doctype html><body></body>");
        var written = Vectors.Concat(Shared()).Select(vector => SafeMarkup.Write(vector)).ToList();

        // innerHTML runs handlers, a written document runs scripts too: each vector is shown both ways.
        var ran = await page.EvaluateAsync<string[]>(
            """
            async vectors => {
                const found = [];
                let at = 0;
                window.ran = () => found.push(vectors[at]);
                for (const name of ['alert', 'confirm', 'prompt']) window[name] = window.ran;
                for (at = 0; at < vectors.length; at++) {
                    document.body.innerHTML = vectors[at];
                    for (const link of document.body.querySelectorAll('*')) link.dispatchEvent(new MouseEvent('mouseover'));
                    if (document.body.querySelector('[href^="javascript:" i], script, iframe, object, embed')) found.push(vectors[at]);
                }
                await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                return found;
            }
            """,
            written);
        await page.SetContentAsync("<!doctype html><script>for (const n of ['alert','confirm','prompt','ran']) window[n] = () => document.documentElement.dataset.ran = '1';</script><body>" + string.Join("\n<hr>\n", written) + "</body>");

        Assert.Empty(ran);
        Assert.Null(await page.EvaluateAsync<string?>("document.documentElement.dataset.ran ?? null"));
        Assert.DoesNotContain(asked, request => !request.EndsWith(Root.AbsoluteUri, StringComparison.Ordinal) && !request.Contains("about:blank", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Shared()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "dateline.slnx")))
            folder = Path.GetDirectoryName(folder);
        var file = folder is null ? "" : Path.Combine(folder, "..", "shared", "bench", "conformance", "xss.jsonl");
        if (!File.Exists(file))
            yield break;
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("input").GetString()!;
        }
    }
}
