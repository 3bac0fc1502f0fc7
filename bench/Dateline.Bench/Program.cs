using Dateline.Bench;

// One verb per measurement; each ends with one line of JSON.
if (args is [var name, .. var rest] && Benches.All.TryGetValue(name, out var run))
    return run(rest);
Console.Error.WriteLine($"usage: bench NAME [OPTIONS]   NAME is one of: {string.Join(", ", Benches.All.Keys)}");
return 2;
