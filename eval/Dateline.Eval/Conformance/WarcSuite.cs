using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Dateline.Model;
using Dateline.Warc;

namespace Dateline.Eval.Conformance;

/// <summary>Web archives: every record of every file, with its payload's length and SHA-1.</summary>
internal static class WarcSuite
{
    /// <summary>The answers for the files that <c>warc.jsonl</c> of <paramref name="folder"/> names, one a file.</summary>
    public static IEnumerable<JsonObject> Answers(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "warc.jsonl")).Where(line => line.Length > 0))
        {
            var file = JsonNode.Parse(line)!;
            var warnings = new JsonArray();
            var records = new JsonArray();
            using var archive = File.OpenRead(Path.Combine(folder, (string)file["file"]!));
            foreach (var record in WarcReader.Read(archive, null, warning => warnings.Add(warning.ToString())))
                records.Add(Answer(record));
            yield return new JsonObject
            {
                ["id"] = (string)file["id"]!,
                ["suite"] = (string)file["suite"]!,
                ["file"] = (string)file["file"]!,
                ["kind"] = records.Count > 0 ? "warc" : "not-warc",
                ["records"] = records,
                ["warnings"] = warnings,
            };
        }
    }

    private static JsonObject Answer(WarcRecord record)
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
            ["damage"] = record.Damage ?? payload.Damage,
        };
    }
}
