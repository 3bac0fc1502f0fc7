using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Engine.Store;
using Dateline.Engine.Tests.Editors;
using Dateline.Engine.Work;
using Dateline.Model;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>The site over an archive that the real engine has read and grouped, for editors to decide about.</summary>
internal sealed partial class EditedPaper : IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-web-");
    private PaperHost? _host;

    public PaperHost Host => _host!;

    public static async Task<EditedPaper> OpenAsync(Dictionary<string, string?>? settings = null, params RawPage[] pages)
    {
        var paper = new EditedPaper();
        paper._host = await PaperHost.StartAsync(paper._folder.FullName, new FixedClock(Instant.FromUtc(2026, 11, 21, 7, 0)), settings: settings);
        await paper.AddAsync(pages.Length > 0 ? pages : [Quays.Report("post"), Quays.Report("mail"), Quays.Report("farm", extra: "Our readers have voted the walkout of the week."), Quays.Other("gulf"), Quays.Elsewhere("choir")]);
        return paper;
    }

    public async Task AddAsync(params RawPage[] pages)
    {
        foreach (var page in pages)
            await Host.Services.GetRequiredService<IPageStore>().KeepAsync(page, Cancel);
        await Host.Services.GetRequiredService<WorkLoop>().DrainAsync(null, Cancel);
    }

    public async Task<StoredArticle> ArticleAsync(string host) =>
        (await Host.Services.GetRequiredService<IArticleStore>().FindByUrlAsync(Quays.Address(host), Cancel))!;

    public async Task<string> PathAsync(string host) => $"/article/{(await ArticleAsync(host)).Filed.Id}";

    public async Task<string> StoryPathAsync(string host) => $"/story/{(await ArticleAsync(host)).Story}";

    public async Task<bool> StandTogetherAsync(string one, string other) => (await ArticleAsync(one)).Group == (await ArticleAsync(other)).Group;

    public async Task<(string Html, string? Cookie)> OpenPageAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await Host.Http.SendAsync(request, Cancel);
        answer.EnsureSuccessStatusCode();
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(one => one.StartsWith("editor=", StringComparison.Ordinal)) : null;
        return (await answer.Content.ReadAsStringAsync(Cancel), set?.Split(';')[0] ?? cookie);
    }

    /// <summary>Opens a page as an editor would, and sends one of its forms; some fields changed on the way.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, Dictionary<string, string?> fields, string? cookie = null, string? site = "same-origin")
    {
        var (html, own) = await OpenPageAsync(page, cookie);
        var form = new Dictionary<string, string?> { ["token"] = Token().Match(html).Groups[1].Value, ["seen"] = Seen().Match(html).Groups[1].Value, ["note"] = "The editor looked.", ["editor"] = "R. Ardel" };
        foreach (var (name, value) in fields)
            form[name] = value;
        return await PostAsync(action, form, own, site);
    }

    public async Task<HttpResponseMessage> PostAsync(string action, Dictionary<string, string?> form, string? cookie, string? site = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = new FormUrlEncodedContent(form.Where(pair => pair.Value is not null)!) };
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await Host.Http.SendAsync(request, Cancel);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body, string? Tag)> JsonAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Host.Http.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.Tag);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"seen\" value=\"([0-9]+)\"")]
    private static partial Regex Seen();
}
