namespace Dateline.Cli;

/// <summary>The command line was used wrongly; the message says how.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
