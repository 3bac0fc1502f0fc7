using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Cli;

/// <summary>Reads lines of JSON from files or standard input and answers each with one line, in order, holding none of them.</summary>
internal static class LineFilter
{
    /// <summary>How answers are written.</summary>
    public static readonly JsonSerializerOptions Form = new()
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
            failed += await LinesAsync(reader, input, line =>
            {
                number++;
                var found = line.Length == 0 ? null : answer((parse ?? ArticleLine.Parse)(line, number), number);
                if (found is not null && wanted?.Invoke(found) != false)
                    output.Write(JsonSerializer.Serialize(found, Form) + "\n");
            }, cancel);
        }
        return failed;
    }

    /// <summary>Takes each line in turn; one that cannot be read is named on standard error, and the next is taken.</summary>
    /// <returns>How many could not be read.</returns>
    public static async Task<long> LinesAsync(TextReader reader, string input, Action<string> take, CancellationToken cancel)
    {
        var failed = 0L;
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            try
            {
                take(line);
            }
            catch (InvalidDataException fault)
            {
                failed++;
                await Console.Error.WriteLineAsync($"dateline: {input}: {fault.Message}");
            }
        }
        return failed;
    }
}
