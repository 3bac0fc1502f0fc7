using System.Diagnostics;

namespace Dateline.Cli;

/// <summary>Progress on standard error: one line that is written over on a terminal, a line every few seconds in a log.</summary>
internal sealed class ProgressLine<T>(Func<T, string> words) : IProgress<T>, IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan InLog = TimeSpan.FromSeconds(2);

    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    // On a terminal at once; in a log only when it takes long enough to be asked about.
    private long _last = Console.IsErrorRedirected ? Stopwatch.GetTimestamp() : 0;
    private int _width;

    public void Report(T value)
    {
        var now = Stopwatch.GetTimestamp();
        if (_last != 0 && Stopwatch.GetElapsedTime(_last, now) < (_isTerminal ? OnTerminal : InLog))
            return;
        _last = now;
        if (words(value) is { Length: > 0 } line)
            Write(line);
    }

    public void Dispose()
    {
        if (_isTerminal && _width > 0)
            Console.Error.Write("\r" + new string(' ', _width) + "\r");
    }

    private void Write(string line)
    {
        if (!_isTerminal)
        {
            Console.Error.WriteLine(line);
            return;
        }
        if (line.Length >= Console.WindowWidth && Console.WindowWidth > 1)
            line = line[..(Console.WindowWidth - 1)];
        Console.Error.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }
}
