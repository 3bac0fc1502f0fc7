using System.CommandLine;
using Dateline.Cli.Verbs;

namespace Dateline.Cli;

/// <summary>The command line: one verb per file, and the one place where a fault becomes a line and an exit status.</summary>
internal static class CommandLine
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    /// <returns>0 ok, 1 failed, 2 wrong use; 0 too when whoever reads the output wants no more of it.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Dateline: a news desk that shows its sources.") { SettingsOptions.DataFolder, SettingsOptions.ConfigFile };
        SettingsOptions.DataFolder.Recursive = true;
        SettingsOptions.ConfigFile.Recursive = true;
        foreach (var verb in Verb.All)
            root.Subcommands.Add(verb);

        root.SetAction(_ =>
        {
            root.Parse(["--help"]).Invoke();
            return WrongUse;
        });

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            await Console.Error.WriteLineAsync($"dateline: {parsed.Errors[0].Message.TrimEnd('.')} (see dateline {verb}--help)");
            return WrongUse;
        }
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
        }
        catch (Exception fault) when (OutputPipe.IsReaderGone(fault))
        {
            return Ok;
        }
        catch (Exception fault) when (Faults.Explain(fault) is { } line)
        {
            await Console.Error.WriteLineAsync($"dateline: {line}");
            return fault is WrongUseException ? WrongUse : Failed;
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }
}
