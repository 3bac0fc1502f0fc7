using Dateline.Eval;

// One verb per stage; each stage is one file that reads a bench folder, runs the product's own code and scores it.
if (args is [var stage, .. var rest] && Stages.All.TryGetValue(stage, out var run))
{
    try
    {
        return run(EvalArguments.Parse(rest));
    }
    catch (UsageException wrong)
    {
        Console.Error.WriteLine($"eval {stage}: {wrong.Message}");
        return 2;
    }
    catch (IOException failed)
    {
        Console.Error.WriteLine($"eval {stage}: {failed.Message}");
        return 1;
    }
}

Console.Error.WriteLine($"usage: eval STAGE [SET] [--data DIR] [--out FILE] [--only DATASET] [--floors]   STAGE is one of: {string.Join(", ", Stages.All.Keys)}");
return 2;
