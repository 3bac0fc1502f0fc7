using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Dateline.Cli;

/// <summary>Turns a fault into one line that says what and where.</summary>
internal static class Faults
{
    /// <returns><c>null</c> for a fault of our own, which should be seen with its trace.</returns>
    public static string? Explain(Exception fault) => fault switch
    {
        OperationCanceledException => "stopped",
        WrongUseException or FileNotFoundException or DirectoryNotFoundException => fault.Message,
        UnauthorizedAccessException => $"{fault.Message.TrimEnd('.')}: check the permissions",
        OptionsValidationException wrong => string.Join("; ", wrong.Failures),
        IOException { InnerException: SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } } taken => taken.Message,
        IOException or InvalidDataException or HttpRequestException or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => OneLine(fault.Message),
        _ => null,
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
