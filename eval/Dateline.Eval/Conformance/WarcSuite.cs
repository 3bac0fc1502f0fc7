using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Model;
using Dateline.Warc;

namespace Dateline.Eval.Conformance;

/// <summary>
/// Web archives. Answer: <c>kind</c> and <c>records</c> with type, uri, date, status, contentType, payloadBytes and payloadSha1, and <c>warnings</c>.
/// Expected is what <c>warc-index.jsonl</c> beside the cases says, where it is there; a record that is cut short counts by its header alone.
/// </summary>
internal sealed class WarcSuite : IConformanceSuite
{
    private static readonly string[] Header = ["type", "uri", "date", "status", "contentType"];

    private readonly Dictionary<string, JsonNode> _index = new(StringComparer.Ordinal);
    private string? _indexed;

    public string Name => "warc";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var warnings = new JsonArray();
        var records = new JsonArray();
        using var archive = File.OpenRead(Path.Combine(folder, @case.GetProperty("file").GetString()!));
        foreach (var record in WarcReader.Read(archive, null, warning => warnings.Add(warning.ToString())))
            records.Add(Row(record));
        var marks = Expected(folder, @case.GetProperty("id").GetString()!) is { } expected ? Marks(expected, records).ToList() : [];
        return new Verdict(new JsonObject { ["kind"] = records.Count > 0 ? "warc" : "not-warc", ["records"] = records, ["warnings"] = warnings }, marks);
    }

    private static IEnumerable<Mark> Marks(JsonNode expected, JsonArray records)
    {
        if ((string)expected["kind"]! == "not-warc")
            yield break;
        var wanted = expected["records"]!.AsArray();
        for (var i = 0; i < Math.Max(wanted.Count, records.Count); i++)
        {
            if (i >= wanted.Count || i >= records.Count)
            {
                yield return new Mark("", false, string.Create(CultureInfo.InvariantCulture, $"{wanted.Count} records expected, {records.Count} read"));
                yield break;
            }
            var (want, got) = (wanted[i]!, records[i]!);
            var keys = got["damage"] is null ? [.. Header, "payloadBytes", "payloadSha1"] : Header;
            var other = keys.FirstOrDefault(key => !JsonNode.DeepEquals(want[key], got[key]));
            yield return new Mark("", other is null, other is null ? null : $"record {i}: {other} is {got[other]?.ToJsonString() ?? "null"}, expected {want[other]?.ToJsonString() ?? "null"}");
        }
    }

    private JsonNode? Expected(string folder, string id)
    {
        if (_indexed != folder)
        {
            _indexed = folder;
            _index.Clear();
            var path = Path.Combine(folder, "warc-index.jsonl");
            foreach (var line in File.Exists(path) ? File.ReadLines(path).Where(line => line.Length > 0) : [])
            {
                var node = JsonNode.Parse(line)!;
                _index[(string)node["id"]!] = node;
            }
        }
        return _index.GetValueOrDefault(id);
    }

    private static JsonObject Row(WarcRecord record)
    {
        var payload = WarcReader.Payload(record);
        // What comes out of a coding whose end is missing is vouched for by nobody, and counts as no payload.
        var bytes = payload.Damage is null ? payload.Bytes.Span : [];
        return new JsonObject
        {
            ["type"] = record.Type,
            ["uri"] = record.Target,
            ["date"] = record.Date,
            ["status"] = payload.Status,
            ["contentType"] = payload.Field("Content-Type"),
            ["payloadBytes"] = bytes.Length,
#pragma warning disable CA5350 // The suite's own checksum, no protection.
            ["payloadSha1"] = Convert.ToHexStringLower(SHA1.HashData(bytes)),
#pragma warning restore CA5350
            ["offset"] = record.Offset,
            ["damage"] = record.Damage,
            ["payloadDamage"] = payload.Damage,
        };
    }
}
