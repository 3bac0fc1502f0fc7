using System.Text;
using System.Text.Json;

namespace Dateline.Eval.Conformance;

/// <summary>Readings of a case's fields that several suites need.</summary>
internal static class CaseForm
{
    /// <summary>A field that may be absent or null.</summary>
    public static string? Word(this JsonElement @case, string name) =>
        @case.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The bytes of <c>NAME_b64</c>, else of the text <c>NAME</c>.</summary>
    public static byte[] Bytes(this JsonElement @case, string name) => @case.Word(name + "_b64") is { } coded
        ? Convert.FromBase64String(coded) : Encoding.UTF8.GetBytes(@case.Word(name) ?? "");

    /// <summary>A value of any kind as one short line.</summary>
    public static string Short(object? value) => value?.ToString() is { } text ? (text.Length > 100 ? text[..100] : text).ReplaceLineEndings(" ") : "null";
}
