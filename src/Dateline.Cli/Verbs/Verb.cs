using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary>Every verb of the command line. A new one is one file and one entry here.</summary>
internal static class Verb
{
    public static IEnumerable<Command> All => [ReadVerb.Create()];
}
