namespace Dateline.Eval;

/// <summary>What stood on the command line after the stage.</summary>
internal sealed record EvalArguments
{
    /// <summary>Words that are no option, e.g. the set of a stage with several.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>The folder named by <c>--data</c>; <c>null</c> for the shared benches beside the checkout.</summary>
    public string? Data { get; private init; }

    /// <summary>Where to write the predictions; <c>null</c> for nowhere.</summary>
    public string? Out { get; private init; }

    /// <summary>Where models learnt for a part of the data are kept, and read again by the next run; <c>null</c> for nowhere.</summary>
    public string? Models { get; private init; }

    /// <summary>The one data set to run; <c>null</c> for all.</summary>
    public string? Only { get; private init; }

    /// <summary>Options without a value, e.g. <c>--text</c>, <c>--floors</c>.</summary>
    public IReadOnlySet<string> Flags { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many of the worst items to list, and of which metric.</summary>
    public (int Count, string Metric)? Worst { get; private init; }

    public static EvalArguments Parse(IReadOnlyList<string> args)
    {
        var result = new EvalArguments();
        var words = new List<string>();
        var flags = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new UsageException($"{args[i - 1]} needs a value");
            switch (args[i])
            {
                case "--data":
                    result = result with { Data = Value() };
                    break;
                case "--out":
                    result = result with { Out = Value() };
                    break;
                case "--models":
                    result = result with { Models = Value() };
                    break;
                case "--only":
                    result = result with { Only = Value() };
                    break;
                case "--worst":
                    var count = int.TryParse(Value(), out var n) ? n : throw new UsageException("--worst needs a number and a metric");
                    result = result with { Worst = (count, Value()) };
                    break;
                case ['-', '-', ..] flag:
                    flags.Add(flag);
                    break;
                default:
                    words.Add(args[i]);
                    break;
            }
        }
        return result with { Words = words, Flags = flags };
    }

    /// <summary>The folder to read: the one named, or <paramref name="bench"/> in the shared benches beside the checkout.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public string Folder(string bench)
    {
        var folder = Data ?? Path.Combine(Checkout.Root, "..", "shared", "bench", bench);
        return Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException(
            $"no folder {folder}; name one of the bench's format with --data DIR");
    }
}

/// <summary>The command line was used wrongly.</summary>
internal sealed class UsageException(string message) : Exception(message);
