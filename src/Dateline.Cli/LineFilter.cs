using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Cli;

/// <summary>Reads lines of JSON from files or standard input and answers each with one line, in order, holding none of them.</summary>
internal static class LineFilter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="inputs">Files, or <c>-</c> for standard input.</param>
    /// <param name="answer">One article and its number from 1; its answer is written as JSON.</param>
    /// <param name="cancel">Stops between two lines.</param>
    /// <param name="wanted">Which answers are written; all when <c>null</c>.</param>
    /// <param name="parse">Reads a line; as a JSON object when <c>null</c>.</param>
    /// <returns>How many lines could not be read; each is named on standard error.</returns>
    public static async Task<long> RunAsync(IEnumerable<string> inputs, Func<ArticleLine, long, object> answer, CancellationToken cancel, Func<object, bool>? wanted = null, Func<string, long, ArticleLine>? parse = null)
    {
        await using var output = new StreamWriter(OutputPipe.Open(), new UTF8Encoding(false), 1 << 16);
        long number = 0;
        long failed = 0;
        foreach (var input in inputs)
        {
            using var reader = new StreamReader(input == "-" ? Console.OpenStandardInput() : File.OpenRead(input), Encoding.UTF8, true, 1 << 16);
            while (await reader.ReadLineAsync(cancel) is { } line)
            {
                number++;
                if (line.Length == 0)
                    continue;
                try
                {
                    var found = answer((parse ?? ArticleLine.Parse)(line, number), number);
                    if (wanted?.Invoke(found) == false)
                        continue;
                    output.Write(JsonSerializer.Serialize(found, Options));
                    output.Write('\n');
                }
                catch (InvalidDataException fault)
                {
                    failed++;
                    await Console.Error.WriteLineAsync($"dateline: {input}: {fault.Message}");
                }
            }
        }
        return failed;
    }
}
