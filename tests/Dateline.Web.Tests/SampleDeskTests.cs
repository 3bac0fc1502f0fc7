using System.Text.RegularExpressions;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

/// <summary>The shipped samples, taken in, read and grouped by the real engine: no link of the site may lead nowhere.</summary>
public sealed partial class SampleDeskTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Every_link_from_the_front_page_leads_somewhere()
    {
        var (seen, broken) = await WalkAsync(desk.Http);

        Assert.Empty(broken);
        Assert.InRange(seen.Count(path => path.StartsWith("/article/", StringComparison.Ordinal)), 10, int.MaxValue);
        Assert.InRange(seen.Count(path => path.StartsWith("/story/", StringComparison.Ordinal)), 10, int.MaxValue);
        Assert.Contains(seen, path => path.StartsWith("/pictures/", StringComparison.Ordinal));
    }

    private static async Task<(HashSet<string> Seen, List<string> Broken)> WalkAsync(HttpClient http)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var broken = new List<string>();
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var path))
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                broken.Add($"{(int)answer.StatusCode} {path}");
                continue;
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
            {
                var to = System.Net.WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                // A list's link leads on to the plain address.
                to = to.Split("?from=")[0];
                if (seen.Count < 400 && seen.Add(to))
                    open.Enqueue(to);
            }
        }
        return (seen, broken);
    }

    [GeneratedRegex("(?:href|src)=\"(/(?!/)[^\"]*)\"")]
    private static partial Regex Link();
}
