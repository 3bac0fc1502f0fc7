using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Eval.Conformance;

/// <summary>Bytes whose charset is to be told. Answer: <c>encoding</c>, its WHATWG name.</summary>
internal sealed class CharsetSuite : IConformanceSuite
{
    public string Name => "charset";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var (_, charset) = PageDecoder.Decode(new RawPage(@case.Bytes("body"), Instant.FromUtc(2026, 1, 1, 0, 0)));
        var expected = @case.Word("encoding")!;
        // The expectation may use another label of the same encoding.
        var passed = charset == (Charsets.Find(expected) ?? expected.ToLowerInvariant()) || (charset, Charsets.Find(expected)) is ("gb18030", "gbk") or ("gbk", "gb18030");
        return new Verdict(new JsonObject { ["encoding"] = charset }, new Mark("", passed, $"should be {expected}, is {charset}"), new Mark(@case.Word("kind")!, passed));
    }
}
