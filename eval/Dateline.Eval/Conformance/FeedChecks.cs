using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dateline.Pages;
using Dateline.Text;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Eval.Conformance;

/// <summary>Holds a feed's answer against a case's checks: a path into the answer, an operation, a value. A tier passes when all its checks do.</summary>
internal static partial class FeedChecks
{
    /// <summary>One mark per tier that is judged: <c>core</c>, and <c>wellformed</c> where that is all the core asks.</summary>
    public static List<Mark> Judge(JsonElement checks, JsonObject answer)
    {
        var core = checks.EnumerateArray().Where(check => (check.Word("tier") ?? "core") == "core").ToList();
        if (core.Count == 0)
            return [];
        var others = core.FindAll(check => check.Word("path") != "wellformed");
        var judged = others.Count == 0 ? core : others;
        var failed = judged.Find(check => !Passes(check, answer));
        var detail = failed.ValueKind == JsonValueKind.Undefined ? null
            : $"{failed.Word("path")} {failed.Word("op")} {CaseForm.Short(failed.GetProperty("value"))}, is {CaseForm.Short(At(answer, failed.Word("path")!)?.ToJsonString())}";
        return [new Mark(others.Count == 0 ? "wellformed" : "core", failed.ValueKind == JsonValueKind.Undefined, detail)];
    }

    private static bool Passes(JsonElement check, JsonObject answer)
    {
        var (path, wanted) = (check.Word("path")!, check.GetProperty("value"));
        var got = At(answer, path);
        var holds = check.Word("op") switch
        {
            "eq" when path == "encoding" => Charsets.Find(Text(got)) is { } name && Same(name) == Same(Charsets.Find(wanted.GetString()) ?? ""),
            "eq" => Same(got, wanted),
            "text" or "html" => SameText(Text(got) ?? "", wanted.ToString()),
            "instant" => Second(Text(got)) == Second(wanted.GetString()),
            "len" => ((got as JsonArray)?.Count ?? Text(got)?.Length ?? 0) == wanted.GetInt32(),
            "absent" or "falsy" => IsEmpty(got),
            "present" or "truthy" => !IsEmpty(got),
            "startswith" => Text(got)?.StartsWith(wanted.GetString()!, StringComparison.Ordinal) == true,
            "endswith" => Text(got)?.EndsWith(wanted.GetString()!, StringComparison.Ordinal) == true,
            "any" => wanted.EnumerateArray().Any(set => set.EnumerateArray().All(inner => Passes(inner, answer))),
            "rejects" => answer["error"] is not null,
            var op => throw new InvalidDataException($"there is no check \"{op}\""),
        };
        return holds != (check.TryGetProperty("not", out var not) && not.ValueKind == JsonValueKind.True);
    }

    private static JsonNode? At(JsonNode? node, string path)
    {
        foreach (Match step in Steps().Matches(path))
        {
            node = step.Groups["at"] is { Success: true } at
                ? node is JsonArray array && int.Parse(at.ValueSpan, CultureInfo.InvariantCulture) is var index && index < array.Count ? array[index] : null
                : (node as JsonObject)?[step.Value];
        }
        return node;
    }

    private static bool Same(JsonNode? got, JsonElement wanted) => wanted.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => got is null,
        JsonValueKind.True or JsonValueKind.False => got is JsonValue value && value.TryGetValue<bool>(out var flag) && flag == wanted.GetBoolean(),
        _ => got is not null && Whitespace.Squash(Text(got)!) == Whitespace.Squash(wanted.ToString()),
    };

    // The superset a browser decodes with stands for its subsets.
    private static string Same(string charset) => charset is "gbk" ? "gb18030" : charset;

    private static bool SameText(string got, string wanted) =>
        Whitespace.Squash(got) == Whitespace.Squash(wanted) || Plain(got) == Plain(wanted) || Plain(WebUtility.HtmlDecode(got)) == Plain(WebUtility.HtmlDecode(wanted));

    private static string Plain(string html) => Whitespace.Squash(new HtmlParser().ParseDocument("<body>" + html).Body!.TextContent);

    private static long? Second(string? written) => written is null ? null
        : OffsetDateTimePattern.ExtendedIso.Parse(written) is { Success: true } exact ? exact.Value.ToInstant().ToUnixTimeSeconds()
        : LocalDateTimePattern.ExtendedIso.Parse(written) is { Success: true } local ? local.Value.InUtc().ToInstant().ToUnixTimeSeconds()
        : LocalDatePattern.Iso.Parse(written) is { Success: true } day ? day.Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant().ToUnixTimeSeconds() : -1;

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonValue value when value.TryGetValue<bool>(out var flag) => !flag,
        _ => Text(node) is null or "",
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString();

    [GeneratedRegex(@"[^.\[\]]+(?![^\[]*\])|\[(?<at>\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();
}
